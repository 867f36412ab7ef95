package dev.thalweg.bench;

import dev.thalweg.autodiff.Objective;

/// A function whose bytecode is 1,000 bytes long, as that of a long cell of a notebook: what its first gradient costs.
public final class ThousandBytes {
    public static final Objective<double[]> FUNCTION = ThousandBytes::value;
    public static final double[] POINT = {0.3, -0.2, 0.5, 0.1, 0.7, 0.2};

    private ThousandBytes() {}

    static double value(double[] x) {
        double[] h = new double[4];
        for (int i = 0; i < h.length; i++) {
            double sum = x[0] * i - x[1];
            for (int j = 0; j < x.length; j++) {
                sum += x[j] * Math.sin(i + 0.5 * j);
            }
            h[i] = sum > 0 ? Math.tanh(sum) : 0.1 * sum;
        }
        double a = x[0] * x[1] + h[0] * Math.exp(-x[2] * x[2]);
        double b = x[1] * x[2] + h[1] * Math.exp(-x[3] * x[3]);
        double c = x[2] * x[3] + h[2] * Math.exp(-x[4] * x[4]);
        double d = x[3] * x[4] + h[3] * Math.exp(-x[5] * x[5]);
        double e = Math.sqrt(1 + a * a + b * b) / (1 + c * c) - Math.log(2 + Math.sin(d));
        double u = 1;
        double v = 0;
        for (int step = 0; step < 20; step++) {
            double du = a * u - b * u * v;
            double dv = c * u * v - d * v;
            if (du * du + dv * dv > 100) {
                break;
            }
            u += 0.05 * du;
            v += 0.05 * dv + 0.01 * e;
            switch (step % 3) {
                case 0 -> u += 0.01 * x[0] * x[5];
                case 1 -> v -= 0.01 * x[1] * x[4];
                default -> u *= 1 - 0.01 * x[2];
            }
        }
        double[][] m = {{a, b, c}, {d, 2 + e, u}, {v, x[0] * x[5], 3 + x[1]}};
        double determinant = m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
        double penalty = 0;
        for (double xi : x) {
            penalty += xi * xi + Math.abs(xi) + Math.pow(1 + xi * xi, 0.75);
        }
        double low = Math.min(Math.min(u, v), Math.min(a, d));
        double high = Math.max(Math.max(u, v), Math.max(b, c));
        double cosine = (a * d + b * c) / (Math.sqrt(a * a + b * b + 1e-9) * Math.sqrt(c * c + d * d + 1e-9));
        double angle = Math.atan2(1 + u, 2 + v) + Math.atan(cosine) + Math.cbrt(2 + a) + Math.hypot(1 + b, c);
        double logistic = 1 / (1 + Math.exp(-(a + b - c * d)));
        double entropy = -logistic * Math.log(logistic) - (1 - logistic) * Math.log(1 - logistic);
        double softened = Math.log1p(Math.exp(u - v)) + Math.expm1(0.1 * cosine) * Math.cosh(0.2 * angle) - Math.sinh(0.1 * d);
        double quotient = (a * u - b * v) / (1 + d * d + e * e);
        double series = 0;
        double power = 1;
        for (int k = 1; k <= 6; k++) {
            power *= logistic / k;
            series += power * (k % 2 == 0 ? e : -e);
        }
        return e + Math.log(1 + determinant * determinant) + 0.1 * penalty + low * high + cosine + angle + entropy + series + softened * quotient;
    }
}
