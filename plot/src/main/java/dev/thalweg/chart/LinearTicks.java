package dev.thalweg.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Multiples of 1, 2 or 5 times a power of ten, counted exactly in decimal.
final class LinearTicks {
    private static final List<BigDecimal> MANTISSAS = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));

    private LinearTicks() {
    }

    static Ticks of(Interval domain, int most) {
        BigDecimal step = step(domain.span() / Math.max(1, most));
        return TickLabels.of(multiples(domain, step), step);
    }

    /// The smallest round step that is at least `least`.
    static BigDecimal step(double least) {
        return step(least, MANTISSAS);
    }

    static BigDecimal step(double least, List<BigDecimal> mantissas) {
        int exponent = (int) Math.floor(Math.log10(least));
        BigDecimal goal = new BigDecimal(least * (1 - 1e-9));
        for (BigDecimal mantissa : mantissas) {
            BigDecimal step = mantissa.scaleByPowerOfTen(exponent);
            if (step.compareTo(goal) >= 0) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    /// The multiples of a step inside an interval, its ends included up to rounding.
    static List<BigDecimal> multiples(Interval domain, BigDecimal step) {
        BigDecimal slack = step.scaleByPowerOfTen(-6);
        BigDecimal first = new BigDecimal(domain.low()).subtract(slack).divide(step, 0, RoundingMode.CEILING);
        BigDecimal last = new BigDecimal(domain.high()).add(slack).divide(step, 0, RoundingMode.FLOOR);
        List<BigDecimal> result = new ArrayList<>();
        for (BigDecimal k = first; k.compareTo(last) <= 0; k = k.add(BigDecimal.ONE)) {
            result.add(k.multiply(step));
        }
        return result;
    }
}
