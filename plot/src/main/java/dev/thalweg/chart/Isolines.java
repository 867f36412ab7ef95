package dev.thalweg.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The boundaries of the regions where a field is at least some level, by marching squares.
///
/// The grid has one more ring of nodes around it, without values and at the place of the border, so that every boundary is
/// a closed loop. A node without a value is outside every region. Where the corners of a cell leave two ways to connect,
/// its mean decides. Loops run with the region on one side throughout, so that holes turn the other way.
/// Source: Lorensen and Cline, "Marching Cubes", 1987, in two dimensions.
final class Isolines {
    private final HeightField field;
    private final int width;
    private final int height;
    private final int firstUpright;

    Isolines(HeightField field) {
        this.field = field;
        width = field.columns() + 2;
        height = field.rows() + 2;
        firstUpright = (width - 1) * height;
    }

    /// The loops around all that is at least `level`; of negative infinity, around all that has a value.
    List<Loop> at(double level) {
        int[] next = new int[firstUpright + width * (height - 1)];
        Arrays.fill(next, -1);
        for (int row = 0; row + 1 < height; row++) {
            for (int column = 0; column + 1 < width; column++) {
                link(column, row, level, next);
            }
        }
        List<Loop> loops = new ArrayList<>();
        for (int edge = 0; edge < next.length; edge++) {
            if (next[edge] >= 0) {
                loops.add(follow(edge, level, next));
            }
        }
        return loops;
    }

    /// Connects the crossings of one cell: from each edge where a walk around it leaves the region to one where it enters.
    private void link(int column, int row, double level, int[] next) {
        boolean a = value(column, row) >= level;
        boolean b = value(column + 1, row) >= level;
        boolean c = value(column + 1, row + 1) >= level;
        boolean d = value(column, row + 1) >= level;
        if (a == b && b == c && c == d) {
            return;
        }
        int ab = row * (width - 1) + column;
        int cd = ab + width - 1;
        int da = firstUpright + row * width + column;
        int bc = da + 1;
        if (a == c && b == d) {
            boolean joined = mean(column, row) >= level;
            if (a) {
                next[ab] = joined ? bc : da;
                next[cd] = joined ? da : bc;
            } else {
                next[bc] = joined ? cd : ab;
                next[da] = joined ? ab : cd;
            }
            return;
        }
        int from = a && !b ? ab : b && !c ? bc : c && !d ? cd : da;
        next[from] = !a && b ? ab : !b && c ? bc : !c && d ? cd : da;
    }

    private Loop follow(int start, double level, int[] next) {
        Loop loop = new Loop();
        int edge = start;
        while (next[edge] >= 0) {
            cross(edge, level, loop);
            int following = next[edge];
            next[edge] = -1;
            edge = following;
        }
        return loop;
    }

    private void cross(int edge, double level, Loop loop) {
        boolean upright = edge >= firstUpright;
        int column = upright ? (edge - firstUpright) % width : edge % (width - 1);
        int row = upright ? (edge - firstUpright) / width : edge / (width - 1);
        int endColumn = upright ? column : column + 1;
        int endRow = upright ? row + 1 : row;
        double from = value(column, row);
        double to = value(endColumn, endRow);
        boolean rim = Double.isNaN(from) || Double.isNaN(to);
        double share = rim ? Double.isNaN(from) ? 1 : 0 : (level - from) / (to - from);
        double x0 = place(column, field.columns());
        double y0 = place(row, field.rows());
        loop.add(x0 + share * (place(endColumn, field.columns()) - x0), y0 + share * (place(endRow, field.rows()) - y0), rim);
    }

    /// Where a node lies, as a share of the field; the outer ring lies on the border.
    private static double place(int index, int count) {
        return Math.clamp(index - 1, 0, count - 1) / (count - 1.0);
    }

    private double value(int column, int row) {
        boolean outside = column == 0 || row == 0 || column == width - 1 || row == height - 1;
        return outside ? Double.NaN : field.value(column - 1, row - 1);
    }

    private double mean(int column, int row) {
        return (value(column, row) + value(column + 1, row) + value(column + 1, row + 1) + value(column, row + 1)) / 4;
    }
}
