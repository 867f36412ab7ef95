package dev.thalweg.autodiff;

/// A real function of one structured argument that also gives something else.
///
/// @param <P> the type of the argument, and of the gradient
/// @param <A> what it gives besides the value
@FunctionalInterface
public interface ObjectiveWithAux<P, A> extends Mapping<P, WithAux<A>> {
}
