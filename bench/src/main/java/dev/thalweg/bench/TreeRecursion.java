package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A binary tree over the ranges of an array, 256 leaves: calls that are not inlined, and little to do in each.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TreeRecursion {
    private static final int LEAVES = 256;
    private static final Objective<double[]> FUNCTION = TreeRecursion::value;

    private final double[] x = new double[LEAVES];
    private final double[] direction = new double[LEAVES];

    public TreeRecursion() {
        Arrays.setAll(x, i -> 0.1 + 0.7 * Math.sin(i));
        Arrays.setAll(direction, i -> Math.cos(i));
    }

    static double value(double[] x) {
        return tree(x, 0, x.length);
    }

    private static double tree(double[] x, int from, int to) {
        if (to - from == 1) {
            return Math.sin(x[from]);
        }
        int middle = (from + to) >>> 1;
        double left = tree(x, from, middle);
        double right = tree(x, middle, to);
        return left * right + 0.7 * (left - right);
    }

    @Benchmark
    public double primal() {
        return value(x);
    }

    @Benchmark
    public double[] gradient() {
        return Autodiff.gradient(FUNCTION, x);
    }

    /// The Hessian times a vector.
    @Benchmark
    public double[] hessianProduct() {
        return Autodiff.hvp(FUNCTION, x, direction);
    }
}
