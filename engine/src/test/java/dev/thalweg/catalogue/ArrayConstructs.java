package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Arrays: written in place, aliased, swapped, copied.
final class ArrayConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};

    static final List<Construct> ALL = List.of(
            of("for each", objective(ArrayConstructs::forEach), X).is(1, -2.4, 4, 1.6),
            of("+= on an element", objective(ArrayConstructs::plusAssign), X),
            of("*= at i++", objective(ArrayConstructs::timesAssignAtIncrement), X),
            of("-= and /= on elements", objective(ArrayConstructs::minusAndDivideAssign), X),
            of("%= on an element", objective(ArrayConstructs::remainderAssign), X),
            of("++ and -- on elements", objective(ArrayConstructs::increments), X),
            of("assignment as an expression", objective(ArrayConstructs::chainedAssignment), X),
            of("overwriting what the derivative needs", objective(ArrayConstructs::overwrites), X),
            of("overwriting with a constant", objective(ArrayConstructs::overwritesWithConstant), X).is(0, 1, 1, 1),
            of("reversed loop", objective(ArrayConstructs::reversed), X),
            of("strides", objective(ArrayConstructs::strides), X),
            of("index from arithmetic", objective(ArrayConstructs::computedIndex), X),
            of("index from a cast of a constant", objective(ArrayConstructs::castIndex), X).is(0, 0, 1, 0),
            of("index from another array", objective(ArrayConstructs::gather), X).is(0, 2 * -1.2, 12, 1.6),
            of("scatter with repeats", objective(ArrayConstructs::scatter), X),
            of("swap of two elements", objective(ArrayConstructs::swapsElements), X),
            of("swap of two buffers", objective(ArrayConstructs::swapsBuffers), X),
            of("two names of one array", objective(ArrayConstructs::twoNames), X),
            of("one of two arrays by a condition", objective(ArrayConstructs::choosesArray), X),
            of("clone", objective(ArrayConstructs::clones), X),
            of("array made in a loop", objective(ArrayConstructs::madeInLoop), X),
            of("array initialiser", scalars(ArrayConstructs::initialiser), 1.5),
            of("array without elements", scalars(ArrayConstructs::emptyArray), 1.5).is(3),
            of("argument without elements", objective((double[] x) -> 3 + x.length), new double[0]).is(),
            of("the argument is written", objective(ArrayConstructs::writesArgument), X),
            of("the argument is written twice", objective(ArrayConstructs::writesArgumentTwice), X),
            of("two array arguments", objective(ArrayConstructs::dot), X, new double[] {1, 2, 3, 4}).is(1, 2, 3, 4, 0.5, -1.2, 2, 0.8),
            of("an array and a number", objective((double[] x, Double k) -> k * x[0] * x[2]), X, 3.0).is(6, 0, 1.5, 0, 1),
            of("an array of ints as constant", objective(ArrayConstructs::intArray), X).is(3, 1, 2, 0),
            of("an array of booleans as constant", objective(ArrayConstructs::booleanArray), X).is(1, 0, 1, 0),
            of("a long chain of elements", objective(ArrayConstructs::chain), X),
            of("prefix sums in place", objective(ArrayConstructs::prefixSums), X),
            of("sum of products of neighbours", objective(ArrayConstructs::neighbours), X));

    private ArrayConstructs() {}

    private static double forEach(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return sum;
    }

    private static double plusAssign(double[] x) {
        double[] a = new double[3];
        for (int i = 0; i < x.length; i++) {
            a[i % 3] += x[i] * x[(i + 1) % x.length];
        }
        return a[0] * a[1] + a[2];
    }

    private static double timesAssignAtIncrement(double[] x) {
        double[] a = x.clone();
        int i = 0;
        while (i < a.length) {
            a[i++] *= x[0];
        }
        return a[0] * a[1] + a[2] * a[3];
    }

    private static double minusAndDivideAssign(double[] x) {
        double[] a = x.clone();
        for (int i = 1; i < a.length; i++) {
            a[i] -= a[i - 1];
            a[i] /= 1 + a[i - 1] * a[i - 1];
        }
        return a[3];
    }

    private static double remainderAssign(double[] x) {
        double[] a = x.clone();
        a[2] %= 0.6;
        return a[2] * a[0];
    }

    private static double increments(double[] x) {
        double[] a = x.clone();
        double before = a[0]++ * a[1];
        double after = --a[2] * a[3];
        return before * a[0] + after * a[2];
    }

    private static double chainedAssignment(double[] x) {
        double[] a = new double[2];
        double b = a[0] = a[1] = x[0] * x[1];
        return a[0] * a[1] + b;
    }

    private static double overwrites(double[] x) {
        double[] a = x.clone();
        for (int step = 0; step < 3; step++) {
            for (int i = 1; i < a.length; i++) {
                a[i] = a[i] * a[i - 1] + Math.sin(a[i]);
            }
        }
        return a[3];
    }

    private static double overwritesWithConstant(double[] x) {
        double[] a = x.clone();
        a[0] = 7;
        return a[0] + a[1] + a[2] + a[3];
    }

    private static double reversed(double[] x) {
        double y = 0;
        for (int i = x.length - 1; i >= 0; i--) {
            y = y * x[i] + i;
        }
        return y;
    }

    private static double strides(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i += 2) {
            y *= x[i];
        }
        for (int i = x.length - 1; i > 0; i -= 3) {
            y += x[i] * x[i];
        }
        return y;
    }

    private static double computedIndex(double[] x) {
        double y = 0;
        for (int i = 0; i < 8; i++) {
            y += x[(i * 5 + 3) % x.length] * x[i >> 1] * (i & 1);
        }
        return y;
    }

    private static double castIndex(double[] x) {
        return x[(int) 2.7];
    }

    private static double gather(double[] x) {
        int[] index = {2, 1, 2, 3, 2};
        double sum = 0;
        for (int i : index) {
            sum += x[i] * x[i];
        }
        return sum;
    }

    private static double scatter(double[] x) {
        int[] index = {1, 0, 1, 1};
        double[] y = new double[2];
        for (int i = 0; i < x.length; i++) {
            y[index[i]] += x[i];
        }
        return y[0] * y[1] * y[1];
    }

    private static double swapsElements(double[] x) {
        double[] a = x.clone();
        double swap = a[0];
        a[0] = a[3];
        a[3] = swap;
        return a[0] * a[0] + a[3] * a[1];
    }

    private static double swapsBuffers(double[] x) {
        double[] now = x.clone();
        double[] next = new double[x.length];
        for (int step = 0; step < 5; step++) {
            for (int i = 0; i < x.length; i++) {
                next[i] = Math.sin(now[i]) + now[(i + 1) % x.length];
            }
            double[] swap = now;
            now = next;
            next = swap;
        }
        return now[0] * next[1];
    }

    private static double twoNames(double[] x) {
        double[] a = new double[] {x[0], x[1]};
        double[] b = a;
        b[0] *= x[2];
        a[1] += b[0];
        return a[0] * b[1];
    }

    private static double choosesArray(double[] x) {
        double[] a = {x[0], x[1]};
        double[] b = {x[2], x[3]};
        double[] chosen = x[0] > 0 ? a : b;
        chosen[0] *= x[3];
        return a[0] * a[1] + b[0] * b[1];
    }

    private static double clones(double[] x) {
        double[] a = x.clone();
        double[] b = a.clone();
        a[0] = 0;
        b[1] *= b[0];
        return a[1] * b[1] + b[0] * a[2];
    }

    private static double madeInLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < 3; i++) {
            double[] a = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                a[j] = y * x[j];
            }
            y = a[i] * a[i + 1] + 1;
        }
        return y;
    }

    private static double initialiser(double x) {
        double[] a = {x, x * x, 3, Math.sin(x)};
        double y = 0;
        for (double ai : a) {
            y = y * 0.5 + ai;
        }
        return y;
    }

    private static double emptyArray(double x) {
        double[] none = {};
        double sum = x * x;
        for (double n : none) {
            sum += n;
        }
        return sum;
    }

    private static double writesArgument(double[] x) {
        x[0] = x[1] * x[2];
        x[3] *= x[0];
        return x[0] + x[3];
    }

    private static double writesArgumentTwice(double[] x) {
        for (int k = 0; k < 2; k++) {
            x[0] = x[0] * x[1] + x[2];
            x[1] = Math.sin(x[0]);
        }
        return x[0] * x[1];
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double intArray(double[] x) {
        int[] weights = {3, 1, 2, 0};
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }

    private static double booleanArray(double[] x) {
        boolean[] use = {true, false, true, false};
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (use[i]) {
                sum += x[i];
            }
        }
        return sum;
    }

    private static double chain(double[] x) {
        double[] a = new double[50];
        a[0] = x[0];
        for (int i = 1; i < a.length; i++) {
            a[i] = Math.sin(a[i - 1]) + x[i % 4] * 0.1;
        }
        return a[49];
    }

    private static double prefixSums(double[] x) {
        double[] a = x.clone();
        for (int i = 1; i < a.length; i++) {
            a[i] += a[i - 1];
        }
        double y = 0;
        for (double ai : a) {
            y += ai * ai;
        }
        return y;
    }

    private static double neighbours(double[] x) {
        double sum = 0;
        for (int i = 1; i + 1 < x.length; i++) {
            sum += x[i - 1] * x[i] * x[i + 1];
        }
        return sum;
    }
}
