package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Small arrays that are made, filled and read in the function, whose elements can stand for themselves, and some that cannot.
final class SmallArrayConstructs {
    private static final double[] X = {0.4, 0.9, -0.5, 0.3};

    static final List<Construct> ALL = List.of(
            of("a cross product", objective(SmallArrayConstructs::crossed), X),
            of("a state of three, written in place", objective(SmallArrayConstructs::state), X),
            of("one of two arrays", objective(SmallArrayConstructs::oneOfTwo), X),
            of("two arrays that swap", objective(SmallArrayConstructs::swapping), X),
            of("an element at a place that is computed", objective(SmallArrayConstructs::computedPlace), X),
            of("an array of floats", objective(SmallArrayConstructs::floats), X),
            of("an array made again in each round", objective(SmallArrayConstructs::madeAgain), X),
            of("an array that stays zero", objective(SmallArrayConstructs::staysZero), X),
            of("short loops in short loops", objective(SmallArrayConstructs::nested), X),
            of("a short loop with a branch", objective(SmallArrayConstructs::withBranch), X),
            of("a short loop that goes down", objective(SmallArrayConstructs::goingDown), X),
            of("a short loop that is left early", objective(SmallArrayConstructs::leftEarly), X),
            of("a short loop without a round", objective(SmallArrayConstructs::noRound), X),
            of("a Runge-Kutta step of one number", scalars(SmallArrayConstructs::rungeKutta), 0.8));

    private SmallArrayConstructs() {}

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double crossed(double[] x) {
        double[] c = cross(x, new double[] {x[3], 2, x[0] * x[1]});
        double sum = 0;
        for (int i = 0; i < c.length; i++) {
            sum += c[i] * c[i] * x[i];
        }
        return sum;
    }

    private static double state(double[] x) {
        double[] y = {x[0], x[1], x[2]};
        for (int step = 0; step < 5; step++) {
            double[] k = cross(y, x);
            for (int i = 0; i < 3; i++) {
                y[i] += 0.1 * k[i] * y[(i + 1) % 3];
            }
        }
        return y[0] + 2 * y[1] + y[2];
    }

    private static double oneOfTwo(double[] x) {
        double[] chosen;
        if (x[0] > x[1]) {
            chosen = new double[] {x[0], 1};
        } else {
            chosen = new double[] {Math.sin(x[1]), x[2]};
            chosen[0] *= x[3];
        }
        return chosen[0] * chosen[1];
    }

    private static double swapping(double[] x) {
        double[] a = {x[0], x[1]};
        double[] b = {x[2], x[3]};
        for (int i = 0; i < 3; i++) {
            double[] t = a;
            a = b;
            b = t;
            a[0] += Math.sin(b[1]);
        }
        return a[0] * b[0] + a[1];
    }

    private static double computedPlace(double[] x) {
        double[] a = {x[0], x[1], x[2]};
        int at = x[3] > 0 ? 2 : 1;
        a[at] *= x[3];
        return a[0] * a[1] * a[2];
    }

    private static double floats(double[] x) {
        float[] a = new float[2];
        a[0] = 0.5f;
        a[1] = a[0] * 3;
        return x[0] * a[1] + x[1] * a[0];
    }

    private static double madeAgain(double[] x) {
        double sum = 1;
        for (int i = 0; i < x.length; i++) {
            double[] a = new double[2];
            if (i % 2 == 0) {
                a[0] = x[i] * sum;
            }
            a[1] += a[0];
            sum = Math.cos(sum) + a[0] * a[1];
        }
        return sum;
    }

    private static double staysZero(double[] x) {
        double[] zero = new double[3];
        return x[0] * x[1] + zero[1] * x[2] + zero.length * x[3];
    }

    private static double nested(double[] x) {
        double[] a = new double[4];
        for (int i = 0; i < 2; i++) {
            for (int k = 0; k < 2; k++) {
                a[2 * i + k] = x[i] * x[k + 1];
            }
        }
        double y = 1;
        for (int i = 0; i < 2; i++) {
            for (int k = 1; k >= 0; k--) {
                y = Math.sin(y) + a[i + 2 * k] * y;
            }
        }
        return y;
    }

    private static double withBranch(double[] x) {
        double[] a = new double[3];
        for (int i = 0; i < 3; i++) {
            if (x[i] > 0.1) {
                a[i] = x[i] * x[3];
            } else {
                a[(i + 1) % 3] += Math.exp(x[i]);
            }
        }
        return a[0] + a[1] * a[2];
    }

    private static double goingDown(double[] x) {
        double[] a = {1, x[1], x[2]};
        for (int i = 2; i > 0; --i) {
            a[i - 1] *= a[i] + x[i];
        }
        return a[0];
    }

    private static double leftEarly(double[] x) {
        double[] a = new double[3];
        for (int i = 0; i < 3; i++) {
            a[i] = x[i] * x[0];
            if (a[i] < 0) {
                break;
            }
        }
        return a[0] * a[1] + a[2];
    }

    private static double noRound(double[] x) {
        double[] a = {x[0], x[1]};
        for (int i = 2; i < 2; i++) {
            a[0] = 5;
        }
        return a[0] * a[1];
    }

    private static double[] slope(double[] y) {
        return new double[] {y[1], -Math.sin(y[0])};
    }

    private static double rungeKutta(double x) {
        double[] y = {x, 0.3 * x};
        for (int step = 0; step < 20; step++) {
            double[] a = slope(y);
            double[] b = slope(new double[] {y[0] + 0.1 * a[0], y[1] + 0.1 * a[1]});
            for (int i = 0; i < 2; i++) {
                y[i] += 0.1 * (a[i] + b[i]);
            }
        }
        return y[0] * y[0] + y[1];
    }
}
