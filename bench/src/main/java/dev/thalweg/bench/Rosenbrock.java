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

/// Rosenbrock's function of 1,000 variables: a short loop over an array.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Rosenbrock {
    private static final int SIZE = 1_000;
    private static final Objective<double[]> FUNCTION = Rosenbrock::value;

    private final double[] x = new double[SIZE];

    /// At a point off the minimum.
    public Rosenbrock() {
        Arrays.setAll(x, i -> 0.3 + 0.001 * (i % 97));
    }

    static double value(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
        }
        return sum;
    }

    /// In one pass, as somebody who knows the formula writes it.
    static double[] gradientByHand(double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            gradient[i] += -400 * a * x[i] - 2 * (1 - x[i]);
            gradient[i + 1] += 200 * a;
        }
        return gradient;
    }

    @Benchmark
    public double primal() {
        return value(x);
    }

    @Benchmark
    public double[] byHand() {
        return gradientByHand(x);
    }

    @Benchmark
    public double[] gradient() {
        return Autodiff.gradient(FUNCTION, x);
    }
}
