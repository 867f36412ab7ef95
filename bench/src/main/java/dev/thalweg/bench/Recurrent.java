package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Gradients2;
import dev.thalweg.autodiff.Objective2;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A recurrent network, 24 tanh units over 40 steps: matrix times vector in a loop, and a new array in each step.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Recurrent {
    private static final int UNITS = 24;
    private static final int STEPS = 40;
    private static final Objective2<double[][], double[]> FUNCTION = Recurrent::loss;

    private final double[][] weights = new double[UNITS][UNITS];
    private final double[] bias = new double[UNITS];

    /// With weights small enough for the units not to saturate.
    public Recurrent() {
        for (int i = 0; i < UNITS; i++) {
            int row = i;
            Arrays.setAll(weights[i], j -> 0.3 * Math.sin(1 + row * 7 + j * 3));
            bias[i] = 0.1 * Math.cos(i);
        }
    }

    static double loss(double[][] w, double[] b) {
        double[] h = new double[w.length];
        double loss = 0;
        for (int t = 0; t < STEPS; t++) {
            double[] next = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                double sum = b[i] + 0.01 * t;
                for (int j = 0; j < w.length; j++) {
                    sum += w[i][j] * h[j];
                }
                next[i] = Math.tanh(sum);
            }
            h = next;
            loss += h[t % w.length] * h[t % w.length];
        }
        return loss;
    }

    @Benchmark
    public double primal() {
        return loss(weights, bias);
    }

    @Benchmark
    public Gradients2<double[][], double[]> gradient() {
        return Autodiff.gradient(FUNCTION, weights, bias);
    }
}
