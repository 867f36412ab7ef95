package dev.thalweg.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Writes evenly spaced values with as few digits as tell them apart.
///
/// Plain decimals where they are short; else a common power of ten, a common summand, or both move into a note.
final class TickLabels {
    private static final int MOST_DIGITS = 6;
    private static final int MOST_DECIMALS = 4;
    private static final int DIGITS_LEFT = 2;

    private TickLabels() {
    }

    static Ticks of(List<BigDecimal> values, BigDecimal step) {
        int unit = exponent(step);
        BigDecimal offset = offset(values, unit);
        List<BigDecimal> rest = values.stream().map(value -> value.subtract(offset)).toList();
        int top = Math.max(rest.stream().mapToInt(TickLabels::exponent).max().orElse(unit), unit);
        int power = top >= MOST_DIGITS || -unit > MOST_DECIMALS ? top : 0;
        int decimals = Math.max(0, power - unit);
        List<Ticks.Tick> ticks = rest.stream().map(value -> new Ticks.Tick(value.add(offset).doubleValue(),
                Numbers.signed(value.scaleByPowerOfTen(-power).setScale(decimals, RoundingMode.HALF_EVEN)))).toList();
        return new Ticks(ticks, List.of(), note(power, offset));
    }

    /// What to take off all values so that short ones remain; 0 if they are short as they are.
    ///
    /// It is the roundest number among the values, or one below them that leaves three digits.
    private static BigDecimal offset(List<BigDecimal> values, int unit) {
        int top = values.stream().mapToInt(TickLabels::exponent).max().orElse(unit);
        if (top - unit < MOST_DIGITS) {
            return BigDecimal.ZERO;
        }
        for (int exponent = top; exponent > unit; exponent--) {
            BigDecimal round = multipleBelow(values.getLast(), exponent);
            if (round.compareTo(values.getFirst()) >= 0) {
                return round;
            }
            if (exponent <= unit + DIGITS_LEFT) {
                return multipleBelow(values.getFirst(), exponent);
            }
        }
        return BigDecimal.ZERO;
    }

    private static BigDecimal multipleBelow(BigDecimal value, int exponent) {
        BigDecimal grain = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        return value.divide(grain, 0, RoundingMode.FLOOR).multiply(grain);
    }

    private static String note(int power, BigDecimal offset) {
        String factor = power == 0 ? "" : "×" + Numbers.powerOfTen(power);
        if (offset.signum() == 0) {
            return factor;
        }
        String sign = offset.signum() < 0 ? "− " : "+ ";
        return (factor + " " + sign + Numbers.exact(offset.abs())).strip();
    }

    /// The power of ten of the first digit.
    private static int exponent(BigDecimal value) {
        return value.signum() == 0 ? Integer.MIN_VALUE : value.precision() - value.scale() - 1;
    }
}
