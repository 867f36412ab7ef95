package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Integers beside numbers: arithmetic, shifts, casts, counters of every type.
final class NumberConstructs {
    private static final double ONE_THIRD = 1 / 3.0;
    static final double[] WEIGHTS = {1, -2, 0.5};
    static int calls = 3;
    static double scale = 2.5;

    static final List<Construct> ALL = List.of(
            of("a cast to int cuts the derivative", scalars(x -> x * (int) (2 * x)), 2.7).is(5),
            of("a cast to long and back", scalars(x -> x * (double) (long) x), 2.7).is(2),
            of("the fraction of a number", scalars(x -> x - (int) x), 2.7).is(1),
            of("casts to byte, short, char", scalars(x -> x * ((byte) x + (short) x + (char) x)), 2.7).is(6),
            of("integer arithmetic", scalars(NumberConstructs::integerArithmetic), 1.2),
            of("integer division and remainder", scalars(NumberConstructs::integerDivision), 1.2),
            of("shifts and bits", scalars(NumberConstructs::bits), 1.2),
            of("overflow wraps", scalars(x -> x * (Integer.MAX_VALUE + 1 < 0 ? 2 : 3)), 1.2).is(2),
            of("a loop that ends by overflow", scalars(NumberConstructs::endsByOverflow), 1.2),
            of("a counter that wraps", scalars(NumberConstructs::wrappingCounters), 1.2),
            of("a float counter", scalars(NumberConstructs::floatCounter), 1.2),
            of("bounds from an array of ints that is written", scalars(NumberConstructs::writtenBounds), 1.2),
            of("a boolean that flips", scalars(NumberConstructs::flips), 1.2),
            of("long counter", scalars(NumberConstructs::longCounter), 1.2),
            of("short and byte and char counters", scalars(NumberConstructs::smallCounters), 1.2),
            of("Integer.MAX_VALUE as a bound", scalars(NumberConstructs::hugeBound), 1.2),
            of("a step that is not 1", scalars(NumberConstructs::oddSteps), 1.2),
            of("a counter changed inside its loop", scalars(NumberConstructs::counterChangedInside), 1.2),
            of("a bound changed inside its loop", scalars(NumberConstructs::boundChangedInside), 1.2),
            of("two counters", scalars(NumberConstructs::twoCounters), 1.2),
            of("a number times itself in integers", scalars(x -> 3 * x * (4 / 3) * 5L), 1.2).is(15),
            of("a static final constant", scalars(x -> x * ONE_THIRD), 1.2).is(1 / 3.0),
            of("a static final array", objective((double[] x) -> x[0] * WEIGHTS[0] + x[1] * WEIGHTS[1] + x[2] * WEIGHTS[2]),
                    new double[] {3, 4, 5}).is(1, -2, 0.5),
            of("a static field read", scalars(x -> x * scale * calls), 1.2).is(7.5),
            of("a final local", scalars(NumberConstructs::finalLocal), 1.2),
            of("compound assignment that narrows", scalars(NumberConstructs::narrowing), 2.7).is(5),
            of("infinite and tiny constants", scalars(x -> Math.min(x, Double.POSITIVE_INFINITY) + x * Double.MIN_VALUE), 1.2).is(1),
            of("Math on integers", scalars(x -> x * Math.floorMod(-7, 3) * Math.max(2, 3) * Math.abs(-4L)), 1.2).is(24),
            of("Math.addExact and multiplyExact", scalars(x -> x * Math.addExact(1, Math.multiplyExact(2, 3))), 1.2).is(7),
            of("increments of a number", scalars(NumberConstructs::increments), 1.2).is(2 * 1.2),
            of("boolean arithmetic", scalars(NumberConstructs::booleans), 1.2).is(1.2 * 2));

    private NumberConstructs() {}

    private static double integerArithmetic(double x) {
        int n = 7;
        n = n * 3 - (n << 1) + ~n;
        double y = 0;
        for (int i = -n; i <= n; i++) {
            y += Math.pow(x, Math.abs(i) % 4) * i * i;
        }
        return y;
    }

