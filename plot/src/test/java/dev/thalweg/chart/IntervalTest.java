package dev.thalweg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void equalValuesGetRoomAroundThem() {
        assertEquals(new Interval(-1, 1), Interval.covering(0, 0));
        assertEquals(new Interval(4.5, 5.5), Interval.covering(5, 5));
        assertEquals(new Interval(-110, -90), Interval.covering(-100, -100));
    }

    @Test
    void nonFiniteValuesDoNotCount() {
        assertEquals(new Interval(1, 3), Interval.covering(DoubleStream.of(Double.NaN, 3, Double.POSITIVE_INFINITY, 1)));
        assertEquals(new Interval(0, 1), Interval.covering(DoubleStream.of(Double.NaN)));
    }

    @Test
    void anIntervalMustHaveAFiniteSpan() {
        assertEquals("an axis needs low < high, both finite; found 2.0 and 1.0",
                assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(-Double.MAX_VALUE, Double.MAX_VALUE));
    }
}
