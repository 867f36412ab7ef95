package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Loops, jumps, switches and conditions.
final class ControlConstructs {
    enum Kind { SQUARE, CUBE, SINE }

    static final List<Construct> ALL = List.of(
            of("do loop", scalars(ControlConstructs::doLoop), 1.1).is(5 * Math.pow(1.1, 4)),
            of("while with data-dependent trips", scalars(ControlConstructs::halvings), 37.0).is(1 / 64.0),
            of("no trips at all", scalars(ControlConstructs::noTrips), 1.1).is(1),
            of("break", scalars(ControlConstructs::breaks), 1.5).is(5 * Math.pow(1.5, 4)),
            of("continue", scalars(ControlConstructs::continues), 1.5),
            of("break to a label", scalars(ControlConstructs::breaksToLabel), 0.7),
            of("continue at a label", scalars(ControlConstructs::continuesAtLabel), 0.7),
            of("early return", scalars(ControlConstructs::returnsEarly), 2.0).is(4),
            of("early return, other way", scalars(ControlConstructs::returnsEarly), -2.0).is(-1),
            of("return out of a loop", scalars(ControlConstructs::returnsFromLoop), 1.2),
            of("return out of two loops", scalars(ControlConstructs::returnsFromTwoLoops), 1.2),
            of("endless loop with exit inside", scalars(ControlConstructs::endless), 1.2),
            of("old switch with fall-through", scalars(ControlConstructs::oldSwitch), 1.2),
            of("new switch as an expression", scalars(ControlConstructs::newSwitch), 1.2),
            of("switch with far-apart labels", scalars(ControlConstructs::sparseSwitch), 1.2),
            of("switch on strings", scalars(x -> byName("cube", x) + byName("sine", x)), 1.2).is(3 * 1.44 + Math.cos(1.2)),
            of("switch on an enum", scalars(x -> byKind(Kind.SQUARE, x) + byKind(Kind.SINE, x)), 1.2).is(2.4 + Math.cos(1.2)),
            of("old switch on an enum", scalars(x -> byKindOfOld(Kind.CUBE, x)), 1.2).is(3 * 1.44),
            of("switch on a long's remainder", scalars(ControlConstructs::switchInLoop), 0.8),
            of("nested ternaries", objective(ControlConstructs::ternaries), new double[] {-1.5, 0.5, 3}).is(-1, 1, 2),
            of("and, or, not", objective(ControlConstructs::conditions), new double[] {-1.5, 0.5, 3}),
            of("a condition kept in a local", scalars(ControlConstructs::keptCondition), 1.2).is(3 * 1.44),
            of("an assignment in a condition", scalars(ControlConstructs::assignmentInCondition), 1.2),
            of("comparison with NaN", scalars(x -> x != x ? 0 : x * x), 1.5).is(3),
            of("Double.isNaN", scalars(x -> Double.isNaN(x) ? 0 : x * x), 1.5).is(3),
            of("Double.isFinite and isInfinite", scalars(x -> Double.isFinite(1 / x) && !Double.isInfinite(x) ? x * x : 0), 1.5).is(3),
            of("Double.compare", scalars(x -> Double.compare(x, 1) > 0 ? x * x : x), 1.5).is(3),
            of("a branch hides an infinite slope", scalars(x -> x < 1 ? x : Math.sqrt(x)), 0.0).isByConvention(1),
            of("an untaken branch that would be NaN", scalars(x -> x > 0 ? Math.log(x) : 0), 0.0).isByConvention(0),
            of("a loop whose bound is a number", scalars(ControlConstructs::numberAsBound), 3.5),
            of("a loop that counts in doubles", scalars(ControlConstructs::countsInDoubles), 0.7),
            of("nested while loops", scalars(ControlConstructs::nestedWhiles), 5.0),
            of("two loops after each other", scalars(ControlConstructs::twoLoops), 0.7),
            of("a loop in a branch in a loop", scalars(ControlConstructs::loopInBranch), 0.7),
            of("a hundred thousand trips", scalars(ControlConstructs::longLoop), 0.3),
            of("a constant function", scalars(_ -> 42), 1.5).is(0),
            of("an unused argument", scalars((x, _) -> 3 * x), 1.5, 2.0).is(3, 0),
            of("an argument overwritten before use", scalars(ControlConstructs::overwritten), 1.5).is(0),
            of("throw that is not reached", scalars(ControlConstructs::guards), 1.5).is(3),
            of("assert", scalars(ControlConstructs::asserts), 1.5).is(3));

    private ControlConstructs() {}

    private static double doLoop(double x) {
        double y = 1;
        int i = 0;
        do {
            y *= x;
            i++;
        } while (i < 5);
        return y;
    }

    private static double halvings(double x) {
        while (x > 1) {
            x /= 2;
        }
        return x;
    }

    private static double noTrips(double x) {
        for (int i = 5; i < 3; i++) {
            x *= x;
        }
        while (x < 0) {
            x *= 7;
        }
        return x;
    }

    private static double breaks(double x) {
        double y = 1;
        for (int i = 0; i < 100; i++) {
            if (y > 7) {
                break;
            }
            y *= x;
        }
        return y;
    }

    private static double continues(double x) {
        double y = 0;
        for (int i = 0; i < 10; i++) {
            if (i % 3 == 1) {
                continue;
            }
            y = y * x + i;
        }
        return y;
    }

