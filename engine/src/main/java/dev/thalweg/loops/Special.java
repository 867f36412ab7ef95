package dev.thalweg.loops;

/// Functions of mathematics that [Math] does not have, to a few units in the last place unless stated otherwise.
///
/// Formulas: NIST Digital Library of Mathematical Functions, chapters 4, 5 and 7.
final class Special {
    private static final double TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    /// B(2k)/(2k(2k-1)), k = 1..8: Stirling's series, DLMF 5.11.1.
    private static final double[] STIRLING = {1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156,
        -3617.0 / 122400};
    /// B(2k), k = 1..8.
    private static final double[] BERNOULLI = {1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510};
    /// From here on the asymptotic series of eight terms are exact to rounding.
    private static final double ASYMPTOTIC = 12;

    private Special() {}

    static double asinh(double x) {
        double a = Math.abs(x);
        double y = a > 1e150 ? Math.log(a) + Math.log(2) : Math.log1p(a + a * a / (1 + Math.hypot(1, a)));
        return Math.copySign(y, x);
    }

    static double acosh(double x) {
        double t = x - 1;
        return x > 1e150 ? Math.log(x) + Math.log(2) : Math.log1p(t + Math.sqrt(t * (x + 1)));
    }

    static double atanh(double x) {
        return 0.5 * Math.log1p(2 * x / (1 - x));
    }

    static double sigmoid(double x) {
        double e = Math.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    static double logaddexp(double a, double b) {
        double largest = Math.max(a, b);
        return Double.isInfinite(largest) ? largest : largest + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    static double erf(double x) {
        double a = Math.abs(x);
        if (a < 2) {
            return erfSeries(x);
        }
        return Math.copySign(1 - erfcFraction(a), x);
    }

    static double erfc(double x) {
        return x < 1 ? 1 - erf(x) : erfcFraction(x);
    }

    /// DLMF 7.6.2: all terms have one sign.
    private static double erfSeries(double x) {
        double term = x;
        double sum = x;
        double square = x * x;
        for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= 2 * square / (2 * n + 1);
            sum += term;
        }
        return TWO_OVER_SQRT_PI * Math.exp(-square) * sum;
    }

    /// DLMF 7.9.1 from a depth that suffices for x of 1 and more.
    private static double erfcFraction(double x) {
        if (x > 27) {
            return 0;
        }
        double tail = x;
        for (int k = (int) (40 + 240 / (x * x)); k >= 1; k--) {
            tail = x + k / 2.0 / tail;
        }
        return Math.exp(-x * x) / (tail * Math.sqrt(Math.PI));
    }

    /// The inverse of [#erf]: a rough value, made exact by Newton's steps on the side where digits are not lost.
    static double erfinv(double y) {
        if (!(Math.abs(y) < 1)) {
            return Math.abs(y) == 1 ? Math.copySign(Double.POSITIVE_INFINITY, y) : Double.NaN;
        }
        double l = Math.log1p(-y * y) / 2;
        double c = 2 / (Math.PI * 0.147) + l;
        double x = Math.copySign(Math.sqrt(Math.max(0, Math.sqrt(c * c - 2 * l / 0.147) - c)), y);
        for (int step = 0; step < 3; step++) {
            double error = y > 0.5 ? (1 - y) - erfc(x) : y < -0.5 ? erfc(-x) - (1 + y) : erf(x) - y;
            double newton = error / (TWO_OVER_SQRT_PI * Math.exp(-x * x));
            x -= newton / (1 + x * newton);
        }
        return x;
    }

    /// The logarithm of the absolute value of the gamma function; absolute error a few units of 1e-16 near its zeros 1 and 2.
    static double lgamma(double x) {
        if (Double.isInfinite(x) || x <= 0 && x == Math.rint(x)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < 0.5) {
            return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * (x % 2)))) - lgamma(1 - x);
        }
        double product = 1;
        double z = x;
        for (; z < ASYMPTOTIC; z++) {
            product *= z;
        }
        double sum = 0;
        double power = 1 / z;
        for (double coefficient : STIRLING) {
            sum += coefficient * power;
            power /= z * z;
        }
        return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + sum - Math.log(product);
    }

    static double digamma(double x) {
        if (x <= 0 && x == Math.rint(x)) {
            return Double.NaN;
        }
        if (x < 0.5) {
            return digamma(1 - x) - Math.PI / Math.tan(Math.PI * x);
        }
        double shift = 0;
        double z = x;
        for (; z < ASYMPTOTIC; z++) {
            shift += 1 / z;
        }
        double sum = 0;
        double power = 1 / (z * z);
        for (int k = 1; k <= BERNOULLI.length; k++) {
            sum += BERNOULLI[k - 1] / (2 * k) * power;
            power /= z * z;
        }
        return Math.log(z) - 0.5 / z - sum - shift;
    }

    /// The derivative of [#digamma].
    static double trigamma(double x) {
        if (x <= 0 && x == Math.rint(x)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < 0.5) {
            double s = Math.PI / Math.sin(Math.PI * x);
            return s * s - trigamma(1 - x);
        }
        double shift = 0;
        double z = x;
        for (; z < ASYMPTOTIC; z++) {
            shift += 1 / (z * z);
        }
        double sum = 0;
        double power = 1 / (z * z * z);
        for (double bernoulli : BERNOULLI) {
            sum += bernoulli * power;
            power /= z * z;
        }
        return 1 / z + 0.5 / (z * z) + sum + shift;
    }
}
