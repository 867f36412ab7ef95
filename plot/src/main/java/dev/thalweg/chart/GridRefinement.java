package dev.thalweg.chart;

import java.util.function.DoubleBinaryOperator;

/// Doubles a grid: most new nodes are interpolated, those that interpolation cannot tell are asked of the function.
///
/// A new node is the value at the middle of six neighbours on a line, by the quintic through them; the cubic through the inner
/// four tells how far to trust it. Kinks, jumps, rims and the floor of narrow valleys are thus sharp, and a smooth function
/// is hardly called.
final class GridRefinement {
    /// Trusted error as a share of all heights: a fifth of a pixel on an even slope.
    private static final double SHARE = 4e-4;
    /// Trusted error as a share of the height above the lowest, which logarithmic levels show.
    private static final double RELATIVE = 0.03;

    private final HeightField coarse;
    private final DoubleBinaryOperator f;
    private final int size;
    private final double[] values;
    private final double tolerance;
    private final int mostCalls;
    private int calls;

    /// @param mostCalls of the function; where that is not enough, it is too rough to interpolate
    GridRefinement(HeightField coarse, DoubleBinaryOperator f, int mostCalls) {
        this.coarse = coarse;
        this.f = f;
        this.mostCalls = mostCalls;
        size = 2 * coarse.columns() - 1;
        values = new double[size * size];
        tolerance = SHARE * Interval.covering(coarse.finiteValues()).span();
    }

    /// The doubled grid, or the old one for a function that is too rough.
    HeightField run() {
        for (int row = 0; row < size; row += 2) {
            for (int column = 0; column < size; column += 2) {
                values[row * size + column] = coarse.value(column / 2, row / 2);
            }
        }
        for (int row = 0; row < size; row += 2) {
            for (int column = 1; column < size; column += 2) {
                fill(column, row, column, 1);
            }
        }
        for (int row = 1; row < size; row += 2) {
            for (int column = 0; column < size; column++) {
                fill(column, row, row, size);
            }
        }
        return calls > mostCalls ? coarse : new HeightField(coarse.x(), coarse.y(), size, values);
    }

    /// Sets one node from its neighbours along one axis, two indices and `2 * stride` array elements apart.
    private void fill(int column, int row, int index, int stride) {
        int at = row * size + column;
        double guess = Double.NaN;
        double doubt = Double.NaN;
        if (index >= 5 && index < size - 5) {
            double inner = values[at - stride] + values[at + stride];
            double middle = values[at - 3 * stride] + values[at + 3 * stride];
            double outer = values[at - 5 * stride] + values[at + 5 * stride];
            guess = (150 * inner - 25 * middle + 3 * outer) / 256;
            doubt = Math.abs(guess - (9 * inner - middle) / 16);
        }
        boolean trusted = doubt <= tolerance && doubt <= RELATIVE * Math.abs(guess - coarse.lowest());
        if (trusted || calls > mostCalls) {
            values[at] = guess;
        } else {
            calls++;
            values[at] = FieldSampler.at(f, FieldSampler.node(coarse.x(), column, size), FieldSampler.node(coarse.y(), row, size));
        }
    }
}
