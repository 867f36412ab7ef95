package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

/// Small programs with loops, branches and arrays that are written in place: `prog-*`.
final class Programs {
    static final Group GROUP = new Group()
            .with("prog-newton-sqrt-12", scalars(Programs::newtonSquareRoot))
            .with("prog-newton-cbrt-while", scalars(Programs::newtonCubeRoot))
            .with("prog-logistic-map-20", scalars(Programs::logisticMap))
            .with("prog-euler-decay-100", scalars(Programs::eulerDecay))
            .with("prog-rk4-lotka-volterra", scalars(LotkaVolterra::loss))
            .with("prog-clenshaw", objective(Programs::clenshaw))
            .with("prog-inplace-prefix", objective(Programs::prefixInPlace))
            .with("prog-heat-1d", objective(Programs::heat))
            .with("prog-gauss-seidel-inplace", objective(Programs::gaussSeidel))
            .with("prog-aliasing", objective(Programs::aliasing))
            .with("prog-mandelbrot-escape", scalars(Programs::mandelbrot))
            .with("prog-kepler-orbit", scalars(Programs::keplerOrbit))
            .with("prog-table-interp", objective(Programs::interpolate))
            .with("prog-static-method-calls", scalars(Programs::outermost))
            .with("prog-ternary-chain", objective(Programs::ternaries))
            .with("prog-hmm-forward", objective(Sequences::hiddenMarkov))
            .with("prog-soft-dtw", objective(Sequences::softDtw))
            .with("prog-kalman-loglik", scalars(Sequences::kalman));

    private Programs() {}

    private static double newtonSquareRoot(double a) {
        double x = 1;
        for (int i = 0; i < 12; i++) {
            x = 0.5 * (x + a / x);
        }
        return x;
    }

    private static double newtonCubeRoot(double a) {
        double x = a;
        while (Math.abs(x * x * x - a) > 1e-12) {
            x -= (x * x * x - a) / (3 * x * x);
        }
        return x;
    }

    private static double logisticMap(double r, double x) {
        for (int i = 0; i < 20; i++) {
            x = r * x * (1 - x);
        }
        return x;
    }

    private static double eulerDecay(double k, double y) {
        for (int i = 0; i < 100; i++) {
            y -= 0.01 * k * y;
        }
        return y;
    }

    private static double clenshaw(double x, double[] c) {
        double b1 = 0;
        double b2 = 0;
        for (int k = c.length - 1; k >= 1; k--) {
            double next = 2 * x * b1 - b2 + c[k];
            b2 = b1;
            b1 = next;
        }
        return c[0] + x * b1 - b2;
    }

    private static double prefixInPlace(double[] x) {
        double[] a = x.clone();
        for (int i = 1; i < a.length; i++) {
            a[i] = a[i - 1] + a[i] * a[i];
        }
        return a[2] * a[3];
    }

    private static double heat(double[] u, double k) {
        int n = u.length;
        double[] now = u.clone();
        double[] next = new double[n];
        for (int step = 0; step < 10; step++) {
            for (int i = 0; i < n; i++) {
                next[i] = now[i] + k * (now[(i + n - 1) % n] - 2 * now[i] + now[(i + 1) % n]);
            }
            double[] swap = now;
            now = next;
            next = swap;
        }
        return sumOfSquares(now);
    }

    private static double gaussSeidel(double[] u, double k) {
        double[] v = u.clone();
        for (int sweep = 0; sweep < 8; sweep++) {
            for (int i = 1; i + 1 < v.length; i++) {
                v[i] += k * (v[i - 1] - 2 * v[i] + v[i + 1]);
            }
        }
        return sumOfSquares(v);
    }

    private static double sumOfSquares(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return sum;
    }

    private static double aliasing(double[] x) {
        double[] a = x.clone();
        double[] b = a;
        b[0] = a[0] * a[1];
        a[1] += b[0];
        return a[0] * b[1];
    }

    private static double mandelbrot(double re, double im) {
        double x = 0;
        double y = 0;
        int n = 0;
        while (x * x + y * y <= 4 && n++ < 100) {
            double swap = x * x - y * y + re;
            y = 2 * x * y + im;
            x = swap;
        }
        return x * x + y * y;
    }

    private static double keplerOrbit(double px, double py, double v) {
        double x = px;
        double y = py;
        double vx = 0;
        double vy = v;
        double dt = 0.05;
        for (int i = 0; i < 20; i++) {
            double r3 = Math.pow(x * x + y * y, 1.5);
            vx -= dt * x / r3;
            vy -= dt * y / r3;
            x += dt * vx;
            y += dt * vy;
        }
        return x * x + y * y;
    }

    private static double interpolate(double x, double[] ys) {
        int i = (int) x;
        double t = x - i;
        return ys[i] * (1 - t) + ys[i + 1] * t;
    }

    private static double innermost(double x) {
        return Math.tan(x);
    }

    private static double middle(double x) {
        return 1 + x * x;
    }

    private static double outermost(double x) {
        double y = middle(innermost(x));
        return y * Math.exp(-y);
    }

    private static double ternaries(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi < 0 ? -xi : xi < 1 ? xi * xi : 2 * xi - 1;
        }
        return sum;
    }
}
