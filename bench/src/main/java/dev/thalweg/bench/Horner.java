package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.ScalarFunction;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A polynomial of degree 10,000 by Horner's rule: a chain in which each step waits for the one before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Horner {
    private static final int DEGREE = 10_000;

    private final double[] coefficients = new double[DEGREE + 1];
    private final ScalarFunction function;
    private final double x = 0.9995;

    /// With coefficients of both signs.
    public Horner() {
        Arrays.setAll(coefficients, i -> 1.0 / (1 + i % 13) - 0.2);
        double[] c = coefficients;
        function = at -> value(c, at);
    }

    static double value(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }

    /// The derivative by Horner's rule too, which needs no residuals.
    static double derivativeByHand(double[] coefficients, double x) {
        double sum = 0;
        double slope = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            slope = slope * x + sum;
            sum = sum * x + coefficients[i];
        }
        return slope;
    }

    @Benchmark
    public double primal() {
        return value(coefficients, x);
    }

    @Benchmark
    public double byHand() {
        return derivativeByHand(coefficients, x);
    }

    @Benchmark
    public double gradient() {
        return Autodiff.gradient(function, x);
    }
}
