package dev.thalweg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearTicksTest {
    @Test
    void labelsAreRoundAndEquallyLong() {
        assertEquals(List.of("−2.0", "−1.5", "−1.0", "−0.5", "0.0", "0.5", "1.0", "1.5", "2.0"), labels(-2, 2, 9));
        assertEquals(List.of("0", "100", "200", "300", "400"), labels(0, 400, 5));
        assertEquals(List.of("−300", "−250", "−200", "−150", "−100"), labels(-300, -100, 5));
    }

    @Test
    void tinyAndLargeValuesShareAPowerOfTen() {
        Ticks tiny = LinearTicks.of(new Interval(0, 2e-9), 4);
        assertEquals("×10⁻⁹", tiny.note());
        assertEquals(List.of("0.0", "0.5", "1.0", "1.5", "2.0"), labels(0, 2e-9, 4));
        assertEquals("×10¹²", LinearTicks.of(new Interval(-2e12, -1e12), 4).note());
        assertEquals(List.of("−2.0", "−1.8", "−1.6", "−1.4", "−1.2", "−1.0"), labels(-2e12, -1e12, 5));
    }

    @Test
    void aLongCommonPartMovesIntoTheNote() {
        Ticks large = LinearTicks.of(new Interval(1e12, 1e12 + 9), 5);
        assertEquals("+ 10¹²", large.note());
        assertEquals(List.of("0", "2", "4", "6", "8"), large.labelled().stream().map(Ticks.Tick::label).toList());
        assertEquals("×10⁻⁹ + 1", LinearTicks.of(new Interval(1 - 1e-9, 1 + 1e-9), 4).note());
        assertEquals("− 123456", LinearTicks.of(new Interval(-123456.004, -123455.996), 4).note().replace("×10⁻³ ", ""));
    }

    @Test
    void ticksOfAnyIntervalAreInsideItRoundAndReadable() {
        Random random = new Random(42);
        for (int i = 0; i < 5000; i++) {
            double middle = random.nextGaussian() * Math.pow(10, random.nextInt(-12, 13));
            double half = Math.max(Math.abs(middle), 1e-12) * Math.pow(10, random.nextInt(-9, 3)) * (0.1 + random.nextDouble());
            Interval domain = new Interval(middle - half, middle + half);
            int most = random.nextInt(2, 12);
            Ticks ticks = LinearTicks.of(domain, most);
            String what = "case " + i + ": " + domain + ", at most " + most + ": " + ticks;
            int count = ticks.labelled().size();
            assertTrue(count <= most + 1 && count >= (most - 1) / 2.5 - 1, what);
            double slack = domain.span() * 1e-5;
            Interval wider = new Interval(domain.low() - slack, domain.high() + slack);
            assertTrue(ticks.labelled().stream().allMatch(tick -> wider.contains(tick.value())), what);
            assertEquals(count, ticks.labelled().stream().map(Ticks.Tick::label).distinct().count(), what);
            assertTrue(ticks.labelled().stream().allMatch(tick -> tick.label().length() <= 9), what);
            assertTrue(ticks.labelled().stream().noneMatch(tick -> tick.label().contains("-") || tick.label().contains("E")), what);
        }
    }

    @Test
    void plainLabelsReadAsTheirValues() {
        for (Ticks.Tick tick : LinearTicks.of(new Interval(-0.7, 12.3), 10).labelled()) {
            assertEquals(tick.value(), new BigDecimal(tick.label().replace('−', '-')).doubleValue());
        }
    }

    private static List<String> labels(double low, double high, int most) {
        return LinearTicks.of(new Interval(low, high), most).labelled().stream().map(Ticks.Tick::label).toList();
    }
}
