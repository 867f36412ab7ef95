package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Methods of numerical analysis, as they are written down: splines, implicit steps, differences, integration, transforms.
final class NumericalConstructs {
    static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("a natural cubic spline", objective((double[] y) -> spline(y, 1.3)), X),
            of("an implicit step by Newton's method", scalars((x, h) -> implicit(x, h)), 0.7, 0.3),
            of("the heat equation by differences", objective((double[] u) -> heat(u, 20)), X),
            of("Romberg's integration", scalars(x -> romberg(x)), 1.2),
            of("a fast Fourier transform in place", objective((double[] x) -> spectrum(x.clone(), new double[x.length])), X));

    private NumericalConstructs() {}

    /// Through (0, y0), (1, y1), and so on.
    private static double spline(double[] y, double at) {
        int n = y.length;
        double[] curvature = new double[n];
        double[] scratch = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double pivot = 0.5 * curvature[i - 1] + 2;
            curvature[i] = -0.5 / pivot;
            scratch[i] = (3 * (y[i + 1] - 2 * y[i] + y[i - 1]) - 0.5 * scratch[i - 1]) / pivot;
        }
        for (int i = n - 2; i > 0; i--) {
            curvature[i] = curvature[i] * curvature[i + 1] + scratch[i];
        }
        int k = (int) at;
        double b = at - k;
        double a = 1 - b;
        return a * y[k] + b * y[k + 1] + ((a * a * a - a) * curvature[k] + (b * b * b - b) * curvature[k + 1]) / 6;
    }

    /// Solves `z = x - h z^3` in each of four steps.
    private static double implicit(double x, double h) {
        double state = x;
        for (int step = 0; step < 4; step++) {
            double z = state;
            for (int i = 0; i < 30; i++) {
                double change = (z - state + h * z * z * z) / (1 + 3 * h * z * z);
                z -= change;
                if (Math.abs(change) < 1e-15) {
                    break;
                }
            }
            state = z;
        }
        return state;
    }

    private static double heat(double[] start, int steps) {
        double[] u = start.clone();
        double[] next = new double[u.length];
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < u.length; i++) {
                double left = i > 0 ? u[i - 1] : 0;
                double right = i + 1 < u.length ? u[i + 1] : 0;
                next[i] = u[i] + 0.1 * (left - 2 * u[i] + right) - 0.01 * u[i] * u[i];
            }
            double[] swap = u;
            u = next;
            next = swap;
        }
        return Matrices.dot(u, u);
    }

    private static double romberg(double to) {
        double[][] r = new double[5][5];
        r[0][0] = 0.5 * to * (Math.exp(-to) + 1);
        for (int i = 1, parts = 1; i < 5; i++, parts *= 2) {
            double sum = 0;
            double h = to / parts;
            for (int k = 0; k < parts; k++) {
                double x = (k + 0.5) * h;
                sum += Math.exp(-x) * Math.cos(x * x);
            }
            r[i][0] = 0.5 * (r[i - 1][0] + h * sum);
            for (int j = 1; j <= i; j++) {
                double power = 1L << 2 * j;
                r[i][j] = (power * r[i][j - 1] - r[i - 1][j - 1]) / (power - 1);
            }
        }
        return r[4][4];
    }

    private static double spectrum(double[] re, double[] im) {
        int n = re.length;
        for (int i = 0, j = 0; i < n; i++) {
            if (i < j) {
                double swap = re[i];
                re[i] = re[j];
                re[j] = swap;
            }
            int bit = n >> 1;
            while (bit > 0 && (j & bit) != 0) {
                j ^= bit;
                bit >>= 1;
            }
            j |= bit;
        }
        for (int size = 2; size <= n; size *= 2) {
            for (int from = 0; from < n; from += size) {
                for (int k = 0; k < size / 2; k++) {
                    double angle = -2 * Math.PI * k / size;
                    int a = from + k;
                    int b = a + size / 2;
                    double tr = re[b] * Math.cos(angle) - im[b] * Math.sin(angle);
                    double ti = re[b] * Math.sin(angle) + im[b] * Math.cos(angle);
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
        }
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += (k + 1) * (re[k] * re[k] + im[k] * im[k]);
        }
        return sum;
    }
}
