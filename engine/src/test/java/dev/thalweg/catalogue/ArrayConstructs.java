package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.Arrays;
import java.util.List;

/// Arrays: written in place, aliased, swapped, nested, copied.
final class ArrayConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8};
    private static final double[][] M = {{1, -0.5}, {0.3, 2}, {-1.1, 0.7}};

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
            of("matrix, row by row", objective(ArrayConstructs::rowByRow), (Object) M),
            of("matrix, column by column", objective(ArrayConstructs::columnByColumn), (Object) M),
            of("matrix written in place", objective(ArrayConstructs::matrixInPlace), (Object) M),
            of("rows swapped", objective(ArrayConstructs::swapsRows), (Object) M),
            of("a row by another name", objective(ArrayConstructs::rowAlias), (Object) M),
            of("ragged matrix", objective(ArrayConstructs::ragged), (Object) new double[][] {{1}, {2, 3}, {}, {4, 5, 6}}),
            of("matrix made inside", scalars(ArrayConstructs::matrixInside), 0.7),
            of("rows made inside", scalars(ArrayConstructs::rowsInside), 0.7),
            of("triangular nest", objective(ArrayConstructs::triangular), (Object) new double[][] {{2, 1}, {0.5, 3}}),
            of("the argument is written", objective(ArrayConstructs::writesArgument), X),
            of("the argument is written twice", objective(ArrayConstructs::writesArgumentTwice), X),
            of("two array arguments", objective(ArrayConstructs::dot), X, new double[] {1, 2, 3, 4}).is(1, 2, 3, 4, 0.5, -1.2, 2, 0.8),
            of("an array and a number", objective((double[] x, Double k) -> k * x[0] * x[2]), X, 3.0).is(6, 0, 1.5, 0, 1),
            of("an array of ints as constant", objective(ArrayConstructs::intArray), X).is(3, 1, 2, 0),
            of("an array of booleans as constant", objective(ArrayConstructs::booleanArray), X).is(1, 0, 1, 0),
            of("a long chain of elements", objective(ArrayConstructs::chain), X),
            of("prefix sums in place", objective(ArrayConstructs::prefixSums), X),
            of("sum of products of neighbours", objective(ArrayConstructs::neighbours), X));

    /// Calls of the library that copy or fill arrays: right, or refused.
    static final List<Construct> LIBRARY = List.of(
            of("System.arraycopy", objective(ArrayConstructs::arraycopy), X),
            of("Arrays.fill", objective(ArrayConstructs::fills), X),
            of("Arrays.copyOf", objective(ArrayConstructs::copyOf), X),
            of("Arrays.copyOfRange", objective((double[] x) -> Arrays.copyOfRange(x, 1, 3)[1] * x[0]), X),
            of("Arrays.stream(x).sum()", objective((double[] x) -> Arrays.stream(x).sum()), X),
            of("Arrays.stream(x).map(...).sum()", objective((double[] x) -> Arrays.stream(x).map(t -> t * t).sum()), X),
            of("Arrays.sort", objective(ArrayConstructs::sorts), X));

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

    private static double rowByRow(double[][] m) {
        double y = 1;
        for (double[] row : m) {
            for (double v : row) {
                y = y * v + 1;
            }
        }
        return y;
    }

    private static double columnByColumn(double[][] m) {
        double y = 1;
        for (int j = 0; j < m[0].length; j++) {
            for (int i = 0; i < m.length; i++) {
                y += m[i][j] * y * 0.3;
            }
        }
        return y;
    }

    private static double matrixInPlace(double[][] m) {
        for (int i = 1; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                m[i][j] += m[i - 1][j] * m[i - 1][j];
            }
        }
        return m[2][0] * m[2][1];
    }

    private static double swapsRows(double[][] m) {
        double[] swap = m[0];
        m[0] = m[2];
        m[2] = swap;
        return m[0][0] * m[0][0] + m[2][1] * m[1][0];
    }

    private static double rowAlias(double[][] m) {
        double[] row = m[1];
        row[0] = m[0][0] * m[1][1];
        return m[1][0] * row[0] + row[1];
    }

    private static double ragged(double[][] m) {
        double sum = 0;
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                sum += m[i][j] * m[i][j] * (i + 1) * (j + 1);
            }
        }
        return sum;
    }

    private static double matrixInside(double x) {
        double[][] a = new double[3][2];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                a[i][j] = Math.pow(x, i + j) + (i > 0 ? a[i - 1][j] : 0);
            }
        }
        return a[2][0] * a[2][1];
    }

    private static double rowsInside(double x) {
        double[][] a = new double[3][];
        for (int i = 0; i < 3; i++) {
            a[i] = new double[] {x * i, x * x};
        }
        a[0] = a[1];
        a[0][0] += x;
        return a[1][0] * a[2][1] + a[2][0];
    }

    private static double triangular(double[][] a) {
        int n = 2;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) {
                    s -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(s) : s / a[j][j];
                sum += Math.log(1 + a[i][j]);
            }
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

    private static double arraycopy(double[] x) {
        double[] a = new double[3];
        System.arraycopy(x, 1, a, 0, 3);
        return a[0] * a[1] + a[2] * x[0];
    }

    private static double fills(double[] x) {
        double[] a = new double[3];
        Arrays.fill(a, x[0] * x[1]);
        return a[0] * a[1] + a[2];
    }

    private static double copyOf(double[] x) {
        double[] a = Arrays.copyOf(x, 6);
        a[5] = a[0] * a[1];
        return a[5] * a[2] + a[4];
    }

    private static double sorts(double[] x) {
        double[] a = x.clone();
        Arrays.sort(a);
        return a[0] * a[0] + a[3];
    }
}
