package dev.thalweg.bench.gradbench;

import com.google.gson.annotations.SerializedName;
import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import java.util.Arrays;
import java.util.Map;

/// `det`: a determinant by expansion in minors, and its gradient: recursion, on purpose.
final class Determinant {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "primal", Entry.of(Input.class, in -> determinant(in.a, in.ell)),
            "gradient", Entry.of(Input.class, in -> gradient(in.a, in.ell)));

    /// @param a row after row
    private record Input(@SerializedName("A") double[] a, int ell) {}

    private Determinant() {}

    private static double[] gradient(double[] a, int ell) {
        Objective<double[]> f = x -> determinant(x, ell);
        return Autodiff.gradient(f, a);
    }

    private static double determinant(double[] a, int n) {
        int[] next = new int[n + 1];
        Arrays.setAll(next, i -> (i + 1) % (n + 1));
        return minor(a, n, 0, next);
    }

    /// The determinant of the rows from `row` on, and of the columns in a list: behind `n` comes the first, behind the last comes `n`.
    private static double minor(double[] a, int n, int row, int[] next) {
        if (row == n) {
            return 1;
        }
        double sum = 0;
        int sign = 1;
        int before = n;
        for (int column = next[n]; column != n; column = next[column]) {
            next[before] = next[column];
            sum += sign * a[row * n + column] * minor(a, n, row + 1, next);
            next[before] = column;
            before = column;
            sign = -sign;
        }
        return sum;
    }
}
