package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;
import static dev.thalweg.catalogue.Program.structure;

import dev.thalweg.catalogue.RecordConstructs.Point;
import java.util.function.DoubleUnaryOperator;

/// Cases with records, mutable objects, and functions as values.
final class ObjectPrograms {
    static final Group GROUP = new Group()
            .with("zyg-point-construct", scalars(x -> new Point(x, 1).norm()))
            .with("zyg-point-sum", scalars((ax, ay, bx, by) -> new Point(ax, ay).plus(new Point(bx, by)).norm()))
            .with("zyg-point-dist", scalars((x, y) -> new Point(x, y).norm()))
            .with("zyg-linear-params", c -> {
                double[] x = c.vector("x");
                return objective((double[][] w, double[] b) -> new Linear(w, b).sumAt(x));
            })
            .with("tensor-mlp-mse", structure(Perceptron::of, Perceptron::components, p -> p.error(0.3)))
            .with("prog-mutable-object-fields", scalars(ObjectPrograms::throughFields))
            .with("prog-stream-lambda", scalars(ObjectPrograms::composed));

    record Linear(double[][] w, double[] b) {
        double sumAt(double[] x) {
            double sum = 0;
            for (double y : Tutorials.affine(w, b, x)) {
                sum += y;
            }
            return sum;
        }
    }

    /// A net of one hidden layer, and what it is applied to.
    record Perceptron(double[][] w1, double[] b1, double[][] w2, double[] b2, double[] x) {
        static Perceptron of(Object... a) {
            return new Perceptron((double[][]) a[0], (double[]) a[1], (double[][]) a[2], (double[]) a[3], (double[]) a[4]);
        }

        Object[] components() {
            return new Object[] {w1, b1, w2, b2, x};
        }

        double error(double target) {
            double[] hidden = Tutorials.affine(w1, b1, x);
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = Math.tanh(hidden[i]);
            }
            double residual = Tutorials.affine(w2, b2, hidden)[0] - target;
            return 0.5 * residual * residual;
        }
    }

    private static final class Accumulator {
        private double sum;
        private double next;

        private void step() {
            sum += next * next;
            next = Math.sin(next);
        }
    }

    private ObjectPrograms() {}

    private static double throughFields(double x) {
        Accumulator state = new Accumulator();
        state.next = x;
        for (int i = 0; i < 4; i++) {
            state.step();
        }
        return state.sum * state.next;
    }

    private static double composed(double x, double c) {
        DoubleUnaryOperator f = Math::sin;
        DoubleUnaryOperator g = y -> y * y + c;
        return f.andThen(g).andThen(f).applyAsDouble(x);
    }
}
