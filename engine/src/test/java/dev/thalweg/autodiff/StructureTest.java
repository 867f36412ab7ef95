package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.ir.Refusal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StructureTest {
    record Line(double[] w, double b) {}

    record Model(String name, Line line, int steps, float rate, boolean bias, Double boxed, ScalarFunction f) {}

    record Positive(double x) {
        Positive {
            if (x <= 0) {
                throw new IllegalArgumentException("x must be positive");
            }
        }
    }

    record Copied(double[] x, List<Double> y) {
        Copied {
            x = x.clone();
            y = List.copyOf(y);
        }
    }

    record Absolute(double x) {
        Absolute {
            x = Math.abs(x);
        }
    }

    record Flagged(double x) {
        @Override
        public double x() {
            return -x;
        }
    }

    private static final Line LINE = new Line(new double[] {1, 2}, 3);

    /// Minus each leaf.
    private static Object negated(Object value) {
        Iterator<?> negated = Structure.leaves(value).stream().map(leaf -> switch (leaf) {
            case Double d -> (Object) (-d);
            case Float f -> -f;
            case double[] a -> java.util.Arrays.stream(a).map(x -> -x).toArray();
            default -> leaf;
        }).iterator();
        Object rebuilt = Structure.rebuild(value, negated);
        assertTrue(!negated.hasNext(), "each derivative has its place");
        return rebuilt;
    }

    @Test
    void leavesStandInTheOrderOfTheComponents() {
        double[][] matrix = {{1}, {2, 3}};
        Model model = new Model("m", LINE, 7, 0.5f, true, 4.0, x -> x);
        assertEquals(List.of(LINE.w(), 3.0, 0.5f, 4.0), Structure.leaves(model));
        assertSame(matrix, Structure.leaves(matrix).getFirst());
        assertEquals(List.of(1.0, 2.0), Structure.leaves(List.of(1.0, "text", 2.0)));
        assertEquals(List.of(), Structure.leaves("text"));
    }

    @Test
    void aRecordIsRebuiltWithNothingWhereNoDerivativeIs() {
        Model negated = (Model) negated(new Model("m", LINE, 7, 0.5f, true, 4.0, x -> x));
        assertNull(negated.name());
        assertArrayEquals(new double[] {-1, -2}, negated.line().w());
        assertEquals(-3, negated.line().b());
        assertEquals(0, negated.steps());
        assertEquals(-0.5f, negated.rate());
        assertEquals(false, negated.bias());
        assertEquals(-4.0, negated.boxed());
        assertNull(negated.f());
    }

    @Test
    void listsMapsAndArraysAreRebuiltInTheirOrder() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1.0);
        map.put("a", List.of(LINE, 2.0));
        Map<?, ?> negated = (Map<?, ?>) negated(map);
        assertEquals(List.of("z", "a"), List.copyOf(negated.keySet()));
        assertEquals(-1.0, negated.get("z"));
        assertEquals(-2.0, ((List<?>) negated.get("a")).get(1));
        assertThrows(UnsupportedOperationException.class, negated::clear);
        Line[] lines = (Line[]) negated(new Line[] {LINE, null});
        assertEquals(-3, lines[0].b());
        assertNull(lines[1]);
        assertArrayEquals(new Double[] {-1.0, null}, (Double[]) negated(new Double[] {1.0, null}));
        assertEquals(List.of(), negated(List.of()));
        assertNull(negated(List.of("text")));
    }

    @Test
    void componentsAreReadFromTheirFields() {
        assertEquals(List.of(2.0), Structure.leaves(new Flagged(2)));
    }

    @Test
    void aConstructorMayCopyWhatItIsGiven() {
        Copied negated = (Copied) negated(new Copied(new double[] {1}, List.of(2.0)));
        assertArrayEquals(new double[] {-1}, negated.x());
        assertEquals(List.of(-2.0), negated.y());
    }

    @Test
    void aConstructorThatChecksOrChangesDerivativesIsRefused() {
        String thrown = assertThrows(Refusal.class, () -> negated(new Positive(1))).getMessage();
        assertTrue(thrown.contains("Positive") && thrown.contains("x must be positive"), thrown);
        String changed = assertThrows(Refusal.class, () -> negated(new Absolute(1))).getMessage();
        assertTrue(changed.contains("changes its component x"), changed);
    }

    @Test
    void whatHoldsItselfIsRefused() {
        List<Object> list = new ArrayList<>(List.of(1.0));
        list.add(list);
        String message = assertThrows(Refusal.class, () -> Structure.leaves(list)).getMessage();
        assertTrue(message.contains("ArrayList"), message);
        List<Object> twice = List.of(LINE, LINE);
        assertEquals(4, Structure.leaves(twice).size());
        assertSame(Structure.leaves(twice).get(0), Structure.leaves(twice).get(2));
    }

    @Test
    void anObjectOfAnotherClassIsRefused() {
        String message = assertThrows(Refusal.class, () -> Structure.leaves(List.of(new StringBuilder("1")))).getMessage();
        assertTrue(message.contains("java.lang.StringBuilder") && message.contains("Use a record"), message);
    }

    @Test
    void shapesTellValuesApartThatDifferInTheirLeaves() {
        assertEquals("Line[w=double[2], b=Double]", Structure.shape(LINE));
        assertEquals(1, Stream.of(LINE, new Line(new double[2], 0)).map(Structure::shape).distinct().count());
        assertNotEquals(Structure.shape(LINE), Structure.shape(new Line(new double[3], 0)));
        assertNotEquals(Structure.shape(Map.of("a", 1.0)), Structure.shape(Map.of("b", 1.0)));
    }
}
