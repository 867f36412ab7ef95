package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Methods of numerical analysis and statistics, as they are written down: decompositions, filters, splines, implicit steps.
final class NumericalConstructs {
    static final double[] X = {0.5, -1.2, 2.0, 0.8};
    static final double[][] SYMMETRIC = {{4, 1.2, -0.6}, {1.2, 3, 0.5}, {-0.6, 0.5, 2}};
    static final double[] TIMES = {-1.5, -0.4, 0.3, 1.1, 2.0};
    static final double[] MEASURED = {0.2, -0.7, 0.4, 1.3, 0.1};

    static final List<Construct> ALL = List.of(
            of("a Gaussian process's marginal likelihood", scalars(NumericalConstructs::marginalLikelihood), 0.8, 1.1, 0.3),
            of("least squares by Householder's reflections", objective((double[][] a, double[] b) -> residual(a, b)),
                    new double[][] {{1, 0.5}, {0.3, 2}, {-1, 0.7}}, new double[] {1, 2, 0.5}),
            of("eigenvalues by Jacobi's rotations", objective(NumericalConstructs::eigenvalues), (Object) SYMMETRIC),
            of("the matrix exponential by scaling and squaring", objective(NumericalConstructs::exponential), (Object) new double[][] {{0.3, 0.5}, {-0.2, 0.4}}),
            of("a tridiagonal system by Thomas's algorithm", objective((double[] d, double[] b) -> tridiagonal(d, b)), new double[] {3, 4, 5, 3}, X),
            of("a natural cubic spline", objective((double[] y) -> spline(y, 1.3)), X),
            of("an implicit step by Newton's method", scalars((x, h) -> implicit(x, h)), 0.7, 0.3),
            of("a Kalman filter's likelihood", scalars(NumericalConstructs::filtered), 0.1, 0.4),
            of("the forward algorithm of a hidden Markov model", objective(NumericalConstructs::forward), (Object) new double[][] {{0.2, -0.3}, {0.7, 0.1}}),
            of("a soft edit distance", objective((double[] x, double[] y) -> alignment(x, y)), X, new double[] {0.4, 1.9, 0.6}),
            of("the heat equation by differences", objective((double[] u) -> heat(u, 20)), X),
            of("Gauss-Seidel's iteration", objective((double[][] a, double[] b) -> relaxed(a, b)), SYMMETRIC, new double[] {1, -2, 0.5}),
            of("Romberg's integration", scalars(x -> romberg(x)), 1.2),
            of("a fast Fourier transform in place", objective((double[] x) -> spectrum(x.clone(), new double[x.length])), X));

    private NumericalConstructs() {}

