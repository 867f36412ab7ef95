package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Gradients4;
import dev.thalweg.autodiff.Objective4;
import dev.thalweg.autodiff.ValueAndGradient;
import dev.thalweg.bench.adbench.GaussianMixture;
import dev.thalweg.bench.adbench.GaussianMixtureByHand;
import dev.thalweg.bench.adbench.GaussianMixtureData;
import dev.thalweg.bench.adbench.Samples;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// ADBench's mixture of 25 Gaussians in 10 dimensions at 1,000 points: exponentials, and residuals of two nested loops.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Gmm {
    private final GaussianMixtureData data;
    private final Objective4<double[], double[][], double[][], double[][]> function;

    /// Of ADBench's size.
    public Gmm() {
        this(GaussianMixtureData.read(Samples.gaussianMixture(1, 10, 25, 1_000)));
    }

    Gmm(GaussianMixtureData data) {
        this.data = data;
        double[][] x = data.x();
        double gamma = data.gamma();
        int m = data.m();
        function = (alpha, mu, q, l) -> GaussianMixture.logPosterior(alpha, mu, q, l, x, gamma, m);
    }

    @Benchmark
    public double primal() {
        return GaussianMixture.logPosterior(data.alpha(), data.mu(), data.q(), data.l(), data.x(), data.gamma(), data.m());
    }

    @Benchmark
    public GaussianMixtureByHand.Gradient byHand() {
        return GaussianMixtureByHand.gradient(data);
    }

    @Benchmark
    public ValueAndGradient<Gradients4<double[], double[][], double[][], double[][]>> gradient() {
        return Autodiff.valueAndGradient(function, data.alpha(), data.mu(), data.q(), data.l());
    }
}
