package dev.thalweg.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphPlotLayoutTest {
    private static final double GAP = 50;

    @Test
    void aLayerIsTheLongestPathAndWhatFloatsStandsBeforeItsFirstUse() {
        List<Vertex> vertices = List.of(vertex(false), vertex(true), vertex(false, 0), vertex(false, 2), vertex(false, 3, 1, 0));
        assertArrayEquals(new int[] {0, 2, 1, 2, 3}, Layering.of(vertices));
        assertEquals(4, Layering.depth(vertices));
    }

    @Test
    void anInputStandsBeforeItsUse() {
        assertThrows(IllegalArgumentException.class, () -> Layering.of(List.of(vertex(false, 1), vertex(false))));
    }

    @Test
    void edgesThatNeedNotCrossDoNot() {
        GraphLayout layout = GraphLayout.of(List.of(vertex(false), vertex(false), vertex(false, 1), vertex(false, 0), vertex(false, 2, 3)), GAP);
        List<Box> boxes = layout.boxes();
        assertEquals(boxes.get(0).y() < boxes.get(1).y(), boxes.get(3).y() < boxes.get(2).y());
    }

    @Test
    void edgesEnterInTheOrderOfTheirOperandsWhereItMatters() {
        GraphLayout layout = GraphLayout.of(List.of(vertex(false), vertex(false), vertex(false, 0), vertex(false, 1, 2, 0)), GAP);
        List<Double> ends = layout.routes().stream().filter(route -> route.to() == 3).map(route -> route.points().getLast().y()).toList();
        assertEquals(ends.stream().sorted().toList(), ends);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 20, 40})
    void everyEdgeGoesForwardAndNoBoxesOverlap(int size) {
        for (int seed = 0; seed < 50; seed++) {
            List<Vertex> vertices = random(size, new Random(31L * size + seed));
            GraphLayout layout = GraphLayout.of(vertices, GAP);
            assertEquals(layout, GraphLayout.of(vertices, GAP));
            for (Route route : layout.routes()) {
                assertForward(route, layout);
            }
            for (int i = 0; i < size; i++) {
                Box box = layout.boxes().get(i);
                assertTrue(box.x() >= 0 && box.y() >= -1e-9 && box.right() <= layout.width() && box.bottom() <= layout.height() + 1e-9);
                for (int j = 0; j < i; j++) {
                    assertFalse(box.overlaps(layout.boxes().get(j)));
                }
            }
        }
    }

    private static void assertForward(Route route, GraphLayout layout) {
        List<Point> points = route.points();
        assertEquals(layout.boxes().get(route.from()).right(), points.getFirst().x());
        assertEquals(layout.boxes().get(route.to()).x(), points.getLast().x());
        assertTrue(points.getLast().x() >= points.getFirst().x() + GAP);
        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.get(i).x() > points.get(i - 1).x());
            for (Box box : layout.boxes()) {
                assertFalse(box.overlaps(middle(points.get(i - 1), points.get(i))), "an edge runs through a box");
            }
        }
    }

    private static Box middle(Point a, Point b) {
        return new Box((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, 0, 0);
    }

    private static List<Vertex> random(int size, Random random) {
        List<Vertex> vertices = new ArrayList<>();
        for (int v = 0; v < size; v++) {
            List<Integer> inputs = new ArrayList<>();
            for (int k = v == 0 ? 0 : random.nextInt(4); k > 0; k--) {
                inputs.add(random.nextInt(v));
            }
            vertices.add(new Vertex(inputs, 20 + random.nextInt(60), 20 + random.nextInt(60), random.nextBoolean(), random.nextBoolean()));
        }
        return vertices;
    }

    private static Vertex vertex(boolean floats, Integer... inputs) {
        return new Vertex(List.of(inputs), 40, 30, floats, true);
    }
}
