package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ValueAndGradient;
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
    private final double[] direction = new double[SIZE];

    /// At a point off the minimum.
    public Rosenbrock() {
        Arrays.setAll(x, i -> 0.3 + 0.001 * (i % 97));
        Arrays.setAll(direction, i -> 0.1 * (i % 7) - 0.3);
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

    /// Value and gradient in one pass, as somebody who knows the formula writes it.
    static ValueAndGradient<double[]> fusedByHand(double[] x) {
        double sum = 0;
        double[] gradient = new double[x.length];
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
            gradient[i] += -400 * a * x[i] - 2 * b;
            gradient[i + 1] += 200 * a;
        }
        return new ValueAndGradient<>(sum, gradient);
    }

    @Benchmark
    public double primal() {
        return value(x);
    }

    @Benchmark
    public ValueAndGradient<double[]> byHand() {
        return fusedByHand(x);
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
