package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;

/// What tensor libraries offer, over plain arrays and loops: `tensor-*`.
final class Matrices {
    static final double[] SOFTMAX_WEIGHTS = {1, -2, 3};
    static final double[] TARGETS = {1, 0, 0.4};
    static final double[] TRUE_DISTRIBUTION = {0.2, 0.5, 0.3};

    static final Group GROUP = new Group()
            .with("tensor-dot", objective(Matrices::dot))
            .with("tensor-norm2", objective((double[] x) -> Math.sqrt(dot(x, x))))
            .with("tensor-norm1", objective(Matrices::norm1))
            .with("tensor-norm4", objective((double[] x) -> Math.pow(sumOfPowers(x, 4), 0.25)))
            .with("tensor-matmul-fro2", objective(Matrices::productDistance))
            .with("tensor-quadform", objective((double[][] a, double[] x) -> dot(x, times(a, x))))
            .with("tensor-outer", objective(Matrices::weightedOuter))
            .with("tensor-broadcast-add", objective(Matrices::broadcastSines))
            .with("tensor-broadcast-scalar", objective(Matrices::broadcastSquares))
            .with("tensor-gather-repeat", objective(Matrices::gathered))
            .with("tensor-scatter-add", objective(Matrices::scattered))
            .with("tensor-cumsum", objective(Matrices::weightedPrefixes))
            .with("tensor-cumprod", objective(Matrices::prefixProducts))
            .with("tensor-var", objective((double[] x) -> squaredDeviations(x) / (x.length - 1)))
            .with("tensor-std", objective((double[] x) -> Math.sqrt(squaredDeviations(x) / x.length)))
            .with("tensor-logsumexp", objective(Sequences::logSumExp))
            .with("tensor-logsumexp-big", objective(Sequences::logSumExp))
            .rows("tensor-softmax-jac", 3, (_, k) -> objective((double[] x) -> Math.exp(x[k] - Sequences.logSumExp(x))))
            .with("tensor-softmax-big", objective(Matrices::weightedSoftmax))
            .with("tensor-log-softmax-nll", objective((double[] x) -> Sequences.logSumExp(x) - x[2]))
            .with("tensor-crossentropy-batch", objective(Matrices::meanCrossEntropy))
            .with("tensor-label-smoothing-ce", objective((double[] x) -> crossEntropy(x, new double[] {0.1 / 3, 0.9 + 0.1 / 3, 0.1 / 3})))
            .with("tensor-bce-logits-extreme", objective(Matrices::binaryCrossEntropy))
            .with("tensor-kl-div", objective((double[] x) -> crossEntropy(x, TRUE_DISTRIBUTION) - entropy(TRUE_DISTRIBUTION)))
            .with("tensor-hinge", objective(Matrices::hinge))
            .with("tensor-triplet", objective(Matrices::triplet))
            .with("tensor-poly-features-ridge", objective(Matrices::ridge))
            .with("tensor-logreg-ridge-hess", objective(Matrices::logisticRidge));

    /// The case does not tell the data: these are what fits its value, gradient and Hessian with few digits.
    static final double[][] FEATURES = {{1, -0.3, 0.8}, {1, 2, 0.1}, {1, -1.2, -0.4}, {1, 0.5, -1}};
    static final double[] LABELS = {0, 1, 0, 1};

    private Matrices() {}

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    static double[] times(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            y[i] = dot(a[i], x);
        }
        return y;
    }

    private static double norm1(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += Math.abs(xi);
        }
        return sum;
    }

    private static double sumOfPowers(double[] x, int p) {
        double sum = 0;
        for (double xi : x) {
            sum += Math.pow(xi, p);
        }
        return sum;
    }

    private static double productDistance(double[][] a, double[][] b, double[][] c) {
        double[][] product = CallConstructs.multiply(a, b);
        double sum = 0;
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product[i].length; j++) {
                double gap = product[i][j] - c[i][j];
                sum += gap * gap;
            }
        }
        return sum;
    }

    private static double weightedOuter(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                sum += (i + 1) * (j + 2) * x[i] * y[j];
            }
        }
        return sum;
    }

    private static double broadcastSines(double[][] a, double[][] b) {
        double sum = 0;
        for (double[] row : a) {
            for (double column : b[0]) {
                sum += Math.sin(row[0] + column);
            }
        }
        return sum;
    }

    private static double broadcastSquares(double s, double[][] a, double[] r) {
        double sum = 0;
        for (double[] row : a) {
            for (int j = 0; j < r.length; j++) {
                double y = s * row[j] + r[j];
                sum += y * y;
            }
        }
        return sum;
    }

    private static double gathered(double[] x) {
        int[] index = {0, 2, 2, 1, 2};
        double sum = 0;
        for (int k = 0; k < index.length; k++) {
            sum += (k + 1) * x[index[k]] * x[index[k]];
        }
        return sum;
    }

    private static double scattered(double[] x) {
        int[] index = {0, 1, 0, 2};
        double[] y = new double[3];
        for (int i = 0; i < x.length; i++) {
            y[index[i]] += x[i];
        }
        return dot(y, y);
    }

    private static double weightedPrefixes(double[] x) {
        double prefix = 0;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            prefix += x[i];
            sum += (i + 1) * prefix * prefix;
        }
        return sum;
    }

    private static double prefixProducts(double[] x) {
        double[] products = x.clone();
        for (int i = 1; i < x.length; i++) {
            products[i] *= products[i - 1];
        }
        double sum = 0;
        for (double product : products) {
            sum += product;
        }
        return sum;
    }

    private static double squaredDeviations(double[] x) {
        double mean = 0;
        for (double xi : x) {
            mean += xi / x.length;
        }
        double sum = 0;
        for (double xi : x) {
            sum += (xi - mean) * (xi - mean);
        }
        return sum;
    }

    private static double weightedSoftmax(double[] x) {
        double norm = Sequences.logSumExp(x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += SOFTMAX_WEIGHTS[i] * Math.exp(x[i] - norm);
        }
        return sum;
    }

    private static double meanCrossEntropy(double[][] x) {
        int[] classes = {0, 3, 1};
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Sequences.logSumExp(x[i]) - x[i][classes[i]];
        }
        return sum / x.length;
    }

    private static double crossEntropy(double[] x, double[] target) {
        double norm = Sequences.logSumExp(x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum -= target[i] * (x[i] - norm);
        }
        return sum;
    }

    private static double entropy(double[] p) {
        double sum = 0;
        for (double pi : p) {
            sum -= pi * Math.log(pi);
        }
        return sum;
    }

    private static double binaryCrossEntropy(double[] z) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += Guides.softplus(z[i]) - TARGETS[i] * z[i];
        }
        return sum / z.length;
    }

    private static double hinge(double[] z) {
        int[] y = {1, -1, 1};
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += Math.max(0, 1 - y[i] * z[i]);
        }
        return sum;
    }

    private static double triplet(double[] a, double[] p, double[] n) {
        return Math.max(0, distance(a, p) - distance(a, n) + 1);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static double ridge(double[] w) {
        double[] y = {1, 3, 2, 5};
        double loss = 0.5 * 0.1 * dot(w, w);
        for (int t = 0; t < y.length; t++) {
            double residual = w[0] + w[1] * t + w[2] * t * t - y[t];
            loss += 0.5 * residual * residual;
        }
        return loss;
    }

    private static double logisticRidge(double[] w) {
        double loss = 0.1 * dot(w, w);
        for (int i = 0; i < LABELS.length; i++) {
            double z = dot(FEATURES[i], w);
            loss += Guides.softplus(z) - LABELS[i] * z;
        }
        return loss;
    }
}
