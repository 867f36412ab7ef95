package dev.thalweg.catalogue;

/// The residuals of ADBench's bundle adjustment for one observation.
///
/// A camera is rotation (3), centre (3), focal length, principal point (2) and radial distortion (2).
final class BundleAdjustment {
    private BundleAdjustment() {}

    static double[] residuals(double[] camera, double[] point, double w, double[] feature) {
        double[] centred = new double[3];
        for (int i = 0; i < 3; i++) {
            centred[i] = point[i] - camera[3 + i];
        }
        double[] seen = rotated(camera, centred);
        double u = seen[0] / seen[2];
        double v = seen[1] / seen[2];
        double r2 = u * u + v * v;
        double distortion = 1 + camera[9] * r2 + camera[10] * r2 * r2;
        double px = camera[6] * u * distortion + camera[7];
        double py = camera[6] * v * distortion + camera[8];
        return new double[] {w * (px - feature[0]), w * (py - feature[1]), 1 - w * w};
    }

    /// Rodrigues' formula, with its linear limit for no rotation.
    private static double[] rotated(double[] rotation, double[] x) {
        double theta2 = rotation[0] * rotation[0] + rotation[1] * rotation[1] + rotation[2] * rotation[2];
        if (theta2 == 0) {
            double[] cross = cross(rotation, x);
            return new double[] {x[0] + cross[0], x[1] + cross[1], x[2] + cross[2]};
        }
        double theta = Math.sqrt(theta2);
        double cos = Math.cos(theta);
        double sin = Math.sin(theta);
        double[] axis = {rotation[0] / theta, rotation[1] / theta, rotation[2] / theta};
        double[] cross = cross(axis, x);
        double along = (axis[0] * x[0] + axis[1] * x[1] + axis[2] * x[2]) * (1 - cos);
        double[] y = new double[3];
        for (int i = 0; i < 3; i++) {
            y[i] = x[i] * cos + cross[i] * sin + axis[i] * along;
        }
        return y;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
