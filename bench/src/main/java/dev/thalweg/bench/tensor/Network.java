package dev.thalweg.bench.tensor;

import dev.thalweg.autodiff.Parameters;

/// The weights of a network.
///
/// @param <N> the record itself, which is also what a gradient is
interface Network<N> extends Parameters {
    /// These weights after a step of gradient descent.
    N descend(N gradient);
}
