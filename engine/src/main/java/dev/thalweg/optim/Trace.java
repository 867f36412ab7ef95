package dev.thalweg.optim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The points of a descent and the function's values there: the start, and one more for each step taken.
public final class Trace {
    private static final int COORDINATES_SHOWN = 6;

    private final int steps;
    private final List<double[]> points = new ArrayList<>();
    private double[] values;
    private String note = "";

    /// @param steps how many steps were asked for
    Trace(int steps, double[] start, double value) {
        this.steps = steps;
        this.values = new double[Math.min(steps, 1000) + 1];
        add(start, value);
    }

    void add(double[] point, double value) {
        if (size() == values.length) {
            values = Arrays.copyOf(values, 2 * size());
        }
        values[size()] = value;
        points.add(point.clone());
    }

    Trace endedBy(String reason) {
        note = reason;
        return this;
    }

    /// How many points there are: one more than the steps taken.
    public int size() {
        return points.size();
    }

    /// Point `k`, a copy; point 0 is the start.
    ///
    /// @throws IndexOutOfBoundsException if `k` is not below [#size]
    public double[] point(int k) {
        return points.get(Objects.checkIndex(k, size())).clone();
    }

    /// The function's value at point `k`.
    ///
    /// @throws IndexOutOfBoundsException if `k` is not below [#size]
    public double value(int k) {
        return values[Objects.checkIndex(k, size())];
    }

    /// The function's values at all points, a copy.
    public double[] values() {
        return Arrays.copyOf(values, size());
    }

    /// The last point, a copy.
    public double[] last() {
        return point(size() - 1);
    }

    /// Whether the descent left the finite numbers before its last step; [#note] says where.
    public boolean diverged() {
        return !note.isEmpty();
    }

    /// Why the descent ended early, or an empty text.
    public String note() {
        return note;
    }

    /// The first `n` points, as a trace of their own.
    ///
    /// @throws IllegalArgumentException if there are not so many points, or `n` is not positive
    public Trace first(int n) {
        if (n < 1 || n > size()) {
            throw new IllegalArgumentException("first needs a number of points from 1 to " + size() + ", but n is " + n);
        }
        if (n == size()) {
            return this;
        }
        Trace head = new Trace(n - 1, points.getFirst(), values[0]);
        for (int k = 1; k < n; k++) {
            head.add(points.get(k), values[k]);
        }
        return head;
    }

    /// One line, such as `400 steps: f = 24.2 -> 0.0021 at [1.04, 1.09]`.
    @Override
    public String toString() {
        int taken = size() - 1;
        String count = (diverged() ? taken + " of " + steps : String.valueOf(taken)) + (taken == 1 && !diverged() ? " step" : " steps");
        String line = count + ": f = " + show(values[0]) + " -> " + show(values[taken]) + " at " + show(points.get(taken));
        return diverged() ? line + "; " + note : line;
    }

    static String show(double[] x) {
        String head = Arrays.stream(x).limit(COORDINATES_SHOWN).mapToObj(Trace::show).collect(Collectors.joining(", "));
        return x.length <= COORDINATES_SHOWN ? "[" + head + "]" : "[" + head + ", ... " + x.length + " in all]";
    }

    /// Three significant digits, in plain notation where that is short.
    private static String show(double x) {
        if (!Double.isFinite(x) || x == 0) {
            return x == 0 ? "0" : String.valueOf(x);
        }
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(3)).stripTrailingZeros();
        double size = Math.abs(x);
        return size >= 1e-4 && size < 1e6 ? rounded.toPlainString() : rounded.toString();
    }
}
