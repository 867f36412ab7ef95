package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;

import java.util.List;

/// Methods that call themselves: over arrays, which they read, write, make and return.
final class ArrayRecursionConstructs {
    private static final double[] X = {0.5, -1.2, 2.0, 0.8, 0.3, 1.1};
    private static final double[][] MATRIX = {{2, 0.5, -1}, {0.3, 1.5, 0.7}, {-0.4, 0.9, 3}};

    static final List<Construct> ALL = List.of(
            of("a tree over the ranges of an array", objective((double[] x) -> total(x, 0, x.length)), X).is(1, -2.4, 4, 1.6, 0.6, 2.2),
            of("a tree with a product", objective((double[] x) -> tree(x, 0, x.length)), X),
            of("a recursive dot product of two arrays", objective((double[] a, double[] b) -> dot(a, b, 0)), new double[] {1, 2, 3},
                    new double[] {4, 5, 6}).is(4, 5, 6, 1, 2, 3),
            of("one array for both parameters", objective((double[] x) -> dot(x, x, 0)), X).is(1, -2.4, 4, 1.6, 0.6, 2.2),
            of("recursion that writes an array", objective(ArrayRecursionConstructs::scaledInside), X),
            of("recursion that writes the argument", objective((double[] x) -> writes(x, 0)), X),
            of("recursion that writes one array and reads another", objective(ArrayRecursionConstructs::accumulated), X),
            of("one array is written and read by recursion", objective(ArrayRecursionConstructs::writtenAndRead), X),
            of("sorting by merging", objective(ArrayRecursionConstructs::sorted), X).is(3, 1, 6, 4, 2, 5),
            of("a transform by halves", objective(ArrayRecursionConstructs::transformed), new double[] {0.5, -1.2, 2.0, 0.8}),
            of("recursion that returns an array", objective((double[] x) -> squares(layers(x, 3))), X),
            of("recursion that returns its argument or a new array", objective((double[] x) -> squares(halved(x))), X),
            of("recursion that returns an array and needs a one", objective((double[] x) -> squares(signed(x, 4))), X),
            of("recursion that returns an array in each round", objective((double[] x) -> replaced(x, 2)), X),
            of("recursion over the rows of a matrix", objective((double[][] a) -> rows(a, 0)), (Object) MATRIX),
            of("the determinant by minors", objective(ArrayRecursionConstructs::determinant), (Object) MATRIX),
            of("recursion that swaps rows", objective(ArrayRecursionConstructs::swapped), (Object) MATRIX),
            of("recursion with a buffer of its own on each level", objective((double[] x) -> buffers(x, 3)), X),
            of("recursion that keeps a chosen array", objective((double[] x) -> chosen(x, x.clone(), 4)), X),
            of("a polynomial by Horner's recursion", objective((double[] c, double[] x) -> horner(c, x[0], 0)), X, new double[] {0.7}),
            of("a path through a grid", objective((double[][] a) -> path(a, 0, 0)), (Object) MATRIX),
            of("recursion over indices in an int array", objective(ArrayRecursionConstructs::heap), X));

    private ArrayRecursionConstructs() {}

    private static double total(double[] x, int from, int to) {
        if (to - from == 1) {
            return x[from] * x[from];
        }
        int middle = (from + to) / 2;
        return total(x, from, middle) + total(x, middle, to);
    }

    private static double tree(double[] x, int from, int to) {
        if (to - from < 2) {
            return Math.sin(x[from]);
        }
        int middle = (from + to) >>> 1;
        double left = tree(x, from, middle);
        double right = tree(x, middle, to);
        return left * right + left - 0.5 * right * x[from];
    }

    private static double dot(double[] a, double[] b, int i) {
        return i == a.length ? 0 : a[i] * b[i] + dot(a, b, i + 1);
    }

    private static double scaledInside(double[] x) {
        double[] y = x.clone();
        scale(y, 0, 0.7);
        return squares(y);
    }

    private static void scale(double[] y, int i, double factor) {
        if (i >= y.length) {
            return;
        }
        y[i] = y[i] * factor + Math.exp(-y[i]);
        scale(y, i + 1, factor * y[i]);
        if (i > 0) {
            y[i] *= y[i - 1];
        }
    }

    private static double writes(double[] x, int i) {
        if (i == x.length - 1) {
            return x[i];
        }
        x[i + 1] += Math.sin(x[i]);
        double rest = writes(x, i + 1);
        x[i] = rest * x[i];
        return x[i] + rest;
    }

    private static double accumulated(double[] x) {
        double[] sums = new double[x.length];
        accumulate(sums, x, 0);
        return squares(sums);
    }

    private static void accumulate(double[] sums, double[] x, int i) {
        if (i < x.length) {
            sums[i] += x[i] + (i > 0 ? sums[i - 1] * x[i] : 0);
            accumulate(sums, x, i + 1);
        }
    }

    private static double writtenAndRead(double[] x) {
        double[] y = x.clone();
        accumulate(y, y, 0);
        return squares(y);
    }

