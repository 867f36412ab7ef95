package dev.thalweg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.scene.Outline;
import dev.thalweg.scene.OutlineBuilder;
import org.junit.jupiter.api.Test;

class PolylineTest {
    private static final Rect BOX = new Rect(0, 0, 10, 10);

    @Test
    void aLineInsideStaysAsItIs() {
        assertEquals(new OutlineBuilder().move(1, 1).line(2, 5).line(9, 9).build(), line(1, 1, 2, 5, 9, 9));
    }

    @Test
    void aLineThroughTheBoxIsCutAtBothEdges() {
        assertEquals(new OutlineBuilder().move(0, 5).line(10, 5).build(), line(-10, 5, 30, 5));
    }

    @Test
    void aLineThatLeavesAndReturnsIsTwo() {
        assertEquals(new OutlineBuilder().move(5, 5).line(5, 10).move(7, 10).line(7, 5).build(), line(5, 5, 5, 15, 7, 15, 7, 5));
    }

    @Test
    void aLineBesideTheBoxIsNothing() {
        assertTrue(line(-5, 3, 3, -5, 30, -5).isEmpty());
    }

    @Test
    void aPointWithoutAValueIsAGap() {
        assertEquals(new OutlineBuilder().move(1, 1).line(2, 2).move(4, 4).line(5, 5).build(), line(1, 1, 2, 2, Double.NaN, 3, 4, 4, 5, 5));
    }

    @Test
    void thinningKeepsEveryExtreme() {
        Polyline target = new Polyline(new Rect(0, 0, 100, 100));
        Columns columns = new Columns(target);
        for (int i = 0; i < 1000; i++) {
            columns.add(i / 100.0, i == 555 ? 90 : i == 557 ? 10 : 50);
        }
        columns.finish();
        Polyline expected = new Polyline(new Rect(0, 0, 100, 100));
        for (int column = 0; column < 10; column++) {
            double middle = (column + (column + 0.99)) / 2;
            expected.add(column, 50);
            expected.add(middle, column == 5 ? 90 : 50);
            expected.add(middle, column == 5 ? 10 : 50);
            expected.add(column + 0.99, 50);
        }
        assertEquals(expected.outline(), target.outline());
    }

    private static Outline line(double... coordinates) {
        Polyline line = new Polyline(BOX);
        for (int i = 0; i < coordinates.length; i += 2) {
            line.add(coordinates[i], coordinates[i + 1]);
        }
        return line.outline();
    }
}
