package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// 1,000 Runge-Kutta steps of the Lorenz system from a start in an array: residuals of a long loop over small arrays.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Lorenz {
    private static final int STEPS = 1_000;
    private static final double STEP = 0.002;
    private static final Objective<double[]> FUNCTION = Lorenz::value;

    private final double[] start = {1, 1.2, 20};
    private final double[] direction = {0.3, -0.2, 0.1};

    /// The sum of the coordinates at the end.
    static double value(double[] start) {
        double[] y = start.clone();
        for (int step = 0; step < STEPS; step++) {
            double[] k1 = slope(y, y, 0);
            double[] k2 = slope(y, k1, STEP / 2);
            double[] k3 = slope(y, k2, STEP / 2);
            double[] k4 = slope(y, k3, STEP);
            for (int i = 0; i < 3; i++) {
                y[i] += STEP / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
        }
        return y[0] + y[1] + y[2];
    }

    /// The system's right-hand side at `y + h k`.
    private static double[] slope(double[] y, double[] k, double h) {
        double a = y[0] + h * k[0];
        double b = y[1] + h * k[1];
        double c = y[2] + h * k[2];
        return new double[] {10 * (b - a), a * (28 - c) - b, a * b - 8.0 / 3 * c};
    }

    @Benchmark
    public double primal() {
        return value(start);
    }

    @Benchmark
    public double[] gradient() {
        return Autodiff.gradient(FUNCTION, start);
    }

    /// The Hessian times a vector.
    @Benchmark
    public double[] hessianProduct() {
        return Autodiff.hvp(FUNCTION, start, direction);
    }
}
