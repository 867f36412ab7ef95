package dev.thalweg.fuzz;

import java.util.Arrays;

/// The arguments of a program: ten and more numbers that it may be differentiated by, and an integer.
///
/// @param numbers `a`, `b`, the four of `x`, the rows of `m`
record Point(double[] numbers, int n) {
    static final int VECTOR = 2;
    static final int MATRIX = 6;
    static final int SIZE = 18;
    private static final double[] SPECIAL = {0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-200, 1e200};

    static Point at(long seed) {
        Choice choice = new Choice(~seed);
        double[] numbers = new double[SIZE];
        Arrays.setAll(numbers, i -> choice.number(-1.5, 2) + 0.00137 * (i + 1)); // no two alike
        return new Point(numbers, 3);
    }

    /// The direction along one coordinate.
    static double[] along(int coordinate) {
        double[] direction = new double[SIZE];
        direction[coordinate] = 1;
        return direction;
    }

    /// Zeros of both signs, NaN, infinities, and numbers whose squares are none.
    static Point special(long seed) {
        Choice choice = new Choice(seed + 11);
        double[] numbers = new double[SIZE];
        Arrays.setAll(numbers, i -> choice.oneIn(3) ? choice.number(-1, 1) : SPECIAL[choice.below(SPECIAL.length)]);
        return new Point(numbers, 3);
    }

    Point moved(double[] direction, double by) {
        double[] there = numbers.clone();
        Arrays.setAll(there, i -> there[i] + by * direction[i]);
        return new Point(there, n);
    }

    double a() {
        return numbers[0];
    }

    double b() {
        return numbers[1];
    }

    /// A fresh array.
    double[] x() {
        return Arrays.copyOfRange(numbers, VECTOR, MATRIX);
    }

    /// Fresh rows.
    double[][] m() {
        double[][] m = new double[3][];
        Arrays.setAll(m, row -> Arrays.copyOfRange(numbers, MATRIX + 4 * row, MATRIX + 4 * row + 4));
        return m;
    }

    /// In the order of [#numbers].
    static double[] flat(double a, double b, double[] x, double[][] m) {
        double[] all = new double[SIZE];
        all[0] = a;
        all[1] = b;
        System.arraycopy(x, 0, all, VECTOR, 4);
        for (int row = 0; row < 3; row++) {
            System.arraycopy(m[row], 0, all, MATRIX + 4 * row, 4);
        }
        return all;
    }

    static String name(int coordinate) {
        return coordinate == 0 ? "a" : coordinate == 1 ? "b" : coordinate < MATRIX ? "x[" + (coordinate - VECTOR) + "]"
                : "m[" + (coordinate - MATRIX) / 4 + "][" + (coordinate - MATRIX) % 4 + "]";
    }
}
