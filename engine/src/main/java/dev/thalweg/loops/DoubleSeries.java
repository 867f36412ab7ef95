package dev.thalweg.loops;

/// The series of functions of `double`, as short as its precision allows; [FloatSeries] is the same for the other type.
///
/// Of the exponential Taylor's, of the others those of FreeBSD's msun (Sun Microsystems, 1993; freely distributable with this notice).
final class DoubleSeries {
    private DoubleSeries() {}

    /// `(exp(x) - 1 - x) / x^2` for |x| up to half of log(2).
    static double exp(double z) {
        double y = 1.0 / 6227020800L;
        y = Fused.fma(y, z, 1.0 / 479001600);
        y = Fused.fma(y, z, 1.0 / 39916800);
        y = Fused.fma(y, z, 1.0 / 3628800);
        y = Fused.fma(y, z, 1.0 / 362880);
        y = Fused.fma(y, z, 1.0 / 40320);
        y = Fused.fma(y, z, 1.0 / 5040);
        y = Fused.fma(y, z, 1.0 / 720);
        y = Fused.fma(y, z, 1.0 / 120);
        y = Fused.fma(y, z, 1.0 / 24);
        y = Fused.fma(y, z, 1.0 / 6);
        y = Fused.fma(y, z, 1.0 / 2);
        return y;
    }

    /// With `s = f / (2 + f)` and `z = s^2`: `(log(1 + f) / s - 2) / z`.
    static double log(double z) {
        double y = 1.479819860511658591e-01;
        y = Fused.fma(y, z, 1.531383769920937332e-01);
        y = Fused.fma(y, z, 1.818357216161805012e-01);
        y = Fused.fma(y, z, 2.222219843214978396e-01);
        y = Fused.fma(y, z, 2.857142874366239149e-01);
        y = Fused.fma(y, z, 3.999999999940941908e-01);
        y = Fused.fma(y, z, 6.666666666666735130e-01);
        return y;
    }

    /// `(sin(x) / x - 1) / z` with `z = x^2`, for |x| up to a quarter of pi.
    static double sin(double z) {
        double y = 1.58969099521155010221e-10;
        y = Fused.fma(y, z, -2.50507602534068634195e-08);
        y = Fused.fma(y, z, 2.75573137070700676789e-06);
        y = Fused.fma(y, z, -1.98412698298579493134e-04);
        y = Fused.fma(y, z, 8.33333333332248946124e-03);
        y = Fused.fma(y, z, -1.66666666666666324348e-01);
        return y;
    }

    /// `(cos(x) - 1 + z / 2) / z^2` with `z = x^2`.
    static double cos(double z) {
        double y = -1.13596475577881948265e-11;
        y = Fused.fma(y, z, 2.08757232129817482790e-09);
        y = Fused.fma(y, z, -2.75573143513906633035e-07);
        y = Fused.fma(y, z, 2.48015872894767294178e-05);
        y = Fused.fma(y, z, -1.38888888888741095749e-03);
        y = Fused.fma(y, z, 4.16666666666666019037e-02);
        return y;
    }
}
