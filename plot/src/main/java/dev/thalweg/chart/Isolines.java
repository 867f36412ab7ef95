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
    private final GridRanks ranks;
    private final int columns;
    private final int rows;
    /// For each edge between two nodes where a boundary leaves a cell, the edge where it goes on; -1 elsewhere.
    private final int[] next;
    private final int firstUpright;
    private int[] starts;
    private int startCount;

    /// @param levels in rising order; the first may be negative infinity, for all that has a value
    Isolines(HeightField field, double[] levels) {
        ranks = new GridRanks(field, levels);
        columns = ranks.columns();
        rows = ranks.rows();
        firstUpright = (columns - 1) * rows;
        next = new int[firstUpright + columns * (rows - 1)];
        Arrays.fill(next, -1);
    }

    /// The loops around all that is at least `levels[index]`.
    List<Loop> at(int index) {
        int[] cells = ranks.cellsCrossedBy(index);
        starts = new int[2 * cells.length];
        startCount = 0;
        for (int cell : cells) {
            link(cell % columns, cell / columns, index);
        }
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < startCount; i++) {
            if (next[starts[i]] >= 0) {
                loops.add(follow(starts[i], index));
            }
        }
        return loops;
    }

    /// Connects the crossings of one cell: from each edge where a walk around it leaves the region to one where it enters.
    private void link(int column, int row, int index) {
        boolean a = ranks.isInside(column, row, index);
        boolean b = ranks.isInside(column + 1, row, index);
        boolean c = ranks.isInside(column + 1, row + 1, index);
        boolean d = ranks.isInside(column, row + 1, index);
        int ab = row * (columns - 1) + column;
        int cd = ab + columns - 1;
        int da = firstUpright + row * columns + column;
        int bc = da + 1;
        if (a == c && b == d) {
            boolean joined = ranks.isMeanInside(column, row, index);
            if (a) {
                join(ab, joined ? bc : da);
                join(cd, joined ? da : bc);
            } else {
                join(bc, joined ? cd : ab);
                join(da, joined ? ab : cd);
            }
            return;
        }
        join(a && !b ? ab : b && !c ? bc : c && !d ? cd : da, !a && b ? ab : !b && c ? bc : !c && d ? cd : da);
    }

    private void join(int from, int to) {
        next[from] = to;
        starts[startCount++] = from;
    }

    private Loop follow(int start, int index) {
        Loop loop = new Loop();
        int edge = start;
        while (next[edge] >= 0) {
            cross(edge, index, loop);
            int following = next[edge];
            next[edge] = -1;
            edge = following;
        }
        return loop;
    }

    private void cross(int edge, int index, Loop loop) {
        boolean upright = edge >= firstUpright;
        int column = upright ? (edge - firstUpright) % columns : edge % (columns - 1);
        int row = upright ? (edge - firstUpright) / columns : edge / (columns - 1);
        int endColumn = upright ? column : column + 1;
        int endRow = upright ? row + 1 : row;
        double from = ranks.value(column, row);
        double to = ranks.value(endColumn, endRow);
        boolean rim = Double.isNaN(from) || Double.isNaN(to);
        double share = rim ? Double.isNaN(from) ? 1 : 0 : (ranks.level(index) - from) / (to - from);
        double x = place(column, columns);
        double y = place(row, rows);
        loop.add(x + share * (place(endColumn, columns) - x), y + share * (place(endRow, rows) - y), rim);
    }

    /// Where a node lies, as a share of the field; the outer ring lies on the border.
    private static double place(int node, int count) {
        return Math.clamp(node - 1, 0, count - 3) / (count - 3.0);
    }
}