    private static double sorted(double[] x) {
        double[] y = x.clone();
        sort(y, new double[y.length], 0, y.length);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (i + 1) * y[i];
        }
        return sum;
    }

    private static void sort(double[] y, double[] buffer, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) / 2;
        sort(y, buffer, from, middle);
        sort(y, buffer, middle, to);
        int a = from;
        int b = middle;
        for (int i = from; i < to; i++) {
            buffer[i] = b >= to || a < middle && y[a] <= y[b] ? y[a++] : y[b++];
        }
        for (int i = from; i < to; i++) {
            y[i] = buffer[i];
        }
    }

    private static double transformed(double[] x) {
        double[] y = transform(x);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] * y[i] * (i + 1);
        }
        return sum;
    }

    /// The Walsh-Hadamard transform, with a bend on each level.
    private static double[] transform(double[] x) {
        if (x.length == 1) {
            return x;
        }
        int n = x.length / 2;
        double[] sums = new double[n];
        double[] differences = new double[n];
        for (int i = 0; i < n; i++) {
            sums[i] = x[i] + x[n + i];
            differences[i] = Math.tanh(x[i] - x[n + i]);
        }
        double[] left = transform(sums);
        double[] right = transform(differences);
        double[] y = new double[x.length];
        for (int i = 0; i < n; i++) {
            y[i] = left[i];
            y[n + i] = right[i];
        }
        return y;
    }

    private static double[] layers(double[] x, int n) {
        if (n == 0) {
            return x;
        }
        double[] y = layers(x, n - 1);
        double[] z = new double[y.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = y[i] * Math.sin(y[(i + 1) % y.length]);
        }
        return z;
    }

    private static double[] halved(double[] x) {
        if (squares(x) < 1) {
            return x;
        }
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[i] / (1 + squares(x));
        }
        return halved(y);
    }

    private static double[] signed(double[] x, int n) {
        double[] y = n == 0 ? x.clone() : signed(x, n - 1);
        y[n] = Math.copySign(1.3 * y[n], y[n + 1]);
        return y;
    }

    /// What a round does without a call of its own keeps the older array.
    private static double replaced(double[] x, double limit) {
        double[] y = x;
        double sum = 0;
        while (sum < limit) {
            if (y[1] < 0 || sum > 2) {
                y = layers(halved(layers(y, 1)), 2);
            }
            sum += 0.3 + y[0] * y[1];
        }
        return sum;
    }

    private static double squares(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return sum;
    }

    private static double rows(double[][] a, int i) {
        if (i == a.length) {
            return 1;
        }
        double[] row = a[i];
        return squares(row) * rows(a, i + 1) + row[0];
    }

    static double determinant(double[][] a) {
        if (a.length == 1) {
            return a[0][0];
        }
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            double minor = determinant(without(a, j));
            sum += j % 2 == 0 ? a[0][j] * minor : -a[0][j] * minor;
        }
        return sum;
    }

    private static double[][] without(double[][] a, int column) {
        int n = a.length - 1;
        double[][] minor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                minor[i][j] = a[i + 1][j < column ? j : j + 1];
            }
        }
        return minor;
    }

    private static double swapped(double[][] a) {
        double[][] rows = {a[0], a[1].clone(), a[2]};
        reverse(rows, 0, rows.length - 1);
        rows[1][0] *= rows[0][1];
        return rows[0][0] * rows[0][0] + rows[1][0] + rows[2][1] * rows[1][2];
    }

    private static void reverse(double[][] rows, int from, int to) {
        if (from < to) {
            double[] row = rows[from];
            rows[from] = rows[to];
            rows[to] = row;
            rows[from][0] += rows[to][1];
            reverse(rows, from + 1, to - 1);
        }
    }

    private static double buffers(double[] x, int n) {
        double[] buffer = new double[2];
        buffer[0] = x[n] * x[0];
        buffer[1] = n == 0 ? 1 : buffers(x, n - 1);
        buffer[0] = Math.sin(buffer[0] * buffer[1]);
        return buffer[0] + buffer[1] * x[n];
    }

    private static double chosen(double[] x, double[] y, int n) {
        if (n == 0) {
            return squares(x) * y[0];
        }
        double[] kept = x[n] > y[0] ? x : y;
        kept[0] = kept[0] * kept[n];
        return n % 2 == 0 ? chosen(kept, y.clone(), n - 1) : chosen(x, kept, n - 1);
    }

    private static double horner(double[] c, double x, int i) {
        return i == c.length ? 0 : c[i] + x * horner(c, x, i + 1);
    }

    private static double path(double[][] a, int i, int j) {
        if (i == a.length || j == a[i].length) {
            return 0;
        }
        return a[i][j] * a[i][j] + Math.max(path(a, i + 1, j), path(a, i, j + 1) * 0.9);
    }

    private static double heap(double[] x) {
        int[] order = {3, 1, 4, 0, 5, 2};
        return node(x, order, 0);
    }

    private static double node(double[] x, int[] order, int i) {
        if (i >= order.length) {
            return 0.1;
        }
        return Math.atan(x[order[i]]) * node(x, order, 2 * i + 1) - node(x, order, 2 * i + 2) * x[i];
    }
}
