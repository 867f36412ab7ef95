// Generated from DoubleProduct by FloatTwinsTest.
package dev.thalweg.loops;

import java.util.stream.IntStream;

/// A product of `float` matrices by tiles: the operands are copied into panels as wide as a tile, which it reads from first to last.
///
/// Each element is the sum of its products in their order, each added with one rounding; so the tiles do not show in the result.
final class FloatProduct {
    /// How many products a tile adds at a time: a panel of `b` as deep stays in the first cache.
    private static final int DEPTH = 256;
    /// In a panel, rows of `b` stand one behind the other.
    private static final int[] STEPS = IntStream.range(0, DEPTH).map(p -> p * FloatTile.WIDTH).toArray();
    /// Panels of `a` and of `b` in the part of the result that a thread takes at once.
    private static final int ROW_PANELS = 12;
    private static final int COLUMN_PANELS = 4;

    private final int m;
    private final int k;
    private final int n;
    private final float[] panels;
    private final int bPanels;
    private final float[] y;
    private final int yo;

    private FloatProduct(int m, int k, int n, float[] panels, float[] y, int yo) {
        this.m = m;
        this.k = k;
        this.n = n;
        this.panels = panels;
        this.bPanels = ceil(m, FloatTile.ROWS) * FloatTile.ROWS * k;
        this.y = y;
        this.yo = yo;
    }

    /// Adds the product of what the panels of these matrices hold to adjacent rows.
    static void add(int m, int k, int n, FloatPanels a, FloatPanels b, float[] y, int yo) {
        if (m == 0 || k == 0 || n == 0) {
            return;
        }
        int rows = ceil(m, FloatTile.ROWS);
        int columns = ceil(n, FloatTile.WIDTH);
        float[] panels = FloatScratch.take((rows * FloatTile.ROWS + columns * FloatTile.WIDTH) * k);
        FloatProduct product = new FloatProduct(m, k, n, panels, y, yo);
        int together = Math.max(1, 65_536 / (k * FloatTile.WIDTH));
        int rowPieces = ceil(rows, 4 * together);
        int columnPieces = ceil(columns, together);
        Parallel.run(rowPieces + columnPieces, piece -> {
            if (piece < rowPieces) {
                for (int panel = piece * 4 * together; panel < Math.min(rows, (piece + 1) * 4 * together); panel++) {
                    a.copy(panel * FloatTile.ROWS, Math.min(FloatTile.ROWS, m - panel * FloatTile.ROWS), FloatTile.ROWS, panels,
                            panel * FloatTile.ROWS * k);
                }
            } else {
                int first = (piece - rowPieces) * together;
                for (int panel = first; panel < Math.min(columns, first + together); panel++) {
                    b.copy(panel * FloatTile.WIDTH, Math.min(FloatTile.WIDTH, n - panel * FloatTile.WIDTH), FloatTile.WIDTH, panels,
                            product.bPanels + panel * FloatTile.WIDTH * k);
                }
            }
        });
        int across = ceil(columns, COLUMN_PANELS);
        Parallel.run(ceil(rows, ROW_PANELS) * across, part -> product.part(part / across * ROW_PANELS, part % across * COLUMN_PANELS));
        FloatScratch.give(panels);
    }

    private static int ceil(int x, int step) {
        return (x + step - 1) / step;
    }

    private void part(int firstRow, int firstColumn) {
        int rows = Math.min(ceil(m, FloatTile.ROWS), firstRow + ROW_PANELS);
        int columns = Math.min(ceil(n, FloatTile.WIDTH), firstColumn + COLUMN_PANELS);
        float[] corner = new float[FloatTile.ROWS * FloatTile.WIDTH];
        for (int p = 0; p < k; p += DEPTH) {
            for (int column = firstColumn; column < columns; column++) {
                for (int row = firstRow; row < rows; row++) {
                    tile(row, column, p, corner);
                }
            }
        }
    }

    private void tile(int row, int column, int p, float[] corner) {
        int depth = Math.min(DEPTH, k - p);
        int a = (row * k + p) * FloatTile.ROWS;
        int b = bPanels + (column * k + p) * FloatTile.WIDTH;
        int height = Math.min(FloatTile.ROWS, m - row * FloatTile.ROWS);
        int width = Math.min(FloatTile.WIDTH, n - column * FloatTile.WIDTH);
        int c = yo + row * FloatTile.ROWS * n + column * FloatTile.WIDTH;
        if (height == FloatTile.ROWS && width == FloatTile.WIDTH) {
            FloatTile.run(depth, panels, a, panels, b, STEPS, y, c, n);
            return;
        }
        for (int i = 0; i < height; i++) {
            System.arraycopy(y, c + i * n, corner, i * FloatTile.WIDTH, width);
        }
        FloatTile.run(depth, panels, a, panels, b, STEPS, corner, 0, FloatTile.WIDTH);
        for (int i = 0; i < height; i++) {
            System.arraycopy(corner, i * FloatTile.WIDTH, y, c + i * n, width);
        }
    }
}
