package dev.thalweg.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TraceTest {
    private static Trace three() {
        Trace trace = new Trace(2, new double[] {0, 0}, 24.2);
        trace.add(new double[] {1, 1}, 4.128);
        trace.add(new double[] {1.0432, 1.0891}, 0.0021);
        return trace;
    }

    @Test
    void printsAsOneLine() {
        assertEquals("2 steps: f = 24.2 -> 0.0021 at [1.04, 1.09]", three().toString());
        assertEquals("1 step: f = 24.2 -> 4.13 at [1, 1]", three().first(2).toString());
    }

    @Test
    void printsTinyHugeAndLongShort() {
        Trace trace = new Trace(0, new double[] {-1e-7, 123456, 1e22, 0, 1, 2, 3}, -0.0);
        assertEquals("0 steps: f = 0 -> 0 at [-1E-7, 123000, 1E+22, 0, 1, 2, ... 7 in all]", trace.toString());
    }

    @Test
    void pointsAndValuesAreCopies() {
        Trace trace = three();
        trace.point(0)[0] = 7;
        trace.last()[0] = 7;
        trace.values()[0] = 7;
        assertArrayEquals(new double[] {0, 0}, trace.point(0));
        assertArrayEquals(new double[] {1.0432, 1.0891}, trace.last());
        assertEquals(24.2, trace.value(0));
    }

    @Test
    void firstIsATraceOfItsOwn() {
        Trace head = three().first(2);
        assertEquals(2, head.size());
        assertArrayEquals(new double[] {24.2, 4.128}, head.values());
        assertEquals("first needs a number of points from 1 to 3, but n is 4",
                assertThrows(IllegalArgumentException.class, () -> three().first(4)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> three().first(0));
    }

    @Test
    void theHeadOfADivergedTraceIsNotDiverged() {
        Trace diverged = three().endedBy("diverged at step 3");
        assertEquals("", diverged.first(2).note());
        assertEquals("diverged at step 3", diverged.first(3).note());
    }

    @Test
    void pointsOutsideAreRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> three().point(3));
        assertThrows(IndexOutOfBoundsException.class, () -> three().value(-1));
    }

    @Test
    void aLongDescentGrowsItsTrace() {
        Trace trace = new Trace(100_000, new double[] {0}, 0);
        for (int k = 1; k <= 100_000; k++) {
            trace.add(new double[] {k}, k);
        }
        assertEquals(100_001, trace.values().length);
        assertEquals(99_999, trace.value(99_999));
    }
}
