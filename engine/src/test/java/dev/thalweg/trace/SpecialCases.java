package dev.thalweg.trace;

import static dev.thalweg.trace.OperationCase.binary;
import static dev.thalweg.trace.OperationCase.unary;

import dev.thalweg.tensor.Tensor;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/// Functions of mathematics beyond the elementary ones, by sums and integrals of their definitions.
final class SpecialCases {
    static final List<OperationCase> ALL = Stream.of(
            unary("trigamma", Tensor::trigamma, x -> zeta(2, x), 0.5, 4),
            unary("trigamma below 0", Tensor::trigamma, x -> zeta(2, x), -1.8, -1.2),
            unary("polygamma 0", x -> x.polygamma(0), x -> x == 0 ? 0 : digammaByDifference(x), 0.5, 4),
            unary("polygamma 2", x -> x.polygamma(2), x -> -2 * zeta(3, x), 0.7, 4),
            unary("polygamma 3 below 0", x -> x.polygamma(3), x -> 6 * zeta(4, x), -2.7, -2.3),
            unary("polygamma 2 below 0", x -> x.polygamma(2), x -> -2 * zeta(3, x), -2.7, -2.3),
            unary("i0e", Tensor::i0e, x -> bessel(0, x), 0.2, 3),
            unary("i0e of negative numbers", Tensor::i0e, x -> bessel(0, x), -4, -0.2),
            unary("i0e far out", Tensor::i0e, x -> bessel(0, x), 28, 34),
            unary("i1e", Tensor::i1e, x -> bessel(1, x), 0.2, 3),
            unary("i1e of negative numbers", Tensor::i1e, x -> bessel(1, x), -34, -28),
            unary("sinc", Tensor::sinc, x -> Math.sin(Math.PI * x) / (Math.PI * x), 0.1, 2.3),
            unary("sinc near 0", Tensor::sinc, x -> 1 - Math.pow(Math.PI * x, 2) / 6 + Math.pow(Math.PI * x, 4) / 120, -0.004, 0.004),
            unary("toRadians", Tensor::toRadians, Math::toRadians, -200, 200),
            unary("toDegrees", Tensor::toDegrees, Math::toDegrees, -4, 4),
            binary("betaln", x -> x[0].betaln(x[1]), SpecialCases::betaln, 1.2, 3, 2),
            binary("copySign", x -> x[0].copySign(x[1].sub(0.3)), (a, b) -> Math.copySign(a, b - 0.3), -1.5, 1.5, 1)).flatMap(List::stream).toList();

    private SpecialCases() {}

    /// Sums far out, and the integral of what is left by the midpoint rule's first two terms.
    private static double zeta(int s, double q) {
        int n = 2000;
        double sum = 0;
        for (int k = n - 1; k >= 0; k--) {
            sum += Math.pow(q + k, -s);
        }
        double middle = q + n - 0.5;
        return sum + Math.pow(middle, 1 - s) / (s - 1) - s * Math.pow(middle, -s - 1) / 24;
    }

    /// The series with which Euler defined it, ended by Euler and Maclaurin.
    private static double digammaByDifference(double x) {
        int n = 100;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum -= 1 / (x + k);
        }
        double z = x + n;
        return sum + Math.log(z) - 1 / (2 * z) - 1 / (12 * z * z) + 1 / (120 * Math.pow(z, 4));
    }

    /// The mean of `exp(x cos t) cos(n t)` over a circle, where evenly spaced points are exact.
    private static double bessel(int order, double x) {
        int n = 200;
        return mean(n, i -> Math.exp(x * Math.cos(2 * Math.PI * i / n) - Math.abs(x)) * Math.cos(order * 2 * Math.PI * i / n));
    }

    private static double mean(int n, IntToDoubleFunction f) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += f.applyAsDouble(i);
        }
        return sum / n;
    }

    /// The integral of `t^(a-1) (1-t)^(b-1)` with `t = (1 + tanh(pi/2 sinh u)) / 2` (Takahasi and Mori, 1974).
    private static double betaln(double a, double b) {
        double h = 1.0 / 64;
        double sum = 0;
        for (int i = -260; i <= 260; i++) {
            double u = i * h;
            double v = Math.PI / 2 * Math.sinh(u);
            double t = 1 / (1 + Math.exp(-2 * v));
            double rest = 1 / (1 + Math.exp(2 * v));
            sum += Math.pow(t, a) * Math.pow(rest, b) * Math.PI * Math.cosh(u);
        }
        return Math.log(sum * h);
    }
}
