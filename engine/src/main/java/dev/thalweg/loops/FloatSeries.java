package dev.thalweg.loops;

/// The series of functions of `float`, as short as its precision allows; [DoubleSeries] is the same for the other type.
///
/// Of the exponential one of least error on the interval, of the others those of FreeBSD's msun (Sun Microsystems, 1993; freely distributable with this notice), and Taylor's of sine and cosine.
final class FloatSeries {
    private FloatSeries() {}

    /// `(exp(x) - 1 - x) / x^2` for |x| up to half of log(2).
    static float exp(float z) {
        float y = 1.3836846e-3f;
        y = Fused.fma(y, z, 8.3749807e-3f);
        y = Fused.fma(y, z, 4.1668226e-2f);
        y = Fused.fma(y, z, 1.6666451e-1f);
        y = Fused.fma(y, z, 4.9999991e-1f);
        return y;
    }

    /// With `s = f / (2 + f)` and `z = s^2`: `(log(1 + f) / s - 2) / z`.
    static float log(float z) {
        float y = 0.24279078841f;
        y = Fused.fma(y, z, 0.28498786688f);
        y = Fused.fma(y, z, 0.40000972152f);
        y = Fused.fma(y, z, 0.66666662693f);
        return y;
    }

    /// `(sin(x) / x - 1) / z` with `z = x^2`, for |x| up to a quarter of pi.
    static float sin(float z) {
        float y = 1f / 362880;
        y = Fused.fma(y, z, -1f / 5040);
        y = Fused.fma(y, z, 1f / 120);
        y = Fused.fma(y, z, -1f / 6);
        return y;
    }

    /// `(cos(x) - 1 + z / 2) / z^2` with `z = x^2`.
    static float cos(float z) {
        float y = -1f / 3628800;
        y = Fused.fma(y, z, 1f / 40320);
        y = Fused.fma(y, z, -1f / 720);
        y = Fused.fma(y, z, 1f / 24);
        return y;
    }
}
