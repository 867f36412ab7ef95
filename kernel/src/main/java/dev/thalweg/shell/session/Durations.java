package dev.thalweg.shell.session;

import java.util.Locale;

/// Times in the unit that suits them, with three digits.
public final class Durations {
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};

    private Durations() {}

    public static String text(double nanos) {
        double amount = nanos;
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        int decimals = amount < 9.995 ? 2 : amount < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", amount, UNITS[unit]);
    }
}
