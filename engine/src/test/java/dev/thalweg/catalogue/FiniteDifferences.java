package dev.thalweg.catalogue;

import java.util.function.DoubleUnaryOperator;

/// Central differences with Ridders' extrapolation: an oracle that knows nothing of how derivatives are made.
///
/// Source: C. Ridders, Accurate computation of F'(x) and F'(x)F''(x), Advances in Engineering Software 4(2), 1982.
final class FiniteDifferences {
    private static final int ROWS = 8;
    private static final double SHRINK = 1.6;

    private FiniteDifferences() {}

    /// The gradient of a program with respect to one of its arguments, laid flat.
    static double[] gradient(Program f, Object[] point, int argument) {
        double[] at = Numbers.flat(point[argument]);
        double[] gradient = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            int coordinate = i;
            gradient[i] = derivative(t -> {
                double[] moved = at.clone();
                moved[coordinate] = t;
                Object[] there = point.clone();
                there[argument] = Numbers.shaped(point[argument], moved);
                return f.at(there);
            }, at[i]);
        }
        return gradient;
    }

    /// The derivative from the first step size whose extrapolation settles best: near a pole or an edge only small steps do.
    static double derivative(DoubleUnaryOperator f, double x) {
        Estimate best = new Estimate(Double.NaN, Double.MAX_VALUE);
        for (double step = 1e-2; step > 1e-8; step /= 10) {
            best = extrapolated(f, x, step * Math.max(Math.abs(x), 0.1), best);
        }
        return best.derivative();
    }

    private record Estimate(double derivative, double error) {
        Estimate orBetter(double derivative, double error) {
            return error <= this.error ? new Estimate(derivative, error) : this;
        }
    }

    private static Estimate extrapolated(DoubleUnaryOperator f, double x, double step, Estimate best) {
        double h = step;
        double[] before = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double[] current = new double[ROWS];
            double above = f.applyAsDouble(x + h);
            current[0] = (above - f.applyAsDouble(x - h)) / ((x + h) - (x - h));
            double rounding = 4 * Math.ulp(above) / h;
            double factor = SHRINK * SHRINK;
            for (int k = 1; k <= row; k++) {
                current[k] = (current[k - 1] * factor - before[k - 1]) / (factor - 1);
                factor *= SHRINK * SHRINK;
                best = best.orBetter(current[k],
                        rounding + Math.max(Math.abs(current[k] - current[k - 1]), Math.abs(current[k] - before[k - 1])));
            }
            before = current;
            h /= SHRINK;
        }
        return best;
    }
}
