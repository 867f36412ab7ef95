package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Switches, ternaries and conditions.
final class ChoiceConstructs {
    enum Kind { SQUARE, CUBE, SINE }

    static final List<Construct> ALL = List.of(
            of("old switch with fall-through", scalars(ChoiceConstructs::oldSwitch), 1.2),
            of("new switch as an expression", scalars(ChoiceConstructs::newSwitch), 1.2),
            of("switch with far-apart labels", scalars(ChoiceConstructs::sparseSwitch), 1.2),
            of("switch on strings", scalars(x -> byName("cube", x) + byName("sine", x)), 1.2).is(3 * 1.44 + Math.cos(1.2)),
            of("switch on an enum", scalars(x -> byKind(Kind.SQUARE, x) + byKind(Kind.SINE, x)), 1.2).is(2.4 + Math.cos(1.2)),
            of("old switch on an enum", scalars(x -> byKindOfOld(Kind.CUBE, x)), 1.2).is(3 * 1.44),
            of("switch on a long's remainder", scalars(ChoiceConstructs::switchInLoop), 0.8),
            of("nested ternaries", objective(ChoiceConstructs::ternaries), new double[] {-1.5, 0.5, 3}).is(-1, 1, 2),
            of("and, or, not", objective(ChoiceConstructs::conditions), new double[] {-1.5, 0.5, 3}),
            of("a condition kept in a local", scalars(ChoiceConstructs::keptCondition), 1.2).is(3 * 1.44),
            of("comparison with NaN", scalars(x -> x != x ? 0 : x * x), 1.5).is(3),
            of("Double.isNaN", scalars(x -> Double.isNaN(x) ? 0 : x * x), 1.5).is(3),
            of("Double.isFinite and isInfinite", scalars(x -> Double.isFinite(1 / x) && !Double.isInfinite(x) ? x * x : 0), 1.5).is(3),
            of("Double.compare", scalars(x -> Double.compare(x, 1) > 0 ? x * x : x), 1.5).is(3),
            of("a branch hides an infinite slope", scalars(x -> x < 1 ? x : Math.sqrt(x)), 0.0).isByConvention(1),
            of("an untaken branch that would be NaN", scalars(x -> x > 0 ? Math.log(x) : 0), 0.0).isByConvention(0),
            of("a root in front of the branch that uses it", scalars(ChoiceConstructs::direction), 0.0, 0.0).isByConvention(3, 0),
            of("an overflow in front of the branch that uses it", scalars(ChoiceConstructs::softplus), 1000.0).isByConvention(1),
            of("a chain of quotients that two of three cases use", scalars(ChoiceConstructs::twoOfThree), 0.0).isByConvention(2),
            of("a root in a loop that goes on without it", objective(ChoiceConstructs::rootsOfPositive), new double[] {4, 0, 9}).isByConvention(0.25, 0, 1.0 / 6),
            of("a value used on one side, and its argument on the other", scalars(ChoiceConstructs::sharedArgument), 0.7).is(2 * Math.sin(0.7) * Math.cos(0.7)),
            of("a value of before a loop, used on one side in it", scalars(ChoiceConstructs::usedNowAndThen), 0.7),
            of("a constant function", scalars(_ -> 42), 1.5).is(0),
            of("an unused argument", scalars((x, _) -> 3 * x), 1.5, 2.0).is(3, 0),
            of("an argument overwritten before use", scalars(ChoiceConstructs::overwritten), 1.5).is(0),
            of("throw that is not reached", scalars(ChoiceConstructs::guards), 1.5).is(3),
            of("assert", scalars(ChoiceConstructs::asserts), 1.5).is(3));

    private ChoiceConstructs() {}

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

    private static double direction(double x, double y) {
        double r = Math.sqrt(x * x + y * y);
        if (r < 1e-9) {
            return 3 * x;
        }
        return x / r;
    }

    private static double softplus(double x) {
        double e = Math.exp(x);
        double sum = 1 + e;
        return x > 30 ? x : Math.log(sum);
    }

    private static double twoOfThree(double x) {
        double reciprocal = 1 / x;
        double root = Math.sqrt(reciprocal);
        return switch ((int) Math.signum(x)) {
            case 1 -> root * x;
            case -1 -> root + reciprocal;
            default -> 2 * x;
        };
    }

    private static double rootsOfPositive(double[] x) {
        double sum = 0;
        for (double xi : x) {
            double root = Math.sqrt(xi);
            if (root == 0) {
                continue;
            }
            sum += root;
        }
        return sum;
    }

    private static double sharedArgument(double x) {
        double s = Math.sin(x);
        double t = s * s;
        double u = Math.log(t);
        if (s < 0) {
            return Math.exp(u) + s;
        }
        return t;
    }

    private static double usedNowAndThen(double x) {
        double root = Math.sqrt(x);
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            double product = root * x;
            if (i % 2 == 1) {
                sum += product * i;
            }
        }
        return sum;
    }
}