    private static double marginalLikelihood(double length, double scale, double noise) {
        int n = TIMES.length;
        double[][] l = new double[n][n];
        double likelihood = 0.5 * n * Math.log(2 * Math.PI);
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double right = MEASURED[i];
            for (int j = 0; j <= i; j++) {
                double distance = (TIMES[i] - TIMES[j]) / length;
                double sum = scale * scale * Math.exp(-0.5 * distance * distance) + (i == j ? noise * noise : 0);
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
                right -= j < i ? l[i][j] * z[j] : 0;
            }
            z[i] = right / l[i][i];
            likelihood += 0.5 * z[i] * z[i] + Math.log(l[i][i]);
        }
        return likelihood;
    }

    private static double residual(double[][] matrix, double[] right) {
        double[][] a = new double[matrix.length][];
        for (int i = 0; i < a.length; i++) {
            a[i] = matrix[i].clone();
        }
        double[] b = right.clone();
        for (int k = 0; k < a[0].length; k++) {
            double norm = 0;
            for (int i = k; i < a.length; i++) {
                norm += a[i][k] * a[i][k];
            }
            double alpha = a[k][k] > 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
            double[] v = new double[a.length];
            for (int i = k; i < a.length; i++) {
                v[i] = a[i][k] - (i == k ? alpha : 0);
            }
            double length = Matrices.dot(v, v);
            for (int j = k; j < a[0].length; j++) {
                double product = 0;
                for (int i = k; i < a.length; i++) {
                    product += v[i] * a[i][j];
                }
                for (int i = k; i < a.length; i++) {
                    a[i][j] -= 2 * v[i] * product / length;
                }
            }
            double product = 2 * Matrices.dot(v, b) / length;
            for (int i = k; i < a.length; i++) {
                b[i] -= v[i] * product;
            }
        }
        double squares = 0;
        for (int i = a[0].length; i < a.length; i++) {
            squares += b[i] * b[i];
        }
        return squares;
    }

    private static double eigenvalues(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
            }
        }
        for (int sweep = 0; sweep < 6; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(a[p][q]) > 1e-14) {
                        rotate(a, p, q);
                    }
                }
            }
        }
        return Math.exp(a[0][0] / 4) + a[1][1] * a[1][1] + Math.sin(a[2][2]);
    }

    private static void rotate(double[][] a, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.signum(theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][p];
            a[k][p] = c * left - s * a[k][q];
            a[k][q] = s * left + c * a[k][q];
        }
        for (int k = 0; k < a.length; k++) {
            double upper = a[p][k];
            a[p][k] = c * upper - s * a[q][k];
            a[q][k] = s * upper + c * a[q][k];
        }
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double exponential(double[][] a) {
        int n = a.length;
        double[][] sum = new double[n][n];
        double[][] term = new double[n][n];
        for (int i = 0; i < n; i++) {
            sum[i][i] = 1;
            term[i][i] = 1;
        }
        for (int k = 1; k < 12; k++) {
            term = product(term, a);
            for (double[] row : term) {
                for (int j = 0; j < n; j++) {
                    row[j] /= 4.0 * k;
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum[i][j] += term[i][j];
                }
            }
        }
        double[][] power = product(product(sum, sum), product(sum, sum));
        return power[0][0] + 2 * power[0][1] - power[1][0] * power[1][1];
    }

    private static double tridiagonal(double[] diagonal, double[] right) {
        int n = diagonal.length;
        double[] c = new double[n];
        double[] x = new double[n];
        c[0] = 1 / diagonal[0];
        x[0] = right[0] / diagonal[0];
        for (int i = 1; i < n; i++) {
            double pivot = diagonal[i] - c[i - 1];
            c[i] = 1 / pivot;
            x[i] = (right[i] - x[i - 1]) / pivot;
        }
        for (int i = n - 2; i >= 0; i--) {
            x[i] -= c[i] * x[i + 1];
        }
        return Matrices.dot(x, x);
    }

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

    private static double filtered(double drift, double noise) {
        double mean = 0;
        double variance = 1;
        double likelihood = 0;
        for (double z : MEASURED) {
            variance += drift;
            double spread = variance + noise;
            double surprise = z - mean;
            double gain = variance / spread;
            mean += gain * surprise;
            variance *= 1 - gain;
            likelihood -= 0.5 * (Math.log(2 * Math.PI * spread) + surprise * surprise / spread);
        }
        return likelihood;
    }

    private static double forward(double[][] transitions) {
        double[] belief = {0.6, 0.4};
        double likelihood = 0;
        for (double z : MEASURED) {
            double[] next = new double[belief.length];
            double total = 0;
            for (int to = 0; to < next.length; to++) {
                for (int from = 0; from < belief.length; from++) {
                    next[to] += belief[from] * Math.exp(transitions[from][to]) * Math.exp(-(z - to) * (z - to));
                }
                total += next[to];
            }
            for (int to = 0; to < next.length; to++) {
                next[to] /= total;
            }
            likelihood += Math.log(total);
            belief = next;
        }
        return likelihood;
    }

    private static double alignment(double[] x, double[] y) {
        double[][] cost = new double[x.length + 1][y.length + 1];
        for (int i = 0; i <= x.length; i++) {
            for (int j = 0; j <= y.length; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = 0.7 * (i + j);
                    continue;
                }
                double apart = x[i - 1] - y[j - 1];
                double both = Math.exp(-cost[i - 1][j - 1] - apart * apart);
                cost[i][j] = -Math.log(both + Math.exp(-cost[i - 1][j] - 0.7) + Math.exp(-cost[i][j - 1] - 0.7));
            }
        }
        return cost[x.length][y.length];
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

    private static double relaxed(double[][] a, double[] b) {
        double[] x = new double[b.length];
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = (b[i] - Matrices.dot(a[i], x) + a[i][i] * x[i]) / a[i][i];
            }
        }
        return Matrices.dot(x, x);
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
