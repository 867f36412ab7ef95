package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.ScalarFunction2;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One formula of two numbers: what a call costs that computes next to nothing.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Expression {
    private static final ScalarFunction2 FUNCTION = Expression::value;

    private final double[] at = {0.7, 1.3};

    static double value(double x, double y) {
        return (3 * x * x + 2 * x * y + 1) * Math.exp(-x * y) + Math.sin(x + y) + Math.sqrt(1 + y * y);
    }

    static double[] gradientByHand(double x, double y) {
        double p = 3 * x * x + 2 * x * y + 1;
        double e = Math.exp(-x * y);
        double c = Math.cos(x + y);
        return new double[] {(6 * x + 2 * y - p * y) * e + c, (2 * x - p * x) * e + c + y / Math.sqrt(1 + y * y)};
    }

    @Benchmark
    public double primal() {
        return value(at[0], at[1]);
    }

    @Benchmark
    public double[] byHand() {
        return gradientByHand(at[0], at[1]);
    }

    @Benchmark
    public double[] gradient() {
        return Autodiff.gradient(FUNCTION, at[0], at[1]);
    }
}
