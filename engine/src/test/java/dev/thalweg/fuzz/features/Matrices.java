package dev.thalweg.fuzz.features;

import java.util.List;

/// Arrays of arrays: products, transposes, ragged rows, rows of rows.
final class Matrices {
    static final Feature FEATURE = new Feature("matrices", """
                static double[][] times(double[][] y, double[][] z) {
                    double[][] r = new double[y.length][z[0].length];
                    for (int i = 0; i < r.length; i++) {
                        for (int j = 0; j < r[i].length; j++) {
                            for (int k = 0; k < z.length; k++) {
                                r[i][j] += 0.4 * y[i][k] * z[k][j];
                            }
                        }
                    }
                    return r;
                }

                static double[][] transposed(double[][] y) {
                    double[][] r = new double[y[0].length][y.length];
                    for (int i = 0; i < y.length; i++) {
                        for (int j = 0; j < y[i].length; j++) {
                            r[j][i] = Math.sin(y[i][j]);
                        }
                    }
                    return r;
                }

                static double trace(double[][] y) {
                    double r = 0;
                    for (int i = 0; i < y.length; i++) {
                        r += y[i][i % y[i].length];
                    }
                    return Math.sin(r);
                }

                static double[] columnOf(double[][] y, int j) {
                    double[] r = new double[4];
                    for (int i = 0; i < y.length; i++) {
                        r[i] = y[i][j];
                    }
                    return r;
                }
            """,
            List.of("double[][] grid = {#a.clone(), {a, #s, 1, b}, #a, new double[4]};", "double[][][] cube = {grid, {u, v}};"),
            List.of("grid = times(grid, grid);", "grid = transposed(grid);", "grid[#i] = #a;", "grid[#i][#i] = #s;", "grid[#i][#i] += 0.3 * #s;", "#v = trace(grid);", "cube[1][k & 1] = #a;",
                    "cube[0] = grid;", "cube[k & 1][1][#i] = #s;", "#u = columnOf(grid, #i);", "for (double[] #each : grid) { #{} #each[1] = Math.sin(#each[1] + #each[2]); }",
                    "{ double[] #swap = grid[0]; grid[0] = grid[#i]; grid[#i] = #swap; }", "grid = grid.clone();", "{ double[][] #ragged = new double[3][]; for (int #row = 0; #row < 3; #row++) { #ragged[#row] = new double[#row + 1]; #ragged[#row][#row] = #s; } #v = trace(#ragged); }",
                    "System.arraycopy(#a, 1, grid[#i], 0, 2);", "System.arraycopy(grid, 0, grid, 1, 2);", "grid[1] = Arrays.copyOfRange(#a, 0, 4);", "Arrays.fill(grid[#i], 1, 3, #s);"),
            List.of("grid[#i][#i]", "trace(grid)", "cube[k & 1][0][#i]", "dot(grid[#i], #a) * 0.3", "trace(times(grid, transposed(m)))"));

    private Matrices() {}
}
