package dev.thalweg.autodiff;

/// Functions whose adjoints are read in review.
final class Lessons {
    private Lessons() {}

    static double polynomial(double x) {
        return 3 * x * x + 2 * x + 1;
    }

    static double swish(double x) {
        return x * sigmoid(x);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static double larger(double x, double y) {
        return x > y ? Math.sin(x) * y : Math.max(x, y);
    }

    static double sumOfSquares(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return sum;
    }

    static double loss(double[] w, double b, double[][] xs, double[] ys) {
        double sum = 0;
        for (int i = 0; i < xs.length; i++) {
            double prediction = b;
            for (int j = 0; j < w.length; j++) {
                prediction += w[j] * xs[i][j];
            }
            double error = prediction - ys[i];
            sum += error * error;
        }
        return sum / xs.length;
    }

    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
        }
        return sum;
    }

    static double newton(double a) {
        double r = a;
        while (Math.abs(r * r - a) > 1e-12) {
            r = 0.5 * (r + a / r);
        }
        return r;
    }

    static double product(double[] x) {
        double p = 1;
        for (double xi : x) {
            if (xi < 0) {
                return p;
            }
            p *= xi;
        }
        return p + 1;
    }

    static double mixed(int kind, boolean doubled, double x) {
        double y = switch (kind) {
            case 0 -> x;
            case 1 -> x * x;
            default -> Math.exp(x);
        };
        return doubled ? 2 * y : y;
    }

    static double power(double x, int n) {
        return n == 0 ? 1 : x * power(x, n - 1);
    }

    record Line(double[] slopes, double offset, boolean squared) {}

    static double line(Line line, double x) {
        double y = line.offset;
        for (double slope : line.slopes) {
            y += slope * x;
        }
        return line.squared ? y * y : y;
    }

    static double printed(double x) {
        System.out.println("x is " + x);
        return x * x;
    }

    static double[] polar(double[] p) {
        return new double[] {p[0] * Math.cos(p[1]), p[0] * Math.sin(p[1])};
    }

    static double norm(double[] x) {
        return Math.sqrt(sumOfSquares(x));
    }

    static double[] runningProducts(double[] x) {
        double[] y = new double[x.length];
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= x[i];
            y[i] = product;
        }
        return y;
    }
}
