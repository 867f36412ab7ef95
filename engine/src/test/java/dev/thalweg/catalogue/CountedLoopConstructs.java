package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;

import java.util.List;

/// Loops whose number of rounds is known before they start, in all the forms in which a program can say it: what is saved of them
/// stands in records, found by the round.
final class CountedLoopConstructs {
    private static final double[] X = {0.4, 0.9, -0.5, 0.3};

    static final List<Construct> ALL = List.of(
            of("no round at all", objective(CountedLoopConstructs::noRounds), X),
            of("a bound less than the start", objective(CountedLoopConstructs::boundBelowStart), X),
            of("downwards", objective(CountedLoopConstructs::downwards), X),
            of("downwards, the bound included", objective(CountedLoopConstructs::downwardsIncluded), X),
            of("a test of the next index", objective(CountedLoopConstructs::nextIndex), X),
            of("a test of the index before", objective(CountedLoopConstructs::indexBefore), X),
            of("until unequal", objective(CountedLoopConstructs::untilUnequal), X),
            of("the bound on the left", objective(CountedLoopConstructs::boundOnTheLeft), X),
            of("tested at the end", objective(CountedLoopConstructs::testedAtTheEnd), X),
            of("two variables at once", objective(CountedLoopConstructs::twoVariables), X),
            of("a long beside the index", objective(CountedLoopConstructs::longBeside), X),
            of("a step of two", objective(CountedLoopConstructs::stepOfTwo), X),
            of("a triangle", objective(CountedLoopConstructs::triangle), X),
            of("three deep", objective(CountedLoopConstructs::threeDeep), X),
            of("inside a loop of unknown length", objective(CountedLoopConstructs::insideWhile), X),
            of("around a loop of unknown length", objective(CountedLoopConstructs::aroundWhile), X),
            of("left by a break", objective(CountedLoopConstructs::leftByBreak), X),
            of("left by a return", objective(CountedLoopConstructs::leftByReturn), X),
            of("a value of the outer loop used in the inner", objective(CountedLoopConstructs::outerValueInside), X),
            of("a branch kept in a record", objective(CountedLoopConstructs::branchKept), X),
            of("rows kept in a record", objective(CountedLoopConstructs::rowsKept), X),
            of("the bound moves with the outer loop", objective(CountedLoopConstructs::movingBound), X),
            of("a float kept in a record", objective(CountedLoopConstructs::floatKept), X));

    private CountedLoopConstructs() {}

    private static double noRounds(double[] x) {
        double y = x[0];
        for (int i = 0; i < x.length - 4; i++) {
            y = Math.sin(y) * x[i];
        }
        return y * x[1];
    }

    private static double boundBelowStart(double[] x) {
        double y = x[0];
        for (int k = 0; k < 3; k++) {
            for (int i = 2; i < k; i++) {
                y = Math.sin(y) * x[i];
            }
            for (int i = 2; i >= 1 + k; i--) {
                y = Math.cos(y) + y * x[i];
            }
        }
        return y;
    }

    private static double downwards(double[] x) {
        double y = x[3];
        for (int i = x.length - 1; i > 0; i--) {
            y = Math.sin(y * x[i]) + x[i - 1];
        }
        return y;
    }

    private static double downwardsIncluded(double[] x) {
        double y = x[3];
        for (int i = x.length - 1; i >= 0; --i) {
            x[i] *= Math.exp(y);
            y = x[i] * y;
        }
        return y + x[0];
    }

    private static double nextIndex(double[] x) {
        double y = 1;
        for (int i = 0; i + 1 < x.length; i++) {
            y = Math.sin(y + x[i] * x[i + 1]) * y;
        }
        return y;
    }

    private static double indexBefore(double[] x) {
        double y = 1;
        for (int i = 1; i - 1 < x.length; i++) {
            y = Math.sin(y) + x[i - 1] * y;
        }
        return y;
    }

    private static double untilUnequal(double[] x) {
        double y = 1;
        for (int i = 0; i != x.length; i++) {
            y = Math.sin(y) + x[i] * y;
        }
        for (int i = 3; i != -1; i--) {
            y = Math.cos(y) * x[i] + y;
        }
        return y;
    }

    private static double boundOnTheLeft(double[] x) {
        double y = 1;
        for (int i = 0; x.length > i; i++) {
            y = Math.sin(y) + x[i] * y;
        }
        for (int i = 3; 0 <= i; i--) {
            y = Math.cos(y) * x[i] + y;
        }
        return y;
    }

