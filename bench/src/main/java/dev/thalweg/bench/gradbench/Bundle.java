package dev.thalweg.bench.gradbench;

import dev.thalweg.bench.adbench.BundleAdjustment;
import dev.thalweg.bench.adbench.BundleAdjustmentData;
import dev.thalweg.bench.adbench.BundleJacobian;
import java.util.Arrays;
import java.util.Map;

/// `ba`: the errors of bundle adjustment, and their sparse Jacobian; of both, which repeat themselves, GradBench wants the beginning.
final class Bundle {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "objective", new Entry<>(Input.class, in -> () -> Errors.of(in.data()), Bundle::beginning),
            "jacobian", new Entry<>(Input.class, in -> () -> BundleJacobian.of(in.data()), Bundle::beginning));

    private static final int BEGINNING = 30;

    private record Input(int n, int m, int p, double[] cam, double[] x, double w, double[] feat) {
        BundleAdjustmentData data() {
            return BundleAdjustmentData.repeated(n, m, p, cam, x, w, feat);
        }
    }

    private record Errors(double[][] reprojection, double[] weight) {
        static Errors of(BundleAdjustmentData data) {
            int p = data.weights().length;
            Errors errors = new Errors(new double[p][], new double[p]);
            for (int i = 0; i < p; i++) {
                errors.reprojection[i] = BundleAdjustment.reprojectionError(data.camera(i), data.point(i), data.weights()[i], data.features()[i]);
                errors.weight[i] = BundleAdjustment.weightError(data.weights()[i]);
            }
            return errors;
        }
    }

    private record Objective(Elements reprojError, Element wErr) {}

    private record Elements(double[] elements, int repeated) {}

    private record Element(double element, int repeated) {}

    private record Jacobian(int[] rows, int[] cols, double[] vals) {}

    private Bundle() {}

    private static Object beginning(Errors errors) {
        int p = errors.weight.length;
        return new Objective(new Elements(errors.reprojection[0], p), new Element(errors.weight[0], p));
    }

    private static Object beginning(BundleJacobian jacobian) {
        double[] values = Arrays.copyOf(jacobian.values(), BEGINNING + 1);
        values[BEGINNING] = jacobian.values()[jacobian.values().length - 1];
        return new Jacobian(beginning(jacobian.rows()), beginning(jacobian.columns()), values);
    }

    private static int[] beginning(int[] indices) {
        int[] beginning = Arrays.copyOf(indices, BEGINNING + 1);
        beginning[BEGINNING] = indices[indices.length - 1];
        return beginning;
    }
}
