package dev.thalweg.fuzz.features;

import java.util.List;

/// Methods that call themselves and each other, with arrays, and objects of which each has others.
final class Recursion {
    static final Feature FEATURE = new Feature("recursion", """
                static double even(double z, int n) {
                    return n <= 0 ? z : Math.sin(odd(z * 0.8, n - 1) + z);
                }

                static double odd(double z, int n) {
                    return n <= 0 ? 0.5 * z * z : even(z + 0.3, n - 1) * 0.7;
                }

                static double[] halves(double[] y, double z, int n) {
                    if (n == 0) {
                        return y;
                    }
                    double[] r = y.clone();
                    r[n & 3] = Math.sin(r[n & 3] * z);
                    return halves(n % 2 == 0 ? r : halves(r, z, n - 1), 0.5 * z, n - 1);
                }

                static void sweep(double[][] y, int row, double z) {
                    if (row == y.length) {
                        return;
                    }
                    y[row][row & 3] = Math.sin(y[row][row & 3] + z);
                    sweep(y, row + 1, y[row][1] * z);
                    y[row][2] += 0.2 * y[(row + 1) % y.length][0];
                }

                static double ackermann(double z, int n, int depth) {
                    return n == 0 ? z * 0.6 : depth == 0 ? Math.cos(z) : ackermann(ackermann(z, n, depth - 1) + 0.1, n - 1, depth - 1);
                }

                static double search(double[] y, int from, int to, double z) {
                    if (to - from < 2) {
                        return y[from] * z;
                    }
                    int middle = (from + to) / 2;
                    return z < y[middle] ? search(y, from, middle, z * 0.9) : search(y, middle, to, z + 0.1) * 0.8;
                }
            """,
            List.of("int level = 2;"),
            List.of("#v = even(#s, k & 3);", "#v = odd(#s, level);", "#u = halves(#a, #s, k & 3);", "sweep(m, 0, #s);", "sweep(g, k % 3, #s);", "level = k & 3;", "#v = Math.sin(search(#a, 0, 4, #s));"),
            List.of("even(#n, level) * 0.5", "Math.sin(ackermann(#s, 2, level))", "halves(#a, #s, 2)[#i]", "search(#a, 0, 4, #s) * 0.5", "odd(#s, 3)"));

    private Recursion() {}
}
