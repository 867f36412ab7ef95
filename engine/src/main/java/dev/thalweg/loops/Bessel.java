package dev.thalweg.loops;

/// Modified Bessel functions of the first kind times `exp(-|x|)`, so that they do not overflow; relative error a few units of 1e-15.
///
/// Formulas: NIST Digital Library of Mathematical Functions, 10.25.2 and 10.40.1.
final class Bessel {
    /// From here on the smallest term of the asymptotic series is below rounding.
    private static final double ASYMPTOTIC = 30;

    private Bessel() {}

    static double i0e(double x) {
        return scaled(0, Math.abs(x));
    }

    static double i1e(double x) {
        return Math.copySign(scaled(1, Math.abs(x)), x);
    }

    private static double scaled(int order, double x) {
        return x < ASYMPTOTIC ? series(order, x) : asymptotic(order, x);
    }

    /// All terms are positive.
    private static double series(int order, double x) {
        double quarter = x * x / 4;
        double term = order == 0 ? 1 : x / 2;
        double sum = 0;
        for (int k = 1; term > sum * 1e-17; k++) {
            sum += term;
            term *= quarter / (k * (double) (k + order));
        }
        return sum * Math.exp(-x);
    }

    private static double asymptotic(int order, double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; Math.abs(term) > 1e-17 && k < 2 * ASYMPTOTIC; k++) {
            double odd = 2 * k - 1;
            term *= (odd * odd - 4 * order * order) / (8 * k * x);
            sum += term;
        }
        return sum / Math.sqrt(2 * Math.PI * x);
    }
}
