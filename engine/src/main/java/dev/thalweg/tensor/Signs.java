package dev.thalweg.tensor;

/// The signs of numbers, also of zeros.
final class Signs {
    private Signs() {}

    /// 1 where an element is below 0, or is -0.0.
    static Tensor areNegative(Tensor x) {
        return Tensors.where(x.eq(0), x.reciprocal(), x).lt(0);
    }
}
