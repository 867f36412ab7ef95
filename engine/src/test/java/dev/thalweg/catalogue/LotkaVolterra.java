package dev.thalweg.catalogue;

/// The predator-prey equations by Runge and Kutta's method, with helpers that return and fill arrays.
final class LotkaVolterra {
    private LotkaVolterra() {}

    static double loss(double a, double b, double c, double d) {
        double[] state = {1, 1};
        for (int i = 0; i < 40; i++) {
            step(state, 0.05, new double[] {a, b, c, d});
        }
        return state[0] * state[0] + state[1];
    }

    private static void step(double[] y, double h, double[] p) {
        double[] k1 = slope(y, p);
        double[] k2 = slope(moved(y, h / 2, k1), p);
        double[] k3 = slope(moved(y, h / 2, k2), p);
        double[] k4 = slope(moved(y, h, k3), p);
        for (int i = 0; i < y.length; i++) {
            y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
    }

    private static double[] slope(double[] y, double[] p) {
        return new double[] {p[0] * y[0] - p[1] * y[0] * y[1], -p[2] * y[1] + p[3] * y[0] * y[1]};
    }

    private static double[] moved(double[] y, double h, double[] k) {
        double[] moved = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            moved[i] = y[i] + h * k[i];
        }
        return moved;
    }
}