    private static double testedAtTheEnd(double[] x) {
        double y = x[1];
        int i = 0;
        do {
            y = Math.sin(y) * x[i] + y * y;
            i++;
        } while (i < x.length);
        int k = 5;
        do {
            y = Math.cos(y) * y;
            k++;
        } while (k < 3);
        return y;
    }

    private static double twoVariables(double[] x) {
        double y = 1;
        for (int i = 0, j = x.length - 1, k = 7; i < x.length; i++, j--, k += 3) {
            y = Math.sin(y * k) * x[j] + x[i] * y;
        }
        return y;
    }

    private static double longBeside(double[] x) {
        double y = 1;
        long big = 1L << 33;
        for (int i = 3; i >= 0; i--) {
            y = Math.sin(y) * x[(int) (big % 4)] + x[i] * y;
            big += 5;
        }
        return y;
    }

    private static double stepOfTwo(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i += 2) {
            y = Math.sin(y) * x[i] + x[i + 1] * y;
        }
        return y;
    }

    private static double triangle(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                y = Math.sin(y + x[i]) * x[j] + y;
            }
            for (int j = 0; j <= i; j++) {
                y += Math.cos(y) * x[j];
            }
        }
        return y;
    }

    private static double threeDeep(double[] x) {
        double y = 1;
        for (int i = 0; i < 3; i++) {
            double a = Math.exp(x[i] * y);
            for (int j = 0; j < 2; j++) {
                double b = Math.sin(a + x[j]);
                for (int k = j; k < x.length; k++) {
                    y = Math.sin(y) * b + a * x[k];
                }
                a *= b;
            }
            y += a;
        }
        return y;
    }

    private static double insideWhile(double[] x) {
        double y = x[1];
        while (y < 3) {
            for (int i = 0; i < x.length; i++) {
                y += 0.2 + Math.sin(x[i] * y) * 0.1;
            }
            y += y * x[0];
        }
        return y;
    }

    private static double aroundWhile(double[] x) {
        double y = x[1];
        for (int i = 0; i < x.length; i++) {
            double z = 1 + x[i];
            while (z < 3 + i) {
                z += 0.3 + z * z * 0.1;
                for (int k = 0; k < 2; k++) {
                    z += Math.sin(z) * 0.1 * x[k];
                }
            }
            y = Math.sin(y) * z;
        }
        return y;
    }

    private static double leftByBreak(double[] x) {
        double y = x[1];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < 3; k++) {
                y = Math.sin(y) + x[i] * y;
                if (y > 1.2) {
                    break;
                }
                y *= 1.1;
            }
        }
        return y;
    }

    private static double leftByReturn(double[] x) {
        double y = x[1];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < 3; k++) {
                y = Math.sin(y) + y;
                if (y > 2) {
                    return y * x[i];
                }
            }
        }
        return y;
    }

    private static double outerValueInside(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            double a = Math.exp(y * x[i]);
            double b = Math.sin(a);
            for (int k = 0; k < 3; k++) {
                if (k != 1) {
                    y = y * a * 0.3 + Math.cos(b * y);
                }
            }
        }
        return y;
    }

    private static double branchKept(double[] x) {
        double y = 1;
        for (int i = 0; i < 8; i++) {
            if (Math.sin(y * 7) > 0) {
                y = y * x[i & 3] + 0.3;
            } else if (y > 0.4) {
                y = Math.cos(y);
            } else {
                y += 1 + x[1];
            }
        }
        return y;
    }

    private static double rowsKept(double[] x) {
        double[][] rows = {x.clone(), x.clone(), x.clone()};
        double y = 1;
        for (int i = 0; i < 5; i++) {
            double[] row = rows[(i * i) % 3];
            rows[i % 3] = rows[(i + 1) % 3];
            row[i & 1] *= Math.sin(y);
            y += row[0] * row[1];
        }
        return y + rows[0][0] * rows[1][1];
    }

    private static double movingBound(double[] x) {
        double y = 1;
        int n = 1;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < n; k++) {
                y = Math.sin(y) * x[i] + y;
            }
            n = y > 1 ? n + 1 : n + 2;
        }
        return y;
    }

    private static double floatKept(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            float scale = i * 0.5f;
            scale = (float) Math.floor(scale * 3) + scale;
            y = Math.sin(y * scale) * x[i] + y;
        }
        return y;
    }
}
