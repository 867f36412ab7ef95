package dev.thalweg.tensor;

import dev.thalweg.loops.Unary;

/// What networks put between layers, element by element, in forms that neither overflow nor cancel.
public sealed interface Activations permits Tensor {
    /// The derivative at 0 is 0.
    default Tensor relu() {
        return Elementwise.of(Unary.RELU, (Tensor) this);
    }

    default Tensor sigmoid() {
        return Elementwise.of(Unary.SIGMOID, (Tensor) this);
    }

    /// `log(1 + exp(x))`.
    default Tensor softplus() {
        return Elementwise.of(Unary.SOFTPLUS, (Tensor) this);
    }

    default Tensor logSigmoid() {
        return ((Tensor) this).neg().softplus().neg();
    }

    /// `x` where positive, else `slope * x`.
    default Tensor leakyRelu(double slope) {
        Tensor x = (Tensor) this;
        return Tensors.where(x.gt(0), x, x.mul(slope));
    }

    /// `x` where positive, else `alpha * (exp(x) - 1)`.
    default Tensor elu(double alpha) {
        Tensor x = (Tensor) this;
        Tensor positive = x.gt(0);
        return Tensors.where(positive, x, Tensors.where(positive, x.scalar(0), x).expm1().mul(alpha));
    }

    /// Scaled exponential linear unit (Klambauer et al., 2017).
    default Tensor selu() {
        return elu(1.6732632423543772).mul(1.0507009873554805);
    }

    /// `x` times the normal distribution function of `x`.
    default Tensor gelu() {
        Tensor x = (Tensor) this;
        return x.mul(0.5).mul(x.mul(Math.sqrt(0.5)).erf().add(1));
    }

    /// The approximation of [#gelu] by a hyperbolic tangent.
    default Tensor geluTanh() {
        Tensor x = (Tensor) this;
        return x.mul(0.5).mul(x.add(x.pow(3).mul(0.044715)).mul(Math.sqrt(2 / Math.PI)).tanh().add(1));
    }

    /// `x * sigmoid(x)`, also called swish.
    default Tensor silu() {
        return ((Tensor) this).mul(sigmoid());
    }

    /// `x * tanh(softplus(x))`.
    default Tensor mish() {
        return ((Tensor) this).mul(softplus().tanh());
    }

    /// `x / (1 + |x|)`.
    default Tensor softsign() {
        Tensor x = (Tensor) this;
        return x.div(x.abs().add(1));
    }

    /// Kept within -1 and 1.
    default Tensor hardtanh() {
        return ((Tensor) this).clip(-1, 1);
    }

    /// Kept within 0 and 6; the derivative is 0 at both, as of [#relu].
    default Tensor relu6() {
        Tensor x = (Tensor) this;
        return Tensors.where(x.lt(6), x.relu(), x.scalar(6));
    }

    /// `x * relu6(x + 3) / 6`.
    default Tensor hardswish() {
        Tensor x = (Tensor) this;
        return x.mul(x.add(3).relu6()).div(6);
    }

    /// Exponentials along an axis, divided by their sum.
    default Tensor softmax(int axis) {
        return logSoftmax(axis).exp();
    }

    /// The logarithm of [#softmax].
    default Tensor logSoftmax(int axis) {
        Tensor x = (Tensor) this;
        return x.sub(x.logsumexp(true, axis));
    }
}
