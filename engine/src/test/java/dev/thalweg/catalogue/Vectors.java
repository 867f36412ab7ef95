package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

/// Functions with several outputs, one gradient each: `vec-*`.
final class Vectors {
    static final Group GROUP = new Group()
            .rows("vec-jac-polar", 2, (_, k) -> scalars((r, theta) -> polar(r, theta)[k]))
            .rows("vec-jac-spherical", 3, (_, k) -> scalars((r, theta, phi) -> spherical(r, theta, phi)[k]))
            .rows("vec-jac-broyden", 6, (_, k) -> objective((double[] x) -> broyden(x)[k]));

    private Vectors() {}

    private static double[] polar(double r, double theta) {
        return new double[] {r * Math.cos(theta), r * Math.sin(theta)};
    }

    private static double[] spherical(double r, double theta, double phi) {
        double rho = r * Math.sin(theta);
        return new double[] {rho * Math.cos(phi), rho * Math.sin(phi), r * Math.cos(theta)};
    }

    private static double[] broyden(double[] x) {
        int n = x.length;
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            residuals[i] = (3 - 2 * x[i]) * x[i] + 1;
            if (i > 0) {
                residuals[i] -= x[i - 1];
            }
            if (i + 1 < n) {
                residuals[i] -= 2 * x[i + 1];
            }
        }
        return residuals;
    }
}
