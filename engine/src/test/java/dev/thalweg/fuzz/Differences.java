package dev.thalweg.fuzz;

import java.util.function.ToDoubleFunction;

/// Central differences that know when they cannot tell: near a kink or a jump, different steps disagree.
///
/// @param derivative the extrapolated estimate
/// @param error      by how much the steps disagree
record Differences(double derivative, double error) {
    private static final double STEP = 2e-4;

    static Differences of(ToDoubleFunction<Point> f, Point at, double[] direction) {
        double coarse = slope(f, at, direction, STEP);
        double medium = slope(f, at, direction, STEP / 2);
        double fine = slope(f, at, direction, STEP / 16);
        double best = (4 * medium - coarse) / 3;
        return new Differences(best, Math.max(Math.abs(medium - coarse), Math.abs(fine - best)));
    }

    private static double slope(ToDoubleFunction<Point> f, Point at, double[] direction, double step) {
        return (f.applyAsDouble(at.moved(direction, step)) - f.applyAsDouble(at.moved(direction, -step))) / (2 * step);
    }

    boolean isTrustworthy() {
        return error <= 1e-4 * (1 + Math.abs(derivative));
    }

    boolean contradicts(double found) {
        return isTrustworthy() && !(Math.abs(found - derivative) <= 2e-5 * (1 + Math.abs(derivative)) + 2 * error);
    }
}