    private static double integerDivision(double x) {
        double y = x;
        for (int i = -5; i < 6; i++) {
            y += x * x * (i / 2) + x * (i % 3);
        }
        return y;
    }

    private static double bits(double x) {
        double y = 0;
        for (int mask = 0; mask < 16; mask++) {
            double product = 1;
            for (int bit = 0; bit < 4; bit++) {
                if ((mask >>> bit & 1) == 1) {
                    product *= x + bit;
                }
            }
            y += (mask ^ mask >> 1) * product;
        }
        return y;
    }

    private static double endsByOverflow(double x) {
        double y = x;
        for (int i = Integer.MAX_VALUE - 5; i > 0; i += 2) {
            y = Math.sin(y) * x;
        }
        return y;
    }

    private static double wrappingCounters(double x) {
        double y = x;
        for (byte b = 100; b >= 0; b++) {
            y = Math.sin(y) + 0.1 * x;
        }
        for (char c = 65530; c != 0; c++) {
            y = Math.sin(y) * x;
        }
        return y;
    }

    private static double floatCounter(double x) {
        double y = x;
        for (float f = 0; f < 1; f += 0.25f) {
            y = Math.sin(y) * x + f;
        }
        return y;
    }

    private static double writtenBounds(double x) {
        int[] bounds = {3, 1, 2};
        double y = x;
        for (int i = 0; i < bounds.length; i++) {
            bounds[i]--;
            for (int j = 0; j < bounds[i]; j++) {
                y = Math.sin(y) * x + bounds[i];
            }
        }
        return y;
    }

    private static double flips(double x) {
        double y = x;
        boolean up = true;
        for (int i = 0; i < 6; i++) {
            if (up) {
                y += x * y;
            } else {
                y = Math.sin(y);
            }
            up = !up;
        }
        return y;
    }

    private static double longCounter(double x) {
        double y = 1;
        for (long i = 1L << 33; i < (1L << 33) + 5; i++) {
            y += y * x * (i & 3);
        }
        return y;
    }

    private static double smallCounters(double x) {
        double y = 1;
        for (short s = 0; s < 3; s++) {
            for (byte b = 0; b < 2; b++) {
                for (char c = 'a'; c < 'c'; c++) {
                    y += x * y * (s + b + c - 'a') / 10;
                }
            }
        }
        return y;
    }

    private static double hugeBound(double x) {
        double y = 1;
        for (int i = Integer.MAX_VALUE - 3; i < Integer.MAX_VALUE; i++) {
            y *= x;
        }
        return y;
    }

    private static double oddSteps(double x) {
        double y = 0;
        for (int i = 1; i < 100; i *= 3) {
            y = y * x + i;
        }
        for (int i = 20; i > 0; i -= 7) {
            y += Math.sin(i * x);
        }
        for (int i = 0; i != 6; i += 2) {
            y *= x;
        }
        return y;
    }

    private static double counterChangedInside(double x) {
        double y = 1;
        for (int i = 0; i < 12; i++) {
            y += x * y / (i + 1);
            if (y > 5) {
                i += 2;
            }
        }
        return y;
    }

    private static double boundChangedInside(double x) {
        double y = 1;
        int n = 3;
        for (int i = 0; i < n; i++) {
            y += x * y / (i + 1);
            if (i == 1) {
                n = 6;
            }
        }
        return y;
    }

    private static double twoCounters(double x) {
        double y = 0;
        for (int i = 0, j = 9; i < j; i++, j -= 2) {
            y += Math.pow(x, i) * j;
        }
        return y;
    }

    private static double finalLocal(double x) {
        final double a = 3;
        final int n = 4;
        double y = a;
        for (int i = 0; i < n; i++) {
            y = y * x + a;
        }
        return y;
    }

    @SuppressWarnings("lossy-conversions")
    private static double narrowing(double x) {
        int n = 3;
        n += x;
        return n * x;
    }

    private static double increments(double x) {
        double y = x++;
        double z = --x;
        return y * z;
    }

    private static double booleans(double x) {
        boolean a = x > 1;
        boolean b = a ^ x > 2;
        boolean c = a & b | !a;
        return c ? x * x : x;
    }
}
