package dev.thalweg.render;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Outline;
import java.util.Arrays;

/// Fills the inside of lines, by the non-zero winding rule, with soft edges; its coordinates are device pixels.
///
/// Each row of pixels is cut into sixteen scan lines. On a scan line coverage is exact; over a row it is their mean.
/// Java2D would do the same, but where the setting `java.awt.headless` is missing it fails without a display.
final class Filler implements Outline.Sink {
    private static final int LINES = 16;
    /// Coverage below what a byte can show, left over from rounding.
    private static final double NOTHING = 1e-6;

    private final int width;
    private final EdgeList edges;
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;

    Filler(int width, int height) {
        this.width = width;
        edges = new EdgeList(height * LINES);
    }

    @Override
    public void moveTo(double x, double y) {
        close();
        startX = lastX = x;
        startY = lastY = y;
    }

    @Override
    public void lineTo(double x, double y) {
        edges.add(lastX, lastY * LINES, x, y * LINES);
        left = Math.min(left, x);
        right = Math.max(right, x);
        lastX = x;
        lastY = y;
    }

    @Override
    public void quadTo(double controlX, double controlY, double x, double y) {
        throw new IllegalStateException("curves must be flattened before they are filled");
    }

    @Override
    public void close() {
        lineTo(startX, startY);
    }

    /// Paints what was collected.
    void paint(Pixels pixels, Color color) {
        close();
        // Differences between the coverage of neighbouring pixels in the current row.
        double[] steps = new double[width + 2];
        EdgeList.Sweep sweep = edges.sweep();
        for (int line = edges.firstLine(); line < edges.endLine(); line++) {
            sweep.moveTo(line);
            addSpans(sweep, steps);
            if ((line + 1) % LINES == 0 || line + 1 == edges.endLine()) {
                paintRow(pixels, line / LINES, color, steps);
            }
        }
    }

    private void addSpans(EdgeList.Sweep sweep, double[] steps) {
        int winding = 0;
        for (int i = 0; i < sweep.size(); i++) {
            int before = winding;
            winding += sweep.direction(i);
            if (before == 0 || winding == 0) {
                addStep(Math.clamp(sweep.x(i), 0, width), before == 0 ? 1.0 / LINES : -1.0 / LINES, steps);
            }
        }
    }

    /// Everything to the right of `x` is covered more, or less, by an amount.
    private static void addStep(double x, double amount, double[] steps) {
        int pixel = (int) x;
        steps[pixel] += amount * (pixel + 1 - x);
        steps[pixel + 1] += amount * (x - pixel);
    }

    private void paintRow(Pixels pixels, int row, Color color, double[] steps) {
        int from = (int) Math.clamp(left, 0, width);
        int to = (int) Math.clamp(right + 1, 0, width);
        double coverage = 0;
        for (int x = from; x < to; x++) {
            coverage += steps[x];
            if (coverage > NOTHING) {
                pixels.blend(x, row, color, coverage > 1 - NOTHING ? color.opacity() : coverage * color.opacity());
            }
        }
        Arrays.fill(steps, from, to + 2, 0);
    }
}
