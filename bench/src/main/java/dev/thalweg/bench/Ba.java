package dev.thalweg.bench;

import dev.thalweg.bench.adbench.BundleAdjustment;
import dev.thalweg.bench.adbench.BundleAdjustmentData;
import dev.thalweg.bench.adbench.BundleJacobian;
import dev.thalweg.bench.adbench.Samples;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// ADBench's bundle adjustment, 31,843 observations, each with two errors and a Jacobian of two times fifteen: many small derivatives.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Ba {
    private final BundleAdjustmentData data;
    private final double[][] errors;
    private final double[] weightErrors;
    private final BundleJacobian jacobian;

    /// Of ADBench's smallest size.
    public Ba() {
        this(BundleAdjustmentData.read(Samples.bundleAdjustment(1, 49, 7_776, 31_843)));
    }

    Ba(BundleAdjustmentData data) {
        this.data = data;
        int p = data.weights().length;
        errors = new double[p][];
        weightErrors = new double[p];
        jacobian = BundleJacobian.zero(data);
    }

    /// The errors of the observations, two each.
    @Benchmark
    public double[][] primal() {
        for (int i = 0; i < errors.length; i++) {
            errors[i] = BundleAdjustment.reprojectionError(data.camera(i), data.point(i), data.weights()[i], data.features()[i]);
            weightErrors[i] = BundleAdjustment.weightError(data.weights()[i]);
        }
        return errors;
    }

    /// The Jacobian of all of them; where its entries stand is known from the start.
    @Benchmark
    public BundleJacobian gradient() {
        jacobian.fill(data);
        return jacobian;
    }
}
