package dev.thalweg.bench.adbench;

import static dev.thalweg.bench.adbench.BundleAdjustment.CAMERA;
import static dev.thalweg.bench.adbench.BundleAdjustment.POINT;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.VectorFunction2;

/// The sparse Jacobian of all errors by all cameras, points and weights: two rows for each observation, then one for each weight.
///
/// @param rows    where each row's entries begin in the other two, and where the last ends
/// @param columns of the entries
public record BundleJacobian(int[] rows, int[] columns, double[] values) {
    /// Entries in the row of an error in the image.
    public static final int VARIABLES = CAMERA + POINT + 1;

    private static final VectorFunction2 ERROR = BundleAdjustment::reprojectionError;
    private static final Objective<double[]> WEIGHT_ERRORS = BundleAdjustment::weightErrors;

    public static BundleJacobian of(BundleAdjustmentData data) {
        BundleJacobian jacobian = zero(data);
        jacobian.fill(data);
        return jacobian;
    }

    /// With all entries zero; which those are depends on the observations alone.
    public static BundleJacobian zero(BundleAdjustmentData data) {
        int p = data.weights().length;
        int entries = 2 * p * VARIABLES + p;
        BundleJacobian jacobian = new BundleJacobian(new int[3 * p + 1], new int[entries], new double[entries]);
        for (int i = 0; i < p; i++) {
            jacobian.placeRow(data, i, 2 * i);
            jacobian.placeRow(data, i, 2 * i + 1);
        }
        for (int i = 0; i < p; i++) {
            int at = 2 * p * VARIABLES + i;
            jacobian.rows[2 * p + i + 1] = at + 1;
            jacobian.columns[at] = CAMERA * data.cameras().length + POINT * data.points().length + i;
        }
        return jacobian;
    }

    private void placeRow(BundleAdjustmentData data, int i, int row) {
        int start = row * VARIABLES;
        int cameras = CAMERA * data.cameras().length;
        rows[row + 1] = start + VARIABLES;
        for (int k = 0; k < CAMERA; k++) {
            columns[start + k] = CAMERA * data.observations()[i][0] + k;
        }
        for (int k = 0; k < POINT; k++) {
            columns[start + CAMERA + k] = cameras + POINT * data.observations()[i][1] + k;
        }
        columns[start + CAMERA + POINT] = cameras + POINT * data.points().length + i;
    }

    /// Computes the entries.
    public void fill(BundleAdjustmentData data) {
        int p = data.weights().length;
        double[] variables = new double[VARIABLES];
        for (int i = 0; i < p; i++) {
            System.arraycopy(data.camera(i), 0, variables, 0, CAMERA);
            System.arraycopy(data.point(i), 0, variables, CAMERA, POINT);
            variables[CAMERA + POINT] = data.weights()[i];
            double[][] block = Autodiff.jacobian(ERROR, variables, data.features()[i]);
            System.arraycopy(block[0], 0, values, 2 * i * VARIABLES, VARIABLES);
            System.arraycopy(block[1], 0, values, (2 * i + 1) * VARIABLES, VARIABLES);
        }
        double[] byWeights = Autodiff.gradient(WEIGHT_ERRORS, data.weights()); // each depends on a weight of its own
        System.arraycopy(byWeights, 0, values, 2 * p * VARIABLES, p);
    }
}
