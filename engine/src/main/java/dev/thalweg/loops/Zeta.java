package dev.thalweg.loops;

/// Hurwitz's zeta function, the sum of `(q + k)^-s` over `k = 0, 1, ...`, by Euler and Maclaurin's formula (DLMF 25.11.5, 25.11.28).
///
/// Relative error a few units of 1e-15 for `q > 0`. Poles at `q = 0, -1, ...` are infinite for even `s` and NaN for others, whose sign changes
/// there; below 0 a sum of roots of negative numbers is NaN, so that `s` must be an integer.
final class Zeta {
    /// B(2k)/(2k)!, k = 1..8.
    private static final double[] COEFFICIENTS = {1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000.0,
        1.0 / 74724249600.0, -3617.0 / 10670622842880000.0};
    /// From here on, and further out for larger `s`, the eight terms are exact to rounding.
    private static final double ASYMPTOTIC = 12;

    private Zeta() {}

    static double of(double s, double q) {
        if (!(s > 1)) {
            return s == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        return q > 0 ? ofPositive(s, q) : ofOthers(s, q);
    }

    private static double ofPositive(double s, double q) {
        if (Double.isInfinite(q)) {
            return 0;
        }
        double sum = 0;
        double z = q;
        for (; z < ASYMPTOTIC + s; z++) {
            double term = Math.pow(z, -s);
            sum += term;
            if (term <= sum * 1e-17) {
                return sum;
            }
        }
        double power = Math.pow(z, -s);
        double tail = z * power / (s - 1) + power / 2;
        double factor = s / z;
        for (int k = 0; k < COEFFICIENTS.length; k++) {
            tail += COEFFICIENTS[k] * factor * power;
            factor *= (s + 2 * k + 1) / z * ((s + 2 * k + 2) / z);
        }
        return sum + tail;
    }

    /// The terms below 0 are, but for their sign, a piece of the sum for another `q`.
    private static double ofOthers(double s, double q) {
        if (Double.isNaN(q) || Double.isInfinite(q) || s != Math.rint(s)) {
            return Double.NaN;
        }
        boolean isEven = s % 2 == 0;
        if (q == Math.rint(q)) {
            return isEven ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        double below = Math.ceil(-q);
        double negative = ofPositive(s, 1 - q - below) - ofPositive(s, 1 - q);
        return ofPositive(s, q + below) + (isEven ? negative : -negative);
    }
}
