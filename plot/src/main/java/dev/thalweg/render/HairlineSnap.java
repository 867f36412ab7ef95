package dev.thalweg.render;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/// Puts horizontal and vertical lines on whole device pixels, so that axes, ticks and grid lines are crisp at every scale.
///
/// Only paths made of nothing but such lines are snapped, each by less than a pixel; curves stay where they are.
final class HairlineSnap {
    private final long whole;

    /// @param width in CSS pixels
    /// @param scale device pixels to one CSS pixel
    HairlineSnap(double width, double scale) {
        whole = Math.max(1, Math.round(width * scale));
    }

    /// The width to draw upright lines with, in device pixels.
    long width() {
        return whole;
    }

    /// @param path in device pixels
    Path2D align(Path2D path) {
        Path2D aligned = new Path2D.Double();
        double[] point = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> aligned.moveTo(snap(point[0]), snap(point[1]));
                case PathIterator.SEG_LINETO -> aligned.lineTo(snap(point[0]), snap(point[1]));
                default -> aligned.closePath();
            }
        }
        return aligned;
    }

    /// Odd widths are centred on the middle of a pixel, even ones on an edge between two.
    private double snap(double position) {
        return whole % 2 == 1 ? Math.floor(position) + 0.5 : Math.round(position);
    }

    static boolean isUpright(Path2D path) {
        double[] point = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(point);
            if (kind == PathIterator.SEG_LINETO && point[0] != x && point[1] != y || kind == PathIterator.SEG_QUADTO) {
                return false;
            }
            x = point[0];
            y = point[1];
        }
        return true;
    }
}
