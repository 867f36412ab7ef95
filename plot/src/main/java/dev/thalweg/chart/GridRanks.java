package dev.thalweg.chart;

import java.util.Arrays;

/// A field with a ring of empty nodes around it, and for each node how many levels it reaches; finds the cells that a level crosses
/// in one pass for all levels.
final class GridRanks {
    private final int columns;
    private final int rows;
    private final double[] levels;
    private final double[] values;
    private final short[] ranks;
    /// The crossed cells of all levels, level by level; those of level `k` begin at `firstCell[k]`.
    private final int[] cells;
    private final int[] firstCell;

    GridRanks(HeightField field, double[] levels) {
        this.levels = levels.clone();
        columns = field.columns() + 2;
        rows = field.rows() + 2;
        values = new double[columns * rows];
        Arrays.fill(values, Double.NaN);
        for (int row = 0; row < field.rows(); row++) {
            for (int column = 0; column < field.columns(); column++) {
                values[(row + 1) * columns + column + 1] = field.value(column, row);
            }
        }
        ranks = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = rank(values[i]);
        }
        firstCell = new int[levels.length + 1];
        eachCrossing((level, cell) -> firstCell[level + 1]++);
        Arrays.parallelPrefix(firstCell, Integer::sum);
        cells = new int[firstCell[levels.length]];
        int[] free = firstCell.clone();
        eachCrossing((level, cell) -> cells[free[level]++] = cell);
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    double level(int index) {
        return levels[index];
    }

    double value(int column, int row) {
        return values[row * columns + column];
    }

    boolean isInside(int column, int row, int level) {
        return ranks[row * columns + column] > level;
    }

    boolean isMeanInside(int column, int row, int level) {
        double sum = value(column, row) + value(column + 1, row) + value(column, row + 1) + value(column + 1, row + 1);
        return sum / 4 >= levels[level];
    }

    /// Cells by the index of their lower left node.
    int[] cellsCrossedBy(int level) {
        return Arrays.copyOfRange(cells, firstCell[level], firstCell[level + 1]);
    }

    /// The number of levels that a value reaches; 0 without a value.
    private short rank(double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        // Adding 0 turns -0.0, which the search would place below a level of 0, into 0.0.
        int place = Arrays.binarySearch(levels, value + 0.0);
        return (short) (place >= 0 ? place + 1 : -place - 1);
    }

    private void eachCrossing(Crossing action) {
        for (int row = 0; row + 1 < rows; row++) {
            for (int i = row * columns; i + 1 < (row + 1) * columns; i++) {
                int low = Math.min(Math.min(ranks[i], ranks[i + 1]), Math.min(ranks[i + columns], ranks[i + columns + 1]));
                int high = Math.max(Math.max(ranks[i], ranks[i + 1]), Math.max(ranks[i + columns], ranks[i + columns + 1]));
                for (int level = low; level < high; level++) {
                    action.at(level, i);
                }
            }
        }
    }

    private interface Crossing {
        void at(int level, int cell);
    }
}
