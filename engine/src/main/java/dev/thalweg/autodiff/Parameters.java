package dev.thalweg.autodiff;

/// Marks a record of tensors, or of records, lists and maps of them: `gradient(p -> loss(p), parameters)` then needs no type for `p`.
///
/// A record without it is differentiated as well, given `gradient((Net p) -> loss(p), net)` or a method reference.
public interface Parameters {
}
