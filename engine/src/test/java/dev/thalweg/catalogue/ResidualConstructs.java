package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;

import java.util.List;

/// Loops in which several branches, counters and trip counts must be remembered at once, and given back in order.
///
/// The programs are what random ones shrank to when a gradient was wrong or did not end.
final class ResidualConstructs {
    private static final double[] X = {0.4, 0.9, -0.5, 0.3};

    static final List<Construct> ALL = List.of(
            of("a branch before a clone in a loop", objective(ResidualConstructs::branchThenClone), X),
            of("a branch before a loop of chosen length", objective(ResidualConstructs::branchThenChosenLength), X),
            of("a loop of chosen length before a branch", objective(ResidualConstructs::chosenLengthThenBranch), X),
            of("two choices before a loop", objective(ResidualConstructs::twoChoices), X),
            of("a chosen index before a clone", objective(ResidualConstructs::chosenIndexThenClone), X),
            of("a wrapped index before a clone", objective(ResidualConstructs::wrappedIndexThenClone), X),
            of("a count over two loops", objective(ResidualConstructs::countOverTwoLoops), X),
            of("a count in the inner loop, used there", objective(ResidualConstructs::countInInner), X),
            of("a count in the inner loop, used in the outer", objective(ResidualConstructs::countUsedOutside), X),
            of("a count that is doubled in the inner loop", objective(ResidualConstructs::doubledCount), X),
            of("a count in a branch", objective(ResidualConstructs::countInBranch), X),
            of("a count in a branch of the inner loop", objective(ResidualConstructs::countInInnerBranch), X),
            of("a count in an inner while", objective(ResidualConstructs::countInInnerWhile), X),
            of("do-while with a second exit", objective(ResidualConstructs::doWhileTwoExits), X),
            of("a switch in a loop in a loop", objective(ResidualConstructs::switchInLoops), X),
            of("a break in a loop in a branch in a loop", objective(ResidualConstructs::breakInBranch), X),
            of("an index found by a search", objective(ResidualConstructs::foundIndex), X));

    private ResidualConstructs() {}

    private static double branchThenClone(double[] x) {
        double a = x[0];
        for (int i = 0; i < 3; i++) {
            if (a < 2) {
                a = Math.sin(a);
            }
            double[] q = x.clone();
            a *= q[1];
        }
        return a + x[1];
    }

    private static double branchThenChosenLength(double[] x) {
        double a = x[0];
        for (int i = 0; i < 3; i++) {
            if (a < 2) {
                a = Math.sin(a);
            }
            int n = a > 0 ? 4 : 3;
            for (int k = 0; k < n; k++) {
                a += x[k] * a;
            }
        }
        return a;
    }

    private static double chosenLengthThenBranch(double[] x) {
        double a = x[0];
        int j = 0;
        for (int i = 0; i < 3; i++) {
            int n = a > 4 ? 2 : x.length;
            for (int k = 0; k < n; k++) {
                a += x[k] * a;
            }
            if (a < 2) {
                j = 1;
            }
            x[j] *= Math.cos(a);
        }
        return a + x[1];
    }

    private static double twoChoices(double[] x) {
        double a = x[0];
        for (int i = 0; i < 3; i++) {
            int n = a > 0 ? 4 : 3;
            int m = a > 1 ? 1 : 2;
            for (int k = 0; k < n; k++) {
                a += x[k] * a;
            }
            a *= x[m];
        }
        return a;
    }

    private static double chosenIndexThenClone(double[] x) {
        double a = x[0];
        for (int i = 0; i < 3; i++) {
            int m = a < 0 ? 2 : i;
            x[m] *= Math.cos(a);
            double[] q = x.clone();
            a += q[3];
        }
        return a + x[1];
    }

    private static double wrappedIndexThenClone(double[] x) {
        double a = x[0];
        for (int i = 0; i < 3; i++) {
            x[Math.floorMod(i + 3, 4)] *= a;
            double[] q = x.clone();
            q[0] = a;
            a += q[i];
        }
        return a + x[3];
    }

    private static double countOverTwoLoops(double[] x) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < 3; i++) {
            for (double xi : x) {
                sum += xi * xi;
                count++;
            }
        }
        return sum / count;
    }

    private static double countInInner(double[] x) {
        double y = x[0];
        int n = 0;
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 2; k++) {
                y += Math.sin(y) * n * x[k];
                n++;
            }
        }
        return y;
    }

    private static double countUsedOutside(double[] x) {
        double y = x[0];
        int n = 0;
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 2; k++) {
                n += 2;
            }
            y += Math.sin(y) * n;
        }
        return y;
    }

    private static double doubledCount(double[] x) {
        double y = x[0];
        int n = 1;
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k <= i; k++) {
                n = n * 2 + 1 & 7;
                y += x[n & 3] * Math.cos(y);
            }
        }
        return y * n;
    }

    private static double countInBranch(double[] x) {
        double y = x[0];
        int n = 0;
        for (int i = 0; i < 6; i++) {
            if (i % 2 == 0) {
                n++;
            }
            y = Math.sin(y) * x[1] + n * y;
        }
        return y;
    }

    private static double countInInnerBranch(double[] x) {
        double y = x[0];
        int n = 0;
        for (double xi : x) {
            for (int k = 0; k < 3; k++) {
                if (xi > 0.1 * k) {
                    n++;
                }
                y += xi * n * Math.cos(y);
            }
        }
        return y;
    }

    private static double countInInnerWhile(double[] x) {
        double y = x[0];
        int n = 0;
        for (int i = 0; i < 3; i++) {
            while (y < n + 1) {
                y += 0.3 + x[1] * x[1];
                n += i;
                if (y > 20) {
                    break;
                }
            }
            y *= x[1];
        }
        return y + n * x[2];
    }

    private static double doWhileTwoExits(double[] x) {
        double y = x[0];
        for (int i = 3; i >= 0; i--) {
            int w = 0;
            do {
                y = Math.sin(y) + x[w];
            } while (++w < 3 && (i + w) % 3 != 0);
        }
        return y;
    }

    private static double switchInLoops(double[] x) {
        double y = x[0];
        for (int i = 0; i < 4; i++) {
            for (int k = i; k >= 0; k--) {
                switch (i + k & 3) {
                    case 0 -> y += x[k];
                    case 1 -> y *= x[i];
                    case 2 -> x[k] = Math.sin(y);
                    default -> {
                        double[] q = x.clone();
                        y -= q[k] * q[i];
                    }
                }
            }
        }
        return y;
    }

    private static double breakInBranch(double[] x) {
        double y = x[0];
        for (int i = 0; i < 5; i++) {
            if (y < 1) {
                for (int k = 0; k < 4; k++) {
                    y += x[k] * x[1];
                    if (y > 0.8) {
                        break;
                    }
                }
            } else {
                y *= 0.4;
            }
        }
        return y;
    }

    private static double foundIndex(double[] x) {
        double y = 0;
        for (int step = 0; step < 4; step++) {
            int best = 0;
            for (int i = 1; i < x.length; i++) {
                if (x[i] > x[best]) {
                    best = i;
                }
            }
            y += (step + 1) * x[best];
            x[best] = Math.sin(x[best]) - 1;
        }
        return y;
    }
}
