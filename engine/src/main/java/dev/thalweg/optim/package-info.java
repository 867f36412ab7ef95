/// Descent to a minimum: optimisers, and the trace of points and values that they leave behind.
///
/// `Optimisers.descend(f, start, optimiser, steps)` is the way in. An `Optimiser` is a rule without state, so one object
/// serves any number of descents; what it remembers lives in the `Optimiser.Update` of one descent.
/// May use: `autodiff`, `tensor`.
package dev.thalweg.optim;
