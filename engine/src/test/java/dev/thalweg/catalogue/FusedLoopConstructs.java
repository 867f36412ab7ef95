package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Loops that add up independent terms, of which each round can be reversed at once, and loops that only look like it.
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
            of("a new array in each round", objective(FusedLoopConstructs::newArray), X),
            of("new rows in each round", objective(FusedLoopConstructs::newRows), X),
            of("one array, filled in each round", objective(FusedLoopConstructs::filledFirst), X),
            of("one array, filled but for the first element", objective(FusedLoopConstructs::filledButFirst), X),
            of("one array, filled on one way only", objective(FusedLoopConstructs::filledOnOneWay), X),
            of("one array, read before it is filled", objective(FusedLoopConstructs::readFirst), X),
            of("one array, read behind the loop", objective(FusedLoopConstructs::readBehind), X),
            of("a longer array than is filled", objective(FusedLoopConstructs::longer), X),
            of("rows that go from round to round", objective(FusedLoopConstructs::rowsKept), X),
            of("an argument that is changed in the loop", objective(FusedLoopConstructs::argumentChanged), X),
            of("an argument that is overwritten behind the loop", objective(FusedLoopConstructs::overwrittenBehind), X),
            of("an argument that is overwritten before the loop", objective(FusedLoopConstructs::overwrittenBefore), X),
            of("an array made before and added up into", objective(FusedLoopConstructs::sumsInArray), X),
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

    private static double newArray(double[] x) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double[] work = new double[x.length];
            for (int k = 0; k <= i; k++) {
                work[k] = x[k] * x[i];
                work[0] += work[k] * 0.5;
            }
            for (double w : work) {
                sum += Math.exp(w);
            }
        }
        return sum;
    }

    private static double newRows(double[] x) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double[][] rows = new double[2][x.length];
            rows[i % 2] = x.clone();
            rows[1][i] += x[i] * x[i];
            rows[i % 2][0] *= 1.5;
            sum += rows[0][0] * rows[1][i] + Math.sin(rows[1][0]);
        }
        return sum;
    }

    private static double filledFirst(double[] x) {
        double[] work = new double[x.length];
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < work.length; k++) {
                work[k] = x[k] * x[i];
            }
            for (int k = 1; k < x.length; k++) {
                work[k] += work[k - 1] * x[k];
            }
            sum += Math.exp(work[3]) * work[1];
        }
        return sum;
    }

    private static double filledButFirst(double[] x) {
        double[] work = new double[x.length];
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int k = 1; k < work.length; k++) {
                work[k] = x[k] * x[i];
            }
            sum += Math.exp(work[0]) * work[1];
            work[0] = work[2] * x[1];
        }
        return sum;
    }

    private static double filledOnOneWay(double[] x) {
        double[] work = x.clone();
        double[] other = new double[x.length];
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            if (i != 2) {
                for (int k = 0; k < other.length; k++) {
                    other[k] = x[k] * x[i] + work[k];
                }
            }
            sum += Math.exp(other[0]) * other[1];
        }
        return sum;
    }

    private static double readFirst(double[] x) {
        double[] work = new double[x.length];
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += work[i] * x[0];
            for (int k = 0; k < work.length; k++) {
                work[k] = x[k] * x[i];
            }
            sum += work[1];
        }
        return sum;
    }

    private static double readBehind(double[] x) {
        double[] work = new double[x.length];
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < work.length; k++) {
                work[k] = x[k] * x[i];
            }
            sum += Math.sin(work[1]);
        }
        return sum + work[2];
    }

    private static double longer(double[] x) {
        double[] work = new double[x.length + 1];
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < x.length; k++) {
                work[k] = x[k] * x[i];
            }
            sum += Math.sin(work[1]) + work[4] * x[1];
            work[4] += x[i] * work[0];
        }
        return sum;
    }

    private static double rowsKept(double[] x) {
        double[][] rows = {x.clone(), x.clone()};
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            double[] next = new double[2];
            next[0] = x[i] * x[1];
            sum += rows[i % 2][0] * x[i];
            rows[(i + 1) % 2] = next;
        }
        return sum;
    }

    private static double argumentChanged(double[] x) {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += x[i] * Math.sin(x[i - 1]);
            x[i] = x[i] * x[0];
        }
        return sum;
    }

    private static double overwrittenBehind(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        x[1] = 2 * x[0];
        return sum + x[1];
    }

    private static double overwrittenBefore(double[] x) {
        x[1] = 2 * x[0];
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi * x[1];
        }
        return sum;
    }

    private static double sumsInArray(double[] x) {
        double[] sums = new double[2];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sums[i % 2] += x[i] * x[i];
            sum += Math.sin(x[i]);
        }
        return sums[0] * sums[1] + sum;
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
