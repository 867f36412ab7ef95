package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;

/// A zero, and other numbers, of a tensor's type.
final class Zeros {
    private Zeros() {}

    static Tensor of(Tensor like) {
        return number(like, 0);
    }

    static Tensor number(Tensor like, double value) {
        return Tensors.full(like.dtype(), value);
    }

    /// `x`, and another number where it is 0: a divisor, or the argument of a logarithm, whose result is masked there.
    static Tensor orElse(Tensor x, double value) {
        return Tensors.where(x.eq(0), number(x, value), x);
    }
}
