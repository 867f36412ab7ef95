package dev.thalweg.bench.adbench;

/// Bundle adjustment: how far from its feature a point is seen.
public final class BundleAdjustment {
    static final int CAMERA = 11;
    static final int POINT = 3;

    private BundleAdjustment() {}

    /// The weighted error of one observation in the image, two numbers.
    public static double[] reprojectionError(double[] camera, double[] point, double weight, double[] feature) {
        return reprojectionError(camera, point, 0, weight, feature);
    }

    /// The same by all that it depends on in one array: camera, point, weight.
    static double[] reprojectionError(double[] variables, double[] feature) {
        return reprojectionError(variables, variables, CAMERA, variables[CAMERA + POINT], feature);
    }

    /// @param at where the point's coordinates begin
    private static double[] reprojectionError(double[] camera, double[] point, int at, double weight, double[] feature) {
        double[] seen = project(camera, point[at], point[at + 1], point[at + 2]);
        return new double[] {weight * (seen[0] - feature[0]), weight * (seen[1] - feature[1])};
    }

    /// What keeps a weight near 1.
    public static double weightError(double weight) {
        return 1 - weight * weight;
    }

    /// What keeps all weights near 1, in sum.
    static double weightErrors(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weightError(weight);
        }
        return sum;
    }

    private static double[] project(double[] camera, double x, double y, double z) {
        double[] seen = rotate(camera, x - camera[3], y - camera[4], z - camera[5]);
        double u = seen[0] / seen[2];
        double v = seen[1] / seen[2];
        double squared = u * u + v * v;
        double distortion = 1 + camera[9] * squared + camera[10] * squared * squared;
        return new double[] {camera[6] * u * distortion + camera[7], camera[6] * v * distortion + camera[8]};
    }

    /// Rodrigues' formula, and its limit for no rotation.
    private static double[] rotate(double[] rotation, double x, double y, double z) {
        double a = rotation[0];
        double b = rotation[1];
        double c = rotation[2];
        double squared = a * a + b * b + c * c;
        if (squared == 0) {
            return new double[] {x + b * z - c * y, y + c * x - a * z, z + a * y - b * x};
        }
        double angle = Math.sqrt(squared);
        a /= angle;
        b /= angle;
        c /= angle;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double along = (a * x + b * y + c * z) * (1 - cos);
        return new double[] {
            x * cos + (b * z - c * y) * sin + a * along,
            y * cos + (c * x - a * z) * sin + b * along,
            z * cos + (a * y - b * x) * sin + c * along};
    }
}
