package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Elementary.sigmoid;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

/// Examples in the guides of JAX, autograd, PyTorch and TensorFlow.
final class Guides {
    static final double[][] FEATURES = {{0.52, 1.12, 0.77}, {0.88, -1.08, 0.15}, {0.52, 0.06, -1.30}, {0.74, -2.49, 1.39}};
    static final boolean[] TARGETS = {true, true, false, true};

    static final Group GROUP = new Group()
            .with("jax-tanh-123", scalars(Math::tanh))
            .with("jax-cubic-1234", scalars(x -> x * x * x + 2 * x * x - 3 * x + 1))
            .with("autograd-logreg-zeros", objective((double[] w) -> logisticLoss(w, 0)))
            .with("autograd-taylor-sine", scalars(Guides::taylorSine))
            .rows("jax-jac-predict", 4, (_, k) -> objective((double[] w) -> prediction(w, 0.125, k)))
            .with("jax-hvp-tanh2", objective(Guides::sumOfSquaredTanh))
            .with("jax-loop-double", scalars(Guides::doubledThrice))
            .with("jax-sum-logistic", objective(Guides::sumOfSigmoids))
            .with("jax-x2y", scalars((x, y) -> x * x * y))
            .with("jax-log1pexp-0", scalars(x -> Math.log1p(Math.exp(x))))
            .with("jax-log1pexp-1", scalars(x -> Math.log1p(Math.exp(x))))
            .with("jax-log1pexp-stable-100", scalars(Guides::softplus))
            .with("jax-log1pexp-stable-800", scalars(Guides::softplus))
            .with("jax-log1pexp-stable--800", scalars(Guides::softplus))
            .with("jax-log1pexp-stable-40", scalars(Guides::softplus))
            .with("jax-newton-sqrt", scalars(Guides::newton))
            .with("pt-mean-quad", objective(Guides::meanOfParabolas))
            .with("pt-Q", objective(Guides::cubesAndSquares))
            .with("pt-bce-logits", objective(Guides::crossEntropyAgainstZeros))
            .with("pt-polyfit-sin", scalars(Guides::cubicFit))
            .with("pt-legendre3", scalars(x -> 0.5 * (5 * x * x * x - 3 * x)))
            .with("tf-x2", scalars(x -> x * x))
            .with("tf-xw-b", objective((double[][] w, double[] b) -> meanOfSquares(affine(new double[] {1, 2, 3}, w, b))))
            .with("tf-dense-relu", objective(Guides::denseRelu))
            .with("tf-sum-targets", scalars(x -> x * x + 1 / x))
            .with("tf-nonscalar", scalars(x -> x * 3 + x * 4))
            .rows("tf-jac-sigmoid-scalar", 5, (_, k) -> scalars(delta -> sigmoid(-10 + 5 * k + delta)));

    private Guides() {}

    static double[] predictions(double[] w) {
        return new double[] {prediction(w, 0.125, 0), prediction(w, 0.125, 1), prediction(w, 0.125, 2), prediction(w, 0.125, 3)};
    }

    static double prediction(double[] w, double b, int k) {
        double z = b;
        for (int j = 0; j < w.length; j++) {
            z += FEATURES[k][j] * w[j];
        }
        return 0.5 * (Math.tanh(z / 2) + 1);
    }

    static double logisticLoss(double[] w, double b) {
        double loss = 0;
        for (int k = 0; k < TARGETS.length; k++) {
            double p = prediction(w, b, k);
            loss -= Math.log(TARGETS[k] ? p : 1 - p);
        }
        return loss;
    }

    private static double taylorSine(double x) {
        double sum = x;
        double term = x;
        int i = 0;
        while (Math.abs(term) > 0.001) {
            term = -term * x * x / ((2 * i + 3) * (2 * i + 2));
            sum += term;
            i++;
        }
        return sum;
    }

    static double sumOfSquaredTanh(double[][] x) {
        double sum = 0;
        for (double[] row : x) {
            for (double xij : row) {
                double t = Math.tanh(xij);
                sum += t * t;
            }
        }
        return sum;
    }

    private static double doubledThrice(double x) {
        for (int i = 0; i < 3; i++) {
            x = 2 * x;
        }
        return x;
    }

    private static double sumOfSigmoids(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += sigmoid(xi);
        }
        return sum;
    }

    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double newton(double a) {
        double before = a / 2;
        double x = 0.5 * (before + a / before);
        while (Math.abs(x - before) > 1e-6) {
            before = x;
            x = 0.5 * (before + a / before);
        }
        return x;
    }

    private static double meanOfParabolas(double[][] x) {
        double sum = 0;
        int count = 0;
        for (double[] row : x) {
            for (double xij : row) {
                sum += 3 * (xij + 2) * (xij + 2);
                count++;
            }
        }
        return sum / count;
    }

    private static double cubesAndSquares(double[] a, double[] b) {
        double q = 0;
        for (int i = 0; i < a.length; i++) {
            q += 3 * a[i] * a[i] * a[i] - b[i] * b[i];
        }
        return q;
    }

    private static double crossEntropyAgainstZeros(double[][] w, double[] b) {
        double[] ones = {1, 1, 1, 1, 1};
        double sum = 0;
        for (double z : affine(ones, w, b)) {
            sum += softplus(z);
        }
        return sum / b.length;
    }

    /// `x w + b`, for a row `x`.
    private static double[] affine(double[] x, double[][] w, double[] b) {
        double[] y = new double[b.length];
        for (int j = 0; j < b.length; j++) {
            y[j] = b[j];
            for (int i = 0; i < x.length; i++) {
                y[j] += x[i] * w[i][j];
            }
        }
        return y;
    }

    private static double cubicFit(double a, double b, double c, double d) {
        double loss = 0;
        for (int i = 0; i < 50; i++) {
            double x = -Math.PI + 2 * Math.PI * i / 49;
            double residual = a + b * x + c * x * x + d * x * x * x - Math.sin(x);
            loss += residual * residual;
        }
        return loss;
    }

    private static double meanOfSquares(double[] y) {
        double sum = 0;
        for (double yi : y) {
            sum += yi * yi;
        }
        return sum / y.length;
    }

    private static double denseRelu(double[][] w, double[] b) {
        double[] y = affine(new double[] {1, 2, 3}, w, b);
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(0, y[i]);
        }
        return meanOfSquares(y);
    }
}
