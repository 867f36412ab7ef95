package dev.thalweg.tensor;

import java.util.Arrays;

/// Axes or indices, in an order, immutable.
public final class Axes {
    private final int[] axes;

    private Axes(int... axes) {
        this.axes = axes;
    }

    public static Axes of(int... axes) {
        return new Axes(axes.clone());
    }

    public int size() {
        return axes.length;
    }

    public int get(int i) {
        return axes[i];
    }

    public int[] toArray() {
        return axes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axes its && Arrays.equals(axes, its.axes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(axes);
    }

    @Override
    public String toString() {
        return Shape.text(axes);
    }
}
