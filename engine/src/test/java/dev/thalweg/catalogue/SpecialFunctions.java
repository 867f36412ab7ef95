package dev.thalweg.catalogue;

/// Special functions in plain Java, as a user without a library would write them; the formulas are those of the DLMF.
final class SpecialFunctions {
    private SpecialFunctions() {}

    /// Error function by its Taylor series (DLMF 7.6.1), for small arguments.
    static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n <= 40; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    /// Complementary error function by its continued fraction (DLMF 7.9.1), for large arguments.
    static double erfc(double x) {
        double tail = x;
        for (int k = 80; k >= 1; k--) {
            tail = x + 0.5 * k / tail;
        }
        return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
    }

    /// Logarithm of the gamma function: Stirling's series (DLMF 5.11.1) above 20, reached by recurrence.
    static double logGamma(double x) {
        double shift = 0;
        while (x < 20) {
            shift -= Math.log(x);
            x += 1;
        }
        double z = 1 / (x * x);
        double series = (1 / 12.0 - z * (1 / 360.0 - z * (1 / 1260.0 - z / 1680.0))) / x;
        return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
    }

    /// Derivative of the logarithm of the gamma function (DLMF 5.11.2).
    static double digamma(double x) {
        double shift = 0;
        for (; x < 20; x++) {
            shift -= 1 / x;
        }
        double z = 1 / (x * x);
        return shift + Math.log(x) - 0.5 / x - z * (1 / 12.0 - z * (1 / 120.0 - z * (1 / 252.0 - z / 240.0)));
    }
}
