package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

/// Test functions of optimisation.
final class Surfaces {
    static final Group GROUP = new Group()
            .with("rosenbrock-2d-start", objective(Surfaces::rosenbrock))
            .with("rosenbrock-5d", objective(Surfaces::rosenbrock))
            .with("rosenbrock-10d", objective(Surfaces::rosenbrock))
            .with("himmelblau-origin", scalars(Surfaces::himmelblau))
            .with("himmelblau-neg", scalars(Surfaces::himmelblau))
            .with("beale-start", scalars(Surfaces::beale))
            .with("beale-far", scalars(Surfaces::beale))
            .with("booth", scalars((x, y) -> Math.pow(x + 2 * y - 7, 2) + Math.pow(2 * x + y - 5, 2)))
            .with("goldstein-price", scalars(Surfaces::goldsteinPrice))
            .with("six-hump-camel", scalars((x, y) -> (4 - 2.1 * x * x + x * x * x * x / 3) * x * x + x * y + (4 * y * y - 4) * y * y))
            .with("branin", scalars(Surfaces::branin))
            .with("easom", scalars((x, y) -> -Math.cos(x) * Math.cos(y) * Math.exp(-square(x - Math.PI) - square(y - Math.PI))))
            .with("levy13", scalars(Surfaces::levy13))
            .with("schaffer2", scalars((x, y) -> 0.5 + (square(Math.sin(x * x - y * y)) - 0.5) / square(1 + 0.001 * (x * x + y * y))))
            .with("saddle-x2-y2", scalars((x, y) -> x * x - y * y))
            .with("monkey-saddle", scalars((x, y) -> x * x * x - 3 * x * y * y))
            .with("griewank", objective(Surfaces::griewank))
            .with("powell-singular", objective(Surfaces::powell))
            .with("wood", objective(Surfaces::wood))
            .with("speelpenning-one-zero", objective(Surfaces::product))
            .with("michalewicz", objective(Surfaces::michalewicz))
            .with("helmholtz-energy", objective(Surfaces::helmholtz));

    /// The case does not tell the data: these are what fits its value, gradient and Hessian, and no others do.
    static final double[] COVOLUMES = {0.1, 0.2, 0.3};

    private Surfaces() {}

    static double square(double x) {
        return x * x;
    }

    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            sum += 100 * square(x[i + 1] - x[i] * x[i]) + square(1 - x[i]);
        }
        return sum;
    }

    private static double himmelblau(double x, double y) {
        return square(x * x + y - 11) + square(x + y * y - 7);
    }

    private static double beale(double x, double y) {
        double sum = 0;
        double[] c = {1.5, 2.25, 2.625};
        double power = 1;
        for (double ci : c) {
            power *= y;
            sum += square(ci - x + x * power);
        }
        return sum;
    }

    private static double goldsteinPrice(double x, double y) {
        double a = 1 + square(x + y + 1) * (19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y);
        double b = 30 + square(2 * x - 3 * y) * (18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y);
        return a * b;
    }

    private static double branin(double x, double y) {
        double b = 5.1 / (4 * Math.PI * Math.PI);
        double c = 5 / Math.PI;
        double t = 1 / (8 * Math.PI);
        return square(y - b * x * x + c * x - 6) + 10 * (1 - t) * Math.cos(x) + 10;
    }

    private static double levy13(double x, double y) {
        return square(Math.sin(3 * Math.PI * x))
                + square(x - 1) * (1 + square(Math.sin(3 * Math.PI * y)))
                + square(y - 1) * (1 + square(Math.sin(2 * Math.PI * y)));
    }

    private static double griewank(double[] x) {
        double sum = 0;
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i];
            product *= Math.cos(x[i] / Math.sqrt(i + 1));
        }
        return 1 + sum / 4000 - product;
    }

    private static double powell(double[] x) {
        return square(x[0] + 10 * x[1]) + 5 * square(x[2] - x[3]) + square(square(x[1] - 2 * x[2])) + 10 * square(square(x[0] - x[3]));
    }

    private static double wood(double[] x) {
        return 100 * square(x[1] - x[0] * x[0]) + square(1 - x[0]) + 90 * square(x[3] - x[2] * x[2]) + square(1 - x[2])
                + 10.1 * (square(x[1] - 1) + square(x[3] - 1)) + 19.8 * (x[1] - 1) * (x[3] - 1);
    }

    static double product(double[] x) {
        double product = 1;
        for (double xi : x) {
            product *= xi;
        }
        return product;
    }

    private static double michalewicz(double[] x) {
        double sum = 0;
        int i = 0;
        while (i < x.length) {
            double here = x[i++];
            sum -= Math.sin(here) * Math.pow(Math.sin(i * here * here / Math.PI), 20);
        }
        return sum;
    }

    /// Of a mixture, with Hilbert's matrix for the attractions, in units of RT.
    ///
    /// @see <a href="https://doi.org/10.1137/1.9780898717761">Griewank and Walther, Evaluating Derivatives, 2008</a>
    private static double helmholtz(double[] x) {
        double volume = 0;
        double attraction = 0;
        for (int i = 0; i < x.length; i++) {
            volume += COVOLUMES[i] * x[i];
            for (int j = 0; j < x.length; j++) {
                attraction += x[i] * x[j] / (i + j + 1);
            }
        }
        double energy = 0;
        for (double xi : x) {
            energy += xi * Math.log(xi / (1 - volume));
        }
        double root = Math.sqrt(2);
        return energy - attraction / (2 * root * volume) * Math.log((1 + (1 + root) * volume) / (1 + (1 - root) * volume));
    }
}
