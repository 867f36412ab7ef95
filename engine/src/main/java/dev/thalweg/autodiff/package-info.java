/// The public functions: `gradient` and its kin, over function objects of plain Java.
///
/// A function object is one of the interfaces here (all `Serializable`, so that a lambda names its own
/// bytecode), a lambda of any other functional interface that is serializable, or an object of a class that
/// implements one. May use: every other package of the engine except `optim`.
package dev.thalweg.autodiff;
