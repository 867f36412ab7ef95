package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Loops and the jumps out of them.
final class ControlConstructs {
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
            of("an assignment in a condition", scalars(ControlConstructs::assignmentInCondition), 1.2),
            of("a loop whose bound is a number", scalars(ControlConstructs::numberAsBound), 3.5),
            of("a loop that counts in doubles", scalars(ControlConstructs::countsInDoubles), 0.7),
            of("nested while loops", scalars(ControlConstructs::nestedWhiles), 5.0),
            of("two loops after each other", scalars(ControlConstructs::twoLoops), 0.7),
            of("two numbers that are swapped in front of a loop", scalars(ControlConstructs::swappedInFront), 0.7, 0.4),
            of("a loop in a branch in a loop", scalars(ControlConstructs::loopInBranch), 0.7),
            of("a hundred thousand trips", scalars(ControlConstructs::longLoop), 0.3));

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

    private static double swappedInFront(double x, double y) {
        double u = x + y;
        double v = x * y;
        double w = u;
        u = v;
        v = w;
        while (u < 3) {
            u += v * x;
            v = Math.sin(v) + u * y;
        }
        return u * v;
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
}
