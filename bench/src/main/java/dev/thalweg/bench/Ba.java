package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Gradients4;
import dev.thalweg.autodiff.Objective4;
import dev.thalweg.bench.adbench.BundleAdjustment;
import dev.thalweg.bench.adbench.BundleAdjustmentData;
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
    /// Derivatives of one error by a camera, a point and a weight.
    static final int VARIABLES = 15;
    private static final Objective4<double[], double[], Double, double[]> ACROSS = (camera, point, weight, feature) ->
            BundleAdjustment.reprojectionError(camera, point, weight, feature)[0];
    private static final Objective4<double[], double[], Double, double[]> DOWN = (camera, point, weight, feature) ->
            BundleAdjustment.reprojectionError(camera, point, weight, feature)[1];

    private final BundleAdjustmentData data;
    private final double[][] errors;
    private final double[] weightErrors;
    private final double[][] jacobian;

    /// Of ADBench's smallest size.
    public Ba() {
        this(BundleAdjustmentData.read(Samples.bundleAdjustment(1, 49, 7_776, 31_843)));
    }

    Ba(BundleAdjustmentData data) {
        this.data = data;
        int p = data.weights().length;
        errors = new double[p][];
        weightErrors = new double[p];
        jacobian = new double[2 * p][VARIABLES];
    }

    /// The errors of the observations, two each.
    @Benchmark
    public double[][] primal() {
        for (int i = 0; i < errors.length; i++) {
            errors[i] = BundleAdjustment.reprojectionError(camera(i), point(i), data.weights()[i], data.features()[i]);
            weightErrors[i] = BundleAdjustment.weightError(data.weights()[i]);
        }
        return errors;
    }

    /// The rows of the Jacobian that are no unit vectors, without their zeros.
    @Benchmark
    public double[][] gradient() {
        for (int i = 0; i < errors.length; i++) {
            row(jacobian[2 * i], Autodiff.gradient(ACROSS, camera(i), point(i), data.weights()[i], data.features()[i]));
            row(jacobian[2 * i + 1], Autodiff.gradient(DOWN, camera(i), point(i), data.weights()[i], data.features()[i]));
        }
        return jacobian;
    }

    private double[] camera(int observation) {
        return data.cameras()[data.observations()[observation][0]];
    }

    private double[] point(int observation) {
        return data.points()[data.observations()[observation][1]];
    }

    private static void row(double[] row, Gradients4<double[], double[], Double, double[]> gradient) {
        System.arraycopy(gradient.first(), 0, row, 0, 11);
        System.arraycopy(gradient.second(), 0, row, 11, 3);
        row[14] = gradient.third();
    }
}
