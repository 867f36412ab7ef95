package dev.thalweg.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.scene.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimplifierTest {
    private static final double TOLERANCE = 0.12;

    @Test
    void aStraightLineKeepsItsEnds() {
        List<double[]> line = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            line.add(new double[] {i, 2 * i});
        }
        assertEquals("[0.0 0.0, 100.0 200.0]", text(simplify(line)));
    }

    @Test
    void aTurnBackIsKept() {
        assertEquals("[0.0 0.0, 10.0 0.0, 3.0 0.0]",
                text(simplify(List.of(new double[] {0, 0}, new double[] {5, 0}, new double[] {10, 0}, new double[] {3, 0}))));
    }

    @Test
    void noPointMovesFurtherThanTheTolerance() {
        for (int seed = 0; seed < 200; seed++) {
            List<double[]> line = wander(seed);
            List<double[]> kept = simplify(line);
            for (double[] point : line) {
                double distance = distance(point, kept);
                assertTrue(distance <= TOLERANCE + 1e-9, "seed " + seed + ": a point is off by " + distance);
            }
        }
    }

    @Test
    void aSmoothCurveLosesMostOfItsPoints() {
        List<double[]> circle = new ArrayList<>();
        for (int i = 0; i <= 1000; i++) {
            circle.add(new double[] {100 * Math.cos(i * Math.PI / 500), 100 * Math.sin(i * Math.PI / 500)});
        }
        int kept = simplify(circle).size();
        assertTrue(kept > 40 && kept < 120, kept + " points kept");
    }

    private static List<double[]> wander(int seed) {
        Random random = new Random(seed);
        List<double[]> line = new ArrayList<>();
        double x = 0;
        double y = 0;
        double direction = 0;
        for (int i = 0; i < 100; i++) {
            line.add(new double[] {x, y});
            direction += random.nextGaussian() * (seed % 5) / 5;
            double step = random.nextDouble() * 0.5;
            x += step * Math.cos(direction);
            y += step * Math.sin(direction);
        }
        return line;
    }

    private static List<double[]> simplify(List<double[]> line) {
        List<double[]> kept = new ArrayList<>();
        Simplifier simplifier = new Simplifier(new Outline.Sink() {
            @Override
            public void moveTo(double x, double y) {
                kept.add(new double[] {x, y});
            }

            @Override
            public void lineTo(double x, double y) {
                kept.add(new double[] {x, y});
            }

            @Override
            public void quadTo(double controlX, double controlY, double x, double y) {
                throw new AssertionError("there is no curve here");
            }

            @Override
            public void close() {
                throw new AssertionError("nothing is closed here");
            }
        }, TOLERANCE);
        simplifier.moveTo(line.getFirst()[0], line.getFirst()[1]);
        line.stream().skip(1).forEach(point -> simplifier.lineTo(point[0], point[1]));
        simplifier.finish();
        return kept;
    }

    private static double distance(double[] point, List<double[]> line) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.size(); i++) {
            double[] a = line.get(i - 1);
            double dx = line.get(i)[0] - a[0];
            double dy = line.get(i)[1] - a[1];
            double share = Math.clamp(((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy), 0, 1);
            best = Math.min(best, Math.hypot(point[0] - a[0] - share * dx, point[1] - a[1] - share * dy));
        }
        return best;
    }

    private static String text(List<double[]> points) {
        return points.stream().map(point -> point[0] + " " + point[1]).toList().toString();
    }
}
