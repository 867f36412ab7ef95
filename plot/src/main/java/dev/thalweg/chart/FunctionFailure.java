package dev.thalweg.chart;

import java.util.Arrays;

/// Says where a function that is being drawn threw.
final class FunctionFailure {
    private FunctionFailure() {
    }

    static IllegalArgumentException at(RuntimeException cause, double... point) {
        String place = point.length == 1 ? Double.toString(point[0]) : Arrays.toString(point).replace('[', '(').replace(']', ')');
        return new IllegalArgumentException("cannot draw the function: it threw %s at %s; return Double.NaN where it has no value"
                .formatted(cause, place), cause);
    }
}
