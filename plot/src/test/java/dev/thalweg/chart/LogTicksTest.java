package dev.thalweg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogTicksTest {
    @Test
    void decadesHaveSuperscripts() {
        assertEquals(List.of("10⁻²", "10⁻¹", "10⁰", "10¹", "10²"), labels(5e-3, 300, 6));
        assertTrue(LogTicks.of(new Interval(5e-3, 300), 6).minor().contains(0.2));
    }

    @Test
    void manyDecadesAreThinned() {
        assertEquals(List.of("10⁻²⁰", "10⁻¹⁵", "10⁻¹⁰", "10⁻⁵", "10⁰"), labels(1e-23, 2, 5));
        assertEquals(List.of(), LogTicks.of(new Interval(1e-23, 2), 5).minor());
    }

    @Test
    void aShortAxisHasTwosAndFives() {
        assertEquals(List.of("0.5", "1", "2", "5", "10", "20"), labels(0.4, 30, 6));
    }

    @Test
    void aVeryShortAxisHasRoundSteps() {
        assertEquals(List.of("1.5", "2.0", "2.5", "3.0"), labels(1.2, 3.1, 5));
    }

    @Test
    void aLogarithmicScaleIsEvenInFactors() {
        LogScale scale = new LogScale(new Interval(1, 10_000));
        assertEquals(0.25, scale.share(10), 1e-12);
        assertEquals(0.75, scale.share(1000), 1e-12);
        assertTrue(Double.isNaN(scale.share(0)));
        assertTrue(Double.isNaN(scale.share(-1)));
    }

    private static List<String> labels(double low, double high, int most) {
        return LogTicks.of(new Interval(low, high), most).labelled().stream().map(Ticks.Tick::label).toList();
    }
}
