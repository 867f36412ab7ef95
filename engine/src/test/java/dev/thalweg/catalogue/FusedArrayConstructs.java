package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.objective;

import java.util.List;

/// Loops that add up independent terms and have arrays: made in the round, filled in it, or kept from one to the next.
final class FusedArrayConstructs {
    private static final double[] X = {0.4, 0.9, -0.5, 0.3};

    static final List<Construct> ALL = List.of(
            of("a new array in each round", objective(FusedArrayConstructs::newArray), X),
            of("new rows in each round", objective(FusedArrayConstructs::newRows), X),
            of("one array, filled in each round", objective(FusedArrayConstructs::filledFirst), X),
            of("one array, filled but for the first element", objective(FusedArrayConstructs::filledButFirst), X),
            of("one array, filled on one way only", objective(FusedArrayConstructs::filledOnOneWay), X),
            of("one array, read before it is filled", objective(FusedArrayConstructs::readFirst), X),
            of("one array, read behind the loop", objective(FusedArrayConstructs::readBehind), X),
            of("a longer array than is filled", objective(FusedArrayConstructs::longer), X),
            of("rows that go from round to round", objective(FusedArrayConstructs::rowsKept), X),
            of("an argument that is changed in the loop", objective(FusedArrayConstructs::argumentChanged), X),
            of("an argument that is overwritten behind the loop", objective(FusedArrayConstructs::overwrittenBehind), X),
            of("an argument that is overwritten before the loop", objective(FusedArrayConstructs::overwrittenBefore), X),
            of("an array made before and added up into", objective(FusedArrayConstructs::sumsInArray), X));

    private FusedArrayConstructs() {}

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
}
