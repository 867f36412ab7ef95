package dev.thalweg.autodiff;

import java.util.function.DoubleUnaryOperator;

/// Derivatives by central differences with Ridders' extrapolation, from the step size that settles best.
///
/// @param derivative the best estimate
/// @param error      how far it may be off, by its own account
/// @see <a href="https://doi.org/10.1016/S0141-1195(82)80057-0">Ridders, Accurate computation of F'(x) and F'(x)F''(x), 1982</a>
record CentralDifferences(double derivative, double error) {
    private static final int ROWS = 8;
    private static final double SHRINK = 1.6;

    static CentralDifferences of(DoubleUnaryOperator f, double x) {
        CentralDifferences best = new CentralDifferences(Double.NaN, Double.MAX_VALUE);
        for (double step = 1e-2; step > 1e-8; step /= 10) {
            best = extrapolated(f, x, step * Math.max(Math.abs(x), 0.1), best);
        }
        return best;
    }

    private CentralDifferences orBetter(double other, double itsError) {
        return itsError <= error ? new CentralDifferences(other, itsError) : this;
    }

    private static CentralDifferences extrapolated(DoubleUnaryOperator f, double x, double step, CentralDifferences known) {
        CentralDifferences best = known;
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
                best = best.orBetter(current[k], rounding + Math.max(Math.abs(current[k] - current[k - 1]), Math.abs(current[k] - before[k - 1])));
            }
            before = current;
            h /= SHRINK;
        }
        return best;
    }
}
