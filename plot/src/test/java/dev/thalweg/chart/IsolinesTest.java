package dev.thalweg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class IsolinesTest {
    private static final Interval UNIT = new Interval(0, 1);
    private static final double EVERYTHING = Double.NEGATIVE_INFINITY;

    @Test
    void aDiscHasItsAreaAndItsRadius() {
        List<Loop> loops = loops(grid((x, y) -> 0.09 - (x - 0.5) * (x - 0.5) - (y - 0.5) * (y - 0.5), 101), 0);
        assertEquals(1, loops.size());
        Loop disc = loops.getFirst();
        assertEquals(Math.PI * 0.09, Math.abs(disc.area()), 2e-4);
        for (int i = 0; i < disc.size(); i++) {
            assertEquals(0.3, Math.hypot(disc.x(i) - 0.5, disc.y(i) - 0.5), 2e-4);
        }
    }

    @Test
    void aHoleTurnsTheOtherWay() {
        DoubleBinaryOperator bowl = (x, y) -> Math.hypot(x - 0.5, y - 0.5) - 0.3;
        List<Loop> loops = loops(grid(bowl, 101), 0);
        assertEquals(2, loops.size());
        assertEquals(1 - Math.PI * 0.09, Math.abs(loops.get(0).area() + loops.get(1).area()), 2e-4);
    }

    @Test
    void allThatHasAValueIsTheWholeField() {
        List<Loop> loops = loops(grid((x, y) -> x * y, 11), EVERYTHING);
        assertEquals(1, loops.size());
        assertEquals(1, Math.abs(loops.getFirst().area()), 1e-12);
    }

    @Test
    void nodesWithoutAValueAreAHole() {
        DoubleBinaryOperator holed = (x, y) -> x > 0.35 && x < 0.65 && y > 0.35 && y < 0.65 ? Double.NaN : 1;
        double area = loops(grid(holed, 11), EVERYTHING).stream().mapToDouble(Loop::area).sum();
        // The hole reaches to the nodes around it, but for the four triangles at its corners.
        assertEquals(1 - (0.4 * 0.4 - 4 * 0.1 * 0.1 / 2), Math.abs(area), 1e-12);
    }

    @Test
    void negativeZeroReachesTheLevelZero() {
        DoubleBinaryOperator signed = (x, y) -> x < 0.5 ? -1 : y < 0.5 ? -0.0 : 0.0;
        double area = loops(grid(signed, 11), 0).stream().mapToDouble(Loop::area).sum();
        assertEquals(0.5, Math.abs(area), 1e-12);
    }

    @Test
    void aSaddleIsSplitByItsMean() {
        assertEquals(1, loops(corners(1, 0, 1, 0), 0.4).size());
        assertEquals(2, loops(corners(1, 0, 1, 0), 0.6).size());
        assertEquals(1, loops(corners(0, 1, 0, 1), 0.4).size());
        assertEquals(2, loops(corners(0, 1, 0, 1), 0.6).size());
    }

    @Test
    void everyLoopOfARandomFieldIsFoundAndClosed() {
        java.util.Random random = new java.util.Random(3);
        for (int trial = 0; trial < 50; trial++) {
            double[] values = random.doubles(12 * 12).map(v -> v < 0.05 ? Double.NaN : v).toArray();
            HeightField field = new HeightField(UNIT, UNIT, 12, values);
            double[] levels = {EVERYTHING, 0.3, 0.5, 0.7};
            Isolines isolines = new Isolines(field, levels);
            double above = Double.POSITIVE_INFINITY;
            for (int level = 0; level < levels.length; level++) {
                double area = isolines.at(level).stream().mapToDouble(Loop::area).sum();
                assertTrue(Math.abs(area) <= above + 1e-12, "trial " + trial + ": regions must shrink with the level");
                above = Math.abs(area);
            }
        }
    }

    private static List<Loop> loops(HeightField field, double level) {
        return new Isolines(field, new double[] {level}).at(0);
    }

    private static HeightField grid(DoubleBinaryOperator f, int nodes) {
        double[] values = new double[nodes * nodes];
        for (int row = 0; row < nodes; row++) {
            for (int column = 0; column < nodes; column++) {
                values[row * nodes + column] = f.applyAsDouble(column / (nodes - 1.0), row / (nodes - 1.0));
            }
        }
        return new HeightField(UNIT, UNIT, nodes, values);
    }

    /// One cell, its corners counterclockwise from the lower left.
    private static HeightField corners(double a, double b, double c, double d) {
        return new HeightField(UNIT, UNIT, 2, new double[] {a, b, d, c});
    }
}
