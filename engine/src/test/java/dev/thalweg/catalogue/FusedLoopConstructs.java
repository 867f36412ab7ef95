package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Loops that add up independent numbers, of which each round can be reversed at once, and loops that only look like it.
final class FusedLoopConstructs {
    private static final double[] X = {0.4, 0.9, -0.5, 0.3};

    static final List<Construct> ALL = List.of(
            of("independent terms", objective(FusedLoopConstructs::independent), X),
            of("a mean", objective(FusedLoopConstructs::mean), X),
            of("a mean over what is counted", objective(FusedLoopConstructs::countedMean), X),
            of("the root of a sum", objective(FusedLoopConstructs::rootOfSum), X),
            of("a sum times an active weight", objective(FusedLoopConstructs::weighted), X),
            of("a sum used twice", objective(FusedLoopConstructs::usedTwice), X),
            of("a sum scaled on one way only", objective(FusedLoopConstructs::scaledOnOneWay), X),
            of("a sum dropped on one way", objective(FusedLoopConstructs::droppedOnOneWay), X),
            of("two sums of different signs", objective(FusedLoopConstructs::twoSums), X),
            of("two loops for one sum", objective(FusedLoopConstructs::twoLoops), X),
            of("nested sums", objective(FusedLoopConstructs::nestedSums), X),
            of("a sum on one way through the round", objective(FusedLoopConstructs::conditional), X),
            of("rounds that are skipped", objective(FusedLoopConstructs::skipping), X),
            of("a loop that is left early", objective(FusedLoopConstructs::leftEarly), X),
            of("a sum that its own terms depend on", objective(FusedLoopConstructs::runningSum), X),
            of("a term of the round before", objective(FusedLoopConstructs::roundBefore), X),
            of("a guard that throws", objective(FusedLoopConstructs::guarded), X),
            of("tested at the end", objective(FusedLoopConstructs::testedAtTheEnd), X),
            of("no round", objective(FusedLoopConstructs::noRound), X),
            of("a while loop", objective(FusedLoopConstructs::whileLoop), X),
            of("a mixture", objective(FusedLoopConstructs::mixture), X),
            of("terms of one number", scalars(FusedLoopConstructs::ofOneNumber), 0.7),
            of("terms of one number over an array", scalars(FusedLoopConstructs::ofOneNumberOverArray), 0.7));

    private FusedLoopConstructs() {}

    private static double independent(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            sum += 100 * a * a + Math.sin(x[i]);
        }
        return sum;
    }

    private static double mean(double[] x) {
        double sum = 1;
        for (double xi : x) {
            sum += Math.exp(xi * x[0]);
        }
        return -sum / x.length;
    }

    private static double countedMean(double[] x) {
        double sum = 0;
        int count = 0;
        for (double xi : x) {
            sum += Math.exp(xi * x[0]);
            count++;
        }
        return sum / count;
    }

    private static double rootOfSum(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return Math.sqrt(sum);
    }

    private static double weighted(double[] x) {
        double w = Math.sin(x[1]);
        double sum = x[2];
        for (double xi : x) {
            sum -= xi * xi * xi;
        }
        return 3 - w * sum / (2 + w) + x[0];
    }

    private static double usedTwice(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return sum + sum * x[0];
    }

    private static double scaledOnOneWay(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return x[0] > 0 ? 2 * sum : sum;
    }

    private static double droppedOnOneWay(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (i == 2) {
                sum = x[0];
            }
            sum += x[i] * x[i];
        }
        return sum;
    }

    private static double twoSums(double[] x) {
        double plus = 0;
        double minus = 0;
        for (double xi : x) {
            double square = xi * xi;
            plus += square * xi;
            minus += Math.cos(square);
        }
        return plus - 2 * minus;
    }

    private static double twoLoops(double[] x) {
        double sum = x[0];
        for (double xi : x) {
            sum += xi * xi;
        }
        for (int i = 1; i < x.length; i++) {
            sum -= Math.sin(x[i] * x[i - 1]);
        }
        return sum;
    }

    private static double nestedSums(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i; j < x.length; j++) {
                double a = Math.sin(x[i] * x[j]);
                for (int k = 0; k < 2; k++) {
                    a = Math.cos(a + x[k]);
                    sum += a * x[j];
                }
            }
            sum -= x[i];
        }
        return 0.5 * sum;
    }

    private static double conditional(double[] x) {
        double sum = 0;
        for (double xi : x) {
            if (xi > 0) {
                sum += Math.exp(xi) * x[1];
            } else if (xi < -1) {
                sum -= xi;
            }
        }
        return sum;
    }

    private static double skipping(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (i == 1) {
                continue;
            }
            double a = Math.sin(x[i]);
            if (a < 0) {
                continue;
            }
            sum += a * a * x[1];
        }
        return sum;
    }

    private static double leftEarly(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
            if (sum > 0.9) {
                break;
            }
            sum += Math.sin(xi);
        }
        return sum;
    }

    private static double runningSum(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * Math.sin(sum + 1);
        }
        return sum;
    }

    private static double roundBefore(double[] x) {
        double sum = 0;
        double before = 1;
        for (double xi : x) {
            double a = Math.exp(xi);
            sum += a * before;
            before = a;
        }
        return sum;
    }

    private static double guarded(double[] x) {
        double sum = 0;
        for (double xi : x) {
            if (xi > 10) {
                throw new IllegalArgumentException("too large: " + xi);
            }
            sum += Math.exp(xi);
        }
        return sum;
    }

    private static double testedAtTheEnd(double[] x) {
        double sum = 0;
        int i = 0;
        do {
            sum += x[i] * x[i];
        } while (++i < x.length);
        return sum;
    }

    private static double noRound(double[] x) {
        double sum = x[1] * x[0];
        for (int i = 4; i < x.length; i++) {
            sum += x[i] * x[i];
        }
        return sum;
    }

    private static double whileLoop(double[] x) {
        double sum = 0;
        int n = 27;
        while (n != 1) {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
            sum += Math.sin(x[n % 4] * 0.1 * n);
        }
        return sum;
    }

    private static double mixture(double[] x) {
        double[] terms = new double[3];
        double[] centred = new double[2];
        double total = 0;
        for (int i = 0; i < 5; i++) {
            for (int c = 0; c < 3; c++) {
                for (int j = 0; j < 2; j++) {
                    centred[j] = 0.3 * i * j - x[c] * x[j];
                }
                double norm = 0;
                for (double v : centred) {
                    norm += v * v;
                }
                terms[c] = x[3] - 0.5 * norm;
            }
            total += Sequences.logSumExp(terms);
        }
        return total - 5 * Math.exp(x[3]);
    }

    private static double ofOneNumber(double x) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += Math.sin(x * i) * x;
        }
        return sum / 3;
    }

    private static double ofOneNumberOverArray(double x) {
        double[] work = new double[4];
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < work.length; k++) {
                work[k] = Math.exp(x * k * 0.1) + i;
            }
            for (int k = 1; k < 4; k++) {
                work[k] *= work[k - 1];
            }
            sum -= Math.log(work[3]);
        }
        return 2 * sum;
    }
}
