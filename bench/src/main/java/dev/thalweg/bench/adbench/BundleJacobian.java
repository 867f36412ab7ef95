package dev.thalweg.bench.adbench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Gradients4;
import dev.thalweg.autodiff.Objective4;

/// The sparse Jacobian of all errors by all cameras, points and weights: two rows for each observation, then one for each weight.
///
/// @param rows    where each row's entries begin in the other two, and where the last ends
/// @param columns of the entries
public record BundleJacobian(int[] rows, int[] columns, double[] values) {
    private static final int CAMERA = 11;
    private static final int POINT = 3;
    /// Entries in the row of an error in the image.
    public static final int VARIABLES = CAMERA + POINT + 1;

    private static final Objective4<double[], double[], Double, double[]> ACROSS = (camera, point, weight, feature) ->
            BundleAdjustment.reprojectionError(camera, point, weight, feature)[0];
    private static final Objective4<double[], double[], Double, double[]> DOWN = (camera, point, weight, feature) ->
            BundleAdjustment.reprojectionError(camera, point, weight, feature)[1];

    public static BundleJacobian of(BundleAdjustmentData data) {
        int p = data.weights().length;
        int entries = 2 * p * VARIABLES + p;
        BundleJacobian jacobian = new BundleJacobian(new int[3 * p + 1], new int[entries], new double[entries]);
        for (int i = 0; i < p; i++) {
            jacobian.putObservation(data, i);
        }
        for (int i = 0; i < p; i++) {
            jacobian.putWeight(data, i);
        }
        return jacobian;
    }

    private void putObservation(BundleAdjustmentData data, int i) {
        double[] camera = data.camera(i);
        double[] point = data.point(i);
        double weight = data.weights()[i];
        double[] feature = data.features()[i];
        putRow(data, i, 2 * i, Autodiff.gradient(ACROSS, camera, point, weight, feature));
        putRow(data, i, 2 * i + 1, Autodiff.gradient(DOWN, camera, point, weight, feature));
    }

    private void putRow(BundleAdjustmentData data, int i, int row, Gradients4<double[], double[], Double, double[]> gradient) {
        int start = row * VARIABLES;
        int cameras = CAMERA * data.cameras().length;
        rows[row + 1] = start + VARIABLES;
        System.arraycopy(gradient.first(), 0, values, start, CAMERA);
        System.arraycopy(gradient.second(), 0, values, start + CAMERA, POINT);
        values[start + CAMERA + POINT] = gradient.third();
        for (int k = 0; k < CAMERA; k++) {
            columns[start + k] = CAMERA * data.observations()[i][0] + k;
        }
        for (int k = 0; k < POINT; k++) {
            columns[start + CAMERA + k] = cameras + POINT * data.observations()[i][1] + k;
        }
        columns[start + CAMERA + POINT] = cameras + POINT * data.points().length + i;
    }

    private void putWeight(BundleAdjustmentData data, int i) {
        int p = data.weights().length;
        int at = 2 * p * VARIABLES + i;
        rows[2 * p + i + 1] = at + 1;
        columns[at] = CAMERA * data.cameras().length + POINT * data.points().length + i;
        values[at] = Autodiff.gradient(BundleAdjustment::weightError, data.weights()[i]);
    }
}
