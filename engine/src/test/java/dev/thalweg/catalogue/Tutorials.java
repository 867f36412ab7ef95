package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Elementary.sigmoid;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

/// First examples in the documentation of other systems: `flux-*`, `zyg-*`, `babylon-*`, `micrograd-*`.
final class Tutorials {
    static final Group GROUP = new Group()
            .with("flux-basics-poly1", c -> {
                double[] theta = c.vector("theta");
                return scalars(x -> parabola(x, theta));
            })
            .with("flux-basics-three-args", scalars((x, y, z) -> x * y + z))
            .with("flux-basics-poly2", objective(Tutorials::parabola))
            .with("flux-grad-mul3", scalars((a, b, c) -> a * b * c))
            .with("flux-grad-sumabs2", objective(Tutorials::sumOfSquares))
            .with("flux-grad-size-power", objective(Tutorials::sumOfPowers))
            .with("flux-dense1-abs2", objective(Tutorials::denseSquared))
            .with("flux-basics-layer", objective(Tutorials::firstOfLayer))
            .with("flux-overview-loss", scalars(Tutorials::lineLoss))
            .with("flux-l2-penalty", c -> {
                double[] x = c.vector("x");
                double[] y = c.vector("y");
                return objective((double[][] w, double[] b) -> penalisedLoss(w, b, x, y));
            })
            .with("zyg-affine", scalars(x -> 5 * x + 3))
            .with("zyg-pow-loop", c -> {
                int n = c.integer("n");
                return scalars(x -> power(x, n));
            })
            .with("zyg-pow-recursion", c -> {
                int n = c.integer("n");
                return scalars(x -> RecursionConstructs.power(x, n));
            })
            .with("zyg-pow-internals", c -> {
                int n = c.integer("n");
                return scalars(x -> power(x, n));
            })
            .with("zyg-foo", scalars(x -> Math.cos(Math.sin(x))))
            .with("zyg-hess-cubes", objective(Tutorials::sumOfCubes))
            .with("zyg-hess-sin", scalars(Math::sin))
            .with("zyg-diaghess", objective(Tutorials::trilinear))
            .with("zyg-atan2-hess", scalars(Math::atan2))
            .with("zyg-limit-inplace", objective(Tutorials::doubledInPlace))
            .with("zyg-limit-alloc-then-fill", objective(Tutorials::allocatedThenFilled))
            .with("zyg-paper-sine", scalars(Tutorials::taylorSine))
            .with("zyg-cplx-log-imag", scalars((re, im) -> Math.atan2(im, re)))
            .rows("zyg-pullback-vector", 2, (_, k) -> scalars(x -> new double[] {x, x}[k]))
            .rows("zyg-jac-slice", 3, (_, k) -> objective((double[] a) -> sliceOfSquares(a)[k]))
            .rows("zyg-jac-cumsum", 3, (_, k) -> objective((double[] a) -> cumulativeSum(a)[k]))
            .with("babylon-f-pi4", scalars((x, y) -> 4 * x * (-Math.sin(x * y) + y)))
            .with("babylon-fcf-6", c -> {
                int y = c.integer("y");
                return scalars(x -> controlFlow(x, y));
            })
            .with("babylon-fcf-4", c -> {
                int y = c.integer("y");
                return scalars(x -> controlFlow(x, y));
            })
            .with("micrograd-demo", scalars(Tutorials::micrograd));

    private Tutorials() {}

    private static double parabola(double x, double[] theta) {
        return theta[0] + theta[1] * x + theta[2] * x * x;
    }

    private static double sumOfSquares(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += Math.abs(xi) * Math.abs(xi);
        }
        return sum;
    }

    private static double sumOfPowers(double[] x, double y) {
        int p = x.length;
        double sum = 0;
        for (int i = 0; i < p; i++) {
            sum += Math.pow(x[i], p) + y;
        }
        return sum;
    }

    private static double denseSquared(double[][] weight, double[] bias, double[] x) {
        double sum = 0;
        for (double y : affine(weight, bias, x)) {
            sum += y * y;
        }
        return sum;
    }

    private static double firstOfLayer(double[] x, double[][] w, double[] b) {
        double[] y = affine(w, b, x);
        for (int i = 0; i < y.length; i++) {
            y[i] = sigmoid(y[i]);
        }
        return y[0];
    }

    static double[] affine(double[][] w, double[] b, double[] x) {
        double[] y = b.clone();
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += w[i][j] * x[j];
            }
        }
        return y;
    }

    private static double lineLoss(double w, double b) {
        double sum = 0;
        for (int x = 0; x <= 5; x++) {
            double residual = w * x + b - (4 * x + 2);
            sum += residual * residual;
        }
        return sum / 6;
    }

    private static double penalisedLoss(double[][] w, double[] b, double[] x, double[] y) {
        double[] predicted = affine(w, b, x);
        double mse = 0;
        for (int i = 0; i < y.length; i++) {
            mse += (predicted[i] - y[i]) * (predicted[i] - y[i]) / y.length;
        }
        double norm = 0;
        for (double[] row : w) {
            norm += sumOfSquares(row);
        }
        return mse + 0.42 * (norm / 2 + sumOfSquares(b) / 2);
    }

    private static double power(double x, int n) {
        double r = 1;
        while (n > 0) {
            n -= 1;
            r *= x;
        }
        return r;
    }

    private static double sumOfCubes(double[][] x) {
        double sum = 0;
        for (double[] row : x) {
            for (double xij : row) {
                sum += Math.pow(xij, 3);
            }
        }
        return sum;
    }

    private static double trilinear(double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y.length; j++) {
                sum += x[i][j] * y[i] * y[j];
            }
        }
        return sum;
    }

    private static double doubledInPlace(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= 2;
        }
        double sum = 0;
        for (double xi : x) {
            sum += xi;
        }
        return sum;
    }

    private static double allocatedThenFilled(double[] y) {
        double[] z = new double[y.length];
        fillWithDoubles(z, y);
        return sumOfSquares(z);
    }

    private static void fillWithDoubles(double[] z, double[] y) {
        for (int i = 0; i < z.length; i++) {
            z[i] = 2 * y[i];
        }
    }

    private static double taylorSine(double x) {
        double sum = 0;
        double term = x;
        for (int k = 0; ; k++) {
            if (k == 6) {
                return sum;
            }
            if (k % 2 == 0) {
                sum += term;
            } else {
                sum -= term;
            }
            term *= x * x / ((2 * k + 2) * (2 * k + 3));
        }
    }

    static double[] sliceOfSquares(double[] a) {
        double[] y = new double[3];
        for (int k = 0; k < 3; k++) {
            y[k] = 100 * a[k] * a[k];
        }
        return y;
    }

    static double[] cumulativeSum(double[] a) {
        double[] y = new double[a.length];
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k];
            y[k] = sum;
        }
        return y;
    }

    private static double controlFlow(double x, int y) {
        double o = 1;
        for (int i = 0; i < y; i++) {
            if (i > 1) {
                if (i < 5) {
                    o *= x;
                }
            }
        }
        return o;
    }

    private static double micrograd(double a, double b) {
        double c = a + b;
        double d = a * b + b * b * b;
        c += c + 1;
        c += 1 + c + -a;
        d += d * 2 + relu(b + a);
        d += 3 * d + relu(b - a);
        double e = c - d;
        double f = e * e;
        double g = f / 2.0;
        return g + 10.0 / f;
    }

    static double relu(double x) {
        return x > 0 ? x : 0;
    }
}