    private static double breaksToLabel(double x) {
        double y = 0;
        outer:
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j <= i; j++) {
                y += Math.sin(x * i * j) + x;
                if (y > 6) {
                    break outer;
                }
            }
            y *= 1.1;
        }
        return y;
    }

    private static double continuesAtLabel(double x) {
        double y = 1;
        rows:
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                if (i * j > 8) {
                    continue rows;
                }
                y += x * y / (1 + i + j);
            }
            y = Math.sqrt(y);
        }
        return y;
    }

    private static double returnsEarly(double x) {
        if (x < 0) {
            return -x;
        }
        return x * x;
    }

    private static double returnsFromLoop(double x) {
        double y = 1;
        for (int i = 1; i < 50; i++) {
            y += Math.pow(x, i) / i;
            if (y > 10) {
                return Math.log(y);
            }
        }
        return y;
    }

    private static double returnsFromTwoLoops(double x) {
        double y = x;
        for (int i = 0; ; i++) {
            for (int j = 0; j < 3; j++) {
                y = y * x + 0.1;
                if (y > 5) {
                    return y * i + j * x;
                }
            }
        }
    }

    private static double endless(double x) {
        double y = x;
        while (true) {
            y = y * y;
            if (y > 100) {
                break;
            }
            y += x;
        }
        return y;
    }

    @SuppressWarnings("fallthrough")
    private static double oldSwitch(double x) {
        double y = 0;
        for (int i = 0; i < 7; i++) {
            switch (i) {
                case 0:
                    y += x;
                case 1:
                    y *= x;
                    break;
                case 3:
                    y += Math.sin(x);
                    break;
                default:
                    y = y * x + 1;
            }
        }
        return y;
    }

    private static double newSwitch(double x) {
        double y = 0;
        for (int i = 0; i < 6; i++) {
            y += switch (i) {
                case 0, 2 -> x;
                case 1 -> x * x;
                case 3 -> {
                    double t = Math.exp(-x);
                    yield t * x;
                }
                default -> i;
            };
        }
        return y;
    }

    private static double sparseSwitch(double x) {
        double y = 0;
        for (int key : new int[] {-1000, 7, 100000, 3}) {
            switch (key) {
                case -1000 -> y += x * x;
                case 100000 -> y *= x;
                case 3 -> y -= 5 * x;
                default -> y += Math.cos(x);
            }
        }
        return y;
    }

    private static double byName(String name, double x) {
        return switch (name) {
            case "square" -> x * x;
            case "cube" -> x * x * x;
            default -> Math.sin(x);
        };
    }

    private static double byKind(Kind kind, double x) {
        return switch (kind) {
            case SQUARE -> x * x;
            case CUBE -> x * x * x;
            case SINE -> Math.sin(x);
        };
    }

    private static double byKindOfOld(Kind kind, double x) {
        switch (kind) {
            case SQUARE:
                return x * x;
            case CUBE:
                return x * x * x;
            default:
                return Math.sin(x);
        }
    }

    private static double switchInLoop(double x) {
        double y = 1;
        for (long n = 0; n < 12; n++) {
            switch ((int) (n % 3)) {
                case 0 -> y += x * y;
                case 1 -> y = Math.sin(y);
                default -> y *= 1 + x;
            }
        }
        return y;
    }

    private static double ternaries(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi < 0 ? -xi : xi < 1 ? xi * xi : 2 * xi - 1;
        }
        return sum;
    }

    private static double conditions(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0 && i > 0 || !(x[i] > -1) && x.length == 3) {
                sum += x[i] * x[i];
            } else if (i == 1 | x[i] == 7) {
                sum -= x[i];
            }
        }
        return sum;
    }

    private static double keptCondition(double x) {
        boolean big = x > 1;
        double y = x * x;
        return big ? y * x : y;
    }

    private static double assignmentInCondition(double x) {
        double y;
        double sum = 0;
        int i = 0;
        while ((y = x * i++) < 4) {
            sum += y * y;
        }
        return sum + y;
    }

    private static double numberAsBound(double x) {
        double sum = 0;
        for (int i = 0; i < x; i++) {
            sum += x * i;
        }
        return sum;
    }

    private static double countsInDoubles(double x) {
        double sum = 0;
        for (double t = 0; t < 1; t += 0.125) {
            sum += Math.exp(-t * x);
        }
        return sum;
    }

    private static double nestedWhiles(double x) {
        double y = x;
        double z = 0;
        while (y > 0.1) {
            double t = y;
            while (t > 1) {
                t = Math.sqrt(t) * 0.9;
                z += t;
            }
            y *= 0.5;
        }
        return z * y;
    }

    private static double twoLoops(double x) {
        double y = 1;
        for (int i = 0; i < 4; i++) {
            y += x * y;
        }
        for (int i = 0; i < 3; i++) {
            y = Math.sin(y) + x;
        }
        return y;
    }

    private static double loopInBranch(double x) {
        double y = x;
        for (int i = 0; i < 5; i++) {
            if (i % 2 == 0) {
                for (int j = 0; j < i; j++) {
                    y += Math.cos(y) / (j + 1);
                }
            } else {
                y *= x;
            }
        }
        return y;
    }

    private static double longLoop(double x) {
        double y = 0;
        for (int i = 0; i < 100_000; i++) {
            y = 0.5 * Math.cos(y) + x / (1 + i % 7);
        }
        return y;
    }

    private static double overwritten(double x) {
        x = 3;
        return x * x;
    }

    private static double guards(double x) {
        if (x < 0) {
            throw new IllegalArgumentException("negative");
        }
        return x * x;
    }

    private static double asserts(double x) {
        assert x > 0;
        return x * x;
    }
}
