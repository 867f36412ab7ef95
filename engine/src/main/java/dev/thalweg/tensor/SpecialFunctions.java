package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import dev.thalweg.loops.Unary;

/// Functions of mathematics beyond the elementary ones, element by element.
public sealed interface SpecialFunctions permits Tensor {
    /// The error function.
    default Tensor erf() {
        return Elementwise.of(Unary.ERF, (Tensor) this);
    }

    /// One less the error function, exact where that is near 1.
    default Tensor erfc() {
        return Elementwise.of(Unary.ERFC, (Tensor) this);
    }

    /// The inverse of the error function.
    default Tensor erfinv() {
        return Elementwise.of(Unary.ERFINV, (Tensor) this);
    }

    /// The logarithm of the absolute value of the gamma function.
    default Tensor lgamma() {
        return Elementwise.of(Unary.LGAMMA, (Tensor) this);
    }

    /// The derivative of `lgamma`.
    default Tensor digamma() {
        return Elementwise.of(Unary.DIGAMMA, (Tensor) this);
    }

    /// The derivative of `digamma`.
    default Tensor trigamma() {
        return Elementwise.of(Unary.TRIGAMMA, (Tensor) this);
    }

    /// The `n`th derivative of `digamma`.
    ///
    /// @throws IllegalArgumentException if `n` is negative
    default Tensor polygamma(int n) {
        Tensor x = (Tensor) this;
        if (n < 0) {
            throw new IllegalArgumentException("polygamma %d was asked for: derivatives of digamma are numbered from 0.".formatted(n));
        }
        double factorial = -1;
        for (int k = 1; k <= n; k++) {
            factorial *= -k;
        }
        return n == 0 ? x.digamma() : n == 1 ? x.trigamma() : x.scalar(n + 1).zeta(x).mul(factorial);
    }

    /// Hurwitz's zeta function, the sum of `(q + k)^-s` over `k = 0, 1, ...`, of `s` = this; it has a derivative by `q` alone.
    default Tensor zeta(Tensor q) {
        return Elementwise.of(Binary.ZETA, (Tensor) this, q);
    }

    /// The logarithm of the beta function `gamma(a) gamma(b) / gamma(a + b)` of positive numbers, of `a` = this.
    default Tensor betaln(Tensor b) {
        Tensor a = (Tensor) this;
        return a.lgamma().add(b.lgamma()).sub(a.add(b).lgamma());
    }

    /// The modified Bessel function `I0(x) exp(-|x|)`.
    default Tensor i0e() {
        return Elementwise.of(Unary.I0E, (Tensor) this);
    }

    /// The modified Bessel function `I1(x) exp(-|x|)`.
    default Tensor i1e() {
        return Elementwise.of(Unary.I1E, (Tensor) this);
    }

    /// `sin(pi x) / (pi x)`, 1 at 0; its derivatives there are those of the series.
    default Tensor sinc() {
        Tensor z = ((Tensor) this).mul(Math.PI);
        Tensor near = z.abs().lt(0.1);
        Tensor square = z.square();
        Tensor series = z.scalar(1 / 39916800.0).mul(square).neg().add(1 / 362880.0).mul(square).sub(1 / 5040.0).mul(square).add(1 / 120.0).mul(square).sub(1 / 6.0)
                .mul(square).add(1);
        Tensor away = Tensors.where(near, z.scalar(1), z);
        return Tensors.where(near, series, away.sin().div(away));
    }
}
