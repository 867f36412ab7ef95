package dev.thalweg.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Powers of ten; also 2 and 5 times them on short axes, round steps on very short ones.
final class LogTicks {
    private static final double DECADE_SLACK = 1e-9;
    private static final int FEWEST_DECADES = 2;
    private static final int FEWEST_LABELS = 3;

    private LogTicks() {
    }

    static Ticks of(Interval domain, int most) {
        int first = (int) Math.ceil(Math.log10(domain.low()) - DECADE_SLACK);
        int last = (int) Math.floor(Math.log10(domain.high()) + DECADE_SLACK);
        if (last - first >= FEWEST_DECADES) {
            return decades(domain, first, last, most);
        }
        List<Ticks.Tick> oneTwoFive = oneTwoFive(domain, first - 1, last);
        return oneTwoFive.size() < FEWEST_LABELS ? LinearTicks.of(domain, most)
                : new Ticks(oneTwoFive, minor(domain, first - 1, last), "");
    }

    private static Ticks decades(Interval domain, int first, int last, int most) {
        int stride = Math.ceilDiv(last - first + 1, Math.max(1, most));
        List<Ticks.Tick> labelled = new ArrayList<>();
        for (int exponent = Math.ceilDiv(first, stride) * stride; exponent <= last; exponent += stride) {
            labelled.add(new Ticks.Tick(times(1, exponent), Numbers.powerOfTen(exponent)));
        }
        return new Ticks(labelled, stride == 1 ? minor(domain, first - 1, last) : List.of(), "");
    }

    private static List<Double> minor(Interval domain, int first, int last) {
        List<Double> result = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            for (int digit = 2; digit <= 9; digit++) {
                if (domain.contains(times(digit, exponent))) {
                    result.add(times(digit, exponent));
                }
            }
        }
        return result;
    }

    private static List<Ticks.Tick> oneTwoFive(Interval domain, int first, int last) {
        List<Ticks.Tick> result = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            for (int digit : new int[] {1, 2, 5}) {
                double value = times(digit, exponent);
                if (domain.contains(value)) {
                    result.add(new Ticks.Tick(value, Numbers.exact(BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent))));
                }
            }
        }
        return result;
    }

    private static double times(int digit, int exponent) {
        return BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent).doubleValue();
    }
}
