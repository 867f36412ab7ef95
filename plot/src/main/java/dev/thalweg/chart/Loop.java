package dev.thalweg.chart;

import dev.thalweg.scene.OutlineBuilder;
import java.util.Arrays;

/// A closed boundary in shares of a field, some of it along the field's rim.
final class Loop {
    private double[] xs = new double[32];
    private double[] ys = new double[32];
    private boolean[] rim = new boolean[32];
    private int size;

    void add(double x, double y, boolean onRim) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
            rim = Arrays.copyOf(rim, 2 * size);
        }
        xs[size] = x;
        ys[size] = y;
        rim[size++] = onRim;
    }

    int size() {
        return size;
    }

    double x(int index) {
        return xs[index];
    }

    double y(int index) {
        return ys[index];
    }

    /// Positive where the region lies inside the loop, negative where the loop is a hole; in shares of the field.
    double area() {
        double twice = 0;
        for (int i = 0, j = size - 1; i < size; j = i++) {
            twice += xs[j] * ys[i] - xs[i] * ys[j];
        }
        return twice / 2;
    }

    /// Adds the whole loop as a closed subpath.
    void addRegion(OutlineBuilder outline, Rect area) {
        for (int i = 0; i < size; i++) {
            if (i == 0) {
                outline.moveTo(px(i, area), py(i, area));
            } else {
                outline.lineTo(px(i, area), py(i, area));
            }
        }
        outline.close();
    }

    /// Adds the parts of the loop that do not run along the rim.
    void addLines(OutlineBuilder outline, Rect area) {
        boolean drawing = false;
        for (int i = 0; i < size; i++) {
            int end = (i + 1) % size;
            if (rim[i] && rim[end]) {
                drawing = false;
                continue;
            }
            if (!drawing) {
                outline.moveTo(px(i, area), py(i, area));
                drawing = true;
            }
            outline.lineTo(px(end, area), py(end, area));
        }
    }

    private double px(int index, Rect area) {
        return area.x() + area.width() * xs[index];
    }

    private double py(int index, Rect area) {
        return area.bottom() - area.height() * ys[index];
    }
}
