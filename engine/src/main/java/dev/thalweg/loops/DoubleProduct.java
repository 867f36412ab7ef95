package dev.thalweg.loops;

import java.util.stream.IntStream;

/// A product of `double` matrices by tiles: the operands are copied into panels as wide as a tile, which it reads from first to last.
///
/// Each element is the sum of its products in their order, each added with one rounding; so the tiles do not show in the result.
final class DoubleProduct {
    /// How many products a tile adds at a time: a panel of `b` as deep stays in the first cache.
    private static final int DEPTH = 256;
    /// In a panel, rows of `b` stand one behind the other.
    private static final int[] STEPS = IntStream.range(0, DEPTH).map(p -> p * DoubleTile.WIDTH).toArray();
    /// Panels of `a` and of `b` in the part of the result that a thread takes at once.
    private static final int ROW_PANELS = 12;
    private static final int COLUMN_PANELS = 4;

    private final int m;
    private final int k;
    private final int n;
    private final double[] panels;
    private final int bPanels;
    private final double[] y;
    private final int yo;

    private DoubleProduct(int m, int k, int n, double[] panels, double[] y, int yo) {
        this.m = m;
        this.k = k;
        this.n = n;
        this.panels = panels;
        this.bPanels = ceil(m, DoubleTile.ROWS) * DoubleTile.ROWS * k;
        this.y = y;
        this.yo = yo;
    }

    /// Adds the product of what the panels of these matrices hold to adjacent rows.
    static void add(int m, int k, int n, DoublePanels a, DoublePanels b, double[] y, int yo) {
        if (m == 0 || k == 0 || n == 0) {
            return;
        }
        int rows = ceil(m, DoubleTile.ROWS);
        int columns = ceil(n, DoubleTile.WIDTH);
        double[] panels = DoubleScratch.take((rows * DoubleTile.ROWS + columns * DoubleTile.WIDTH) * k);
        DoubleProduct product = new DoubleProduct(m, k, n, panels, y, yo);
        int together = Math.max(1, 65_536 / (k * DoubleTile.WIDTH));
        int rowPieces = ceil(rows, 4 * together);
        int columnPieces = ceil(columns, together);
        Parallel.run(rowPieces + columnPieces, piece -> {
            if (piece < rowPieces) {
                for (int panel = piece * 4 * together; panel < Math.min(rows, (piece + 1) * 4 * together); panel++) {
                    a.copy(panel * DoubleTile.ROWS, Math.min(DoubleTile.ROWS, m - panel * DoubleTile.ROWS), DoubleTile.ROWS, panels,
                            panel * DoubleTile.ROWS * k);
                }
            } else {
                int first = (piece - rowPieces) * together;
                for (int panel = first; panel < Math.min(columns, first + together); panel++) {
                    b.copy(panel * DoubleTile.WIDTH, Math.min(DoubleTile.WIDTH, n - panel * DoubleTile.WIDTH), DoubleTile.WIDTH, panels,
                            product.bPanels + panel * DoubleTile.WIDTH * k);
                }
            }
        });
        int across = ceil(columns, COLUMN_PANELS);
        Parallel.run(ceil(rows, ROW_PANELS) * across, part -> product.part(part / across * ROW_PANELS, part % across * COLUMN_PANELS));
        DoubleScratch.give(panels);
    }

    private static int ceil(int x, int step) {
        return (x + step - 1) / step;
    }

    private void part(int firstRow, int firstColumn) {
        int rows = Math.min(ceil(m, DoubleTile.ROWS), firstRow + ROW_PANELS);
        int columns = Math.min(ceil(n, DoubleTile.WIDTH), firstColumn + COLUMN_PANELS);
        double[] corner = new double[DoubleTile.ROWS * DoubleTile.WIDTH];
        for (int p = 0; p < k; p += DEPTH) {
            for (int column = firstColumn; column < columns; column++) {
                for (int row = firstRow; row < rows; row++) {
                    tile(row, column, p, corner);
                }
            }
        }
    }

    private void tile(int row, int column, int p, double[] corner) {
        int depth = Math.min(DEPTH, k - p);
        int a = (row * k + p) * DoubleTile.ROWS;
        int b = bPanels + (column * k + p) * DoubleTile.WIDTH;
        int height = Math.min(DoubleTile.ROWS, m - row * DoubleTile.ROWS);
        int width = Math.min(DoubleTile.WIDTH, n - column * DoubleTile.WIDTH);
        int c = yo + row * DoubleTile.ROWS * n + column * DoubleTile.WIDTH;
        if (height == DoubleTile.ROWS && width == DoubleTile.WIDTH) {
            DoubleTile.run(depth, panels, a, panels, b, STEPS, y, c, n);
            return;
        }
        for (int i = 0; i < height; i++) {
            System.arraycopy(y, c + i * n, corner, i * DoubleTile.WIDTH, width);
        }
        DoubleTile.run(depth, panels, a, panels, b, STEPS, corner, 0, DoubleTile.WIDTH);
        for (int i = 0; i < height; i++) {
            System.arraycopy(corner, i * DoubleTile.WIDTH, y, c + i * n, width);
        }
    }
}
