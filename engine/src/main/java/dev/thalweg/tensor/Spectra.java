package dev.thalweg.tensor;

/// Discrete Fourier transforms. A complex number is a real and an imaginary part along a last axis of size 2.
public sealed interface Spectra permits Tensor {
    /// `sum over i of x[i] exp(-2 pi j k i / n)` for each `k`, along the axis in front of the parts.
    default Tensor fft() {
        return new Fourier(-1).on((Tensor) this);
    }

    /// The inverse of [#fft].
    default Tensor ifft() {
        Tensor x = (Tensor) this;
        return new Fourier(1).on(x).div(x.size(-2));
    }

    /// The first `n / 2 + 1` frequencies of real numbers along the last axis; the others are their conjugates.
    default Tensor rfft() {
        Tensor x = (Tensor) this;
        return Tensors.stack(-1, x, Tensors.zerosLike(x)).fft().slice(-2, 0, x.size(-1) / 2 + 1);
    }

    /// The inverse of [#rfft]: `n` real numbers.
    default Tensor irfft(int n) {
        Tensor x = (Tensor) this;
        int others = (n - 1) / 2;
        Tensor conjugates = x.slice(-2, 1, others + 1).flip(-2).mul(Tensors.tensor(1.0, -1).cast(x.dtype()));
        return Tensors.concat(-2, x, conjugates).ifft().slice(-1, 0, 1).squeeze(-1);
    }
}
