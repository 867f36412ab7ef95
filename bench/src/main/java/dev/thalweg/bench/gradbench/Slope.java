package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;

/// A mode to take gradients by.
enum Slope {
    /// Once along each axis.
    FORWARD {
        @Override
        double[] gradient(Objective<double[]> f, double[] x) {
            double[] gradient = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double[] axis = new double[x.length];
                axis[i] = 1;
                gradient[i] = Autodiff.jvp(f, x, axis);
            }
            return gradient;
        }
    },
    REVERSE {
        @Override
        double[] gradient(Objective<double[]> f, double[] x) {
            return Autodiff.gradient(f, x);
        }
    };

    abstract double[] gradient(Objective<double[]> f, double[] x);
}
