package dev.thalweg.autodiff;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import dev.thalweg.trace.Rule;
import dev.thalweg.trace.Traces;

/// A rule that says what the tangent is; the cotangent is its transpose.
record TangentRule(TensorFunction3 tangent) implements Rule {
    @Override
    public Tensor pull(int i, Tensor yBar, Tensor[] xs, Tensor y) {
        return Traces.reverse(xDot -> new Tensor[] {tangent.at(xDot[0], xs[0], y)}, Tensors.zerosLike(xs[0])).pull(yBar)[0];
    }

    @Override
    public Tensor push(Tensor[] xDots, Tensor[] xs, Tensor y) {
        return tangent.at(xDots[0], xs[0], y);
    }
}
