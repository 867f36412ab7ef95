package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Methods that call themselves, directly or through others: over numbers.
final class RecursionConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("a power by recursion", scalars(x -> power(x, 5)), 1.2).is(5 * Math.pow(1.2, 4)),
            of("the recursive function itself", scalars(RecursionConstructs::halved), 9.0).is(0.25),
            of("a power by squaring", scalars(x -> bySquaring(x, 13)), 1.1).is(13 * Math.pow(1.1, 12)),
            of("Fibonacci numbers", scalars(x -> fibonacci(7, x)), 1.2).is(13),
            of("recursion on both sides of a product", scalars(x -> product(5, x)), 0.9),
            of("recursion in its own argument", scalars(x -> nested(3, x)), 0.7),
            of("mutual recursion", scalars(x -> even(4, x)), 1.2).is(36),
            of("mutual recursion that is not linear", scalars(x -> ping(5, x)), 0.4),
            of("three methods in a ring", scalars((x, y) -> first(7, x, y)), 0.4, 0.9),
            of("recursion over two numbers", scalars((x, y) -> blend(x, y, 6)), 0.4, 0.9),
            of("recursion that swaps its arguments", scalars((x, y) -> swap(x, y, 5)), 2.0, 3.0).is(1, 0),
            of("one number for two parameters", scalars(x -> blend(x, x, 4)), 0.4),
            of("quadrature that looks for where it is hard", scalars((a, b, p) -> quadrature(a, b, p)), 0.1, 1.9, 0.7),
            of("recursion in a loop", objective((double[] x) -> inLoop(x)), X),
            of("a loop in recursion", scalars(x -> loops(x, 4)), 0.9),
            of("a loop in recursion in a loop in recursion", scalars(x -> loopsOfLoops(x, 3)), 0.3),
            of("recursion that ends early", scalars(x -> untilLarge(x, 0)), 1.3),
            of("two numbers that a loop saves beside recursion", scalars(RecursionConstructs::besideRecursion), 0.8, 0.3),
            of("recursion in a condition", scalars(x -> power(x, 3) > 1 ? power(x, 4) : x), 1.2).is(4 * Math.pow(1.2, 3)),
            of("recursion in a switch", scalars(x -> bySwitch(9, x)), 0.8),
            of("recursion of integers only", scalars(x -> x * ackermann(2, 2)), 1.2).is(7),
            of("a loop over recursion of integers", scalars(RecursionConstructs::ackermannTerms), 0.8)
                    .is(1 + 2 * 0.8 + 3 * 0.64),
            of("recursion that a number only chooses", scalars(x -> x * depth(x)), 5.0).is(3),
            of("recursion with a long", scalars(x -> countdown(x, 3_000_000_003L)), 1.2).is(4 * Math.pow(1.2, 3)),
            of("recursion over float", scalars(x -> single((float) x, 4)), 1.5).is(4 * Math.pow(1.5, 3)),
            of("recursion of which nothing depends on the argument", scalars(x -> x * power(2, 5)), 1.2).is(32),
            of("recursion on a constant here and the argument there", scalars(x -> power(x, 3) * power(2, 3)), 1.2).is(24 * 1.44),
            of("recursion whose result is dropped", scalars(RecursionConstructs::dropped), 1.2).is(2.4),
            of("a thousand levels", scalars(x -> power(x, 1000)), 1.001).is(1000 * Math.pow(1.001, 999)),
            of("a helper below recursion", scalars(x -> throughHelper(x, 4)), 0.6),
            of("recursion that guards itself", scalars(x -> guarded(x, 4)), 0.6).is(4 * Math.pow(0.6, 3)),
            of("eight numbers through recursion", scalars((a, b, c, d, e, f, g, h) -> rotate(a, b, c, d, e, f, g, h, 5)),
                    1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8));

    private RecursionConstructs() {}

    static double power(double x, int n) {
        return n <= 0 ? 1 : x * power(x, n - 1);
    }

    private static double halved(double x) {
        return x < 3 ? x : halved(x / 2);
    }

    private static double bySquaring(double x, int n) {
        if (n == 0) {
            return 1;
        }
        double half = bySquaring(x, n / 2);
        return n % 2 == 0 ? half * half : half * half * x;
    }

    private static double fibonacci(int n, double x) {
        return n < 2 ? n * x : fibonacci(n - 1, x) + fibonacci(n - 2, x);
    }

    private static double product(int n, double x) {
        return n < 2 ? Math.sin(x + n) : product(n - 1, x * x) * product(n - 2, x + 0.1);
    }

    private static double nested(int n, double x) {
        return n == 0 ? Math.sin(x) : nested(n - 1, x * nested(n - 1, x));
    }

    private static double even(int n, double x) {
        return n == 0 ? x : 2 * odd(n - 1, x);
    }

    private static double odd(int n, double x) {
        return n == 0 ? -x : 3 * even(n - 1, x);
    }

    private static double ping(int n, double x) {
        return n == 0 ? x : Math.cos(pong(n - 1, x * 1.5)) * x;
    }

    private static double pong(int n, double x) {
        return n == 0 ? -x : ping(n - 1, x * x) + x;
    }

    private static double first(int n, double x, double y) {
        return n == 0 ? x : second(n - 1, x * y, y + 1);
    }

    private static double second(int n, double x, double y) {
        return n == 0 ? y : third(n - 1, y, Math.sin(x));
    }

    private static double third(int n, double x, double y) {
        return n == 0 ? x * y : first(n - 1, x - y, y) + x;
    }

    private static double blend(double x, double y, int n) {
        if (n == 0) {
            return Math.exp(x) - y * y;
        }
        double middle = 0.5 * (x + y);
        return blend(x, middle, n - 1) + x * blend(middle, y, n - 2 < 0 ? 0 : n - 2);
    }

    private static double swap(double x, double y, int n) {
        return n == 0 ? y : swap(y, x, n - 1);
    }

    private static double quadrature(double a, double b, double p) {
        return between(a, b, peak(a, p), peak(0.5 * (a + b), p), peak(b, p), p, 0);
    }

    private static double between(double a, double b, double fa, double fm, double fb, double p, int depth) {
        double m = 0.5 * (a + b);
        double fl = peak(0.5 * (a + m), p);
        double fr = peak(0.5 * (m + b), p);
        double coarse = (b - a) / 6 * (fa + 4 * fm + fb);
        double fine = (b - a) / 12 * (fa + 4 * fl + 2 * fm + 4 * fr + fb);
        if (depth > 8 || Math.abs(fine - coarse) < 1e-4) {
            return fine + (fine - coarse) / 15;
        }
        return between(a, m, fa, fl, fm, p, depth + 1) + between(m, b, fm, fr, fb, p, depth + 1);
    }

    private static double peak(double t, double p) {
        return 1 / (0.01 + (t - p) * (t - p));
    }

    private static double inLoop(double[] x) {
        double sum = x[0];
        for (int i = 0; i < x.length; i++) {
            sum = Math.sin(sum) + power(x[i] * sum, i % 3 + 1) * power(sum, 2);
        }
        return sum;
    }

    private static double loops(double x, int n) {
        double sum = x;
        for (int i = 0; i < n; i++) {
            sum += Math.sin(sum * i) * x;
        }
        return n == 0 ? sum : sum * loops(sum / (n + 1), n - 1);
    }

    private static double loopsOfLoops(double x, int n) {
        double sum = x;
        for (int i = 0; i < n; i++) {
            double inner = sum;
            sum += loopsOfLoops(Math.sin(sum + i), n - 1) * inner;
        }
        return sum;
    }

    private static double untilLarge(double x, int n) {
        if (x > 50 || n > 20) {
            return x / n;
        }
        if (n % 3 == 1) {
            return untilLarge(x + 1, n + 1);
        }
        double y = x * x;
        return untilLarge(y, n + 1) + Math.log(y);
    }

    private static double besideRecursion(double x, double y) {
        double s = 0;
        double p = x;
        while (s < 2) {
            double q = s * p + y;
            s += 0.4 * Math.cos(s * x) + 0.3;
            p = x * q + Math.sin(p);
        }
        return s * power(p, 3);
    }

    private static double bySwitch(int n, double x) {
        return switch (n % 4) {
            case 0 -> n == 0 ? x : Math.sin(bySwitch(n - 1, x));
            case 1 -> x * bySwitch(n - 1, x + 0.1);
            case 2 -> bySwitch(n - 1, x) + bySwitch(n - 2, x * x);
            default -> bySwitch(n - 1, Math.exp(-x));
        };
    }

    private static int ackermann(int m, int n) {
        if (m == 0) {
            return n + 1;
        }
        return n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    private static double ackermannTerms(double x) {
        double sum = 0;
        double term = 1;
        for (int i = 0; i < ackermann(1, 1); i++) {
            term *= x;
            sum += term;
        }
        return sum;
    }

    private static int depth(double x) {
        return x < 1 ? 0 : 1 + depth(x / 2);
    }

    private static double countdown(double x, long n) {
        return n < 1_000_000_000L ? x : x * countdown(x, n - 1_000_000_000L);
    }

    private static float single(float x, int n) {
        return n == 0 ? 1 : x * single(x, n - 1);
    }

    private static double dropped(double x) {
        power(x, 3);
        return x * x;
    }

    private static double throughHelper(double x, int n) {
        return n == 0 ? x : helper(throughHelper(helper(x), n - 1));
    }

    private static double helper(double x) {
        return Math.tanh(x) + 0.5 * x;
    }

    private static double guarded(double x, int n) {
        if (Double.isNaN(x) || n < 0) {
            throw new IllegalArgumentException("no power " + n + " of " + x);
        }
        return n == 0 ? 1 : x * guarded(x, n - 1);
    }

    private static double rotate(double a, double b, double c, double d, double e, double f, double g, double h, int n) {
        return n == 0 ? a * b + c * d - e * f + g * h : rotate(b, c * 0.5, d, e, f, g, h, Math.sin(a), n - 1);
    }
}
