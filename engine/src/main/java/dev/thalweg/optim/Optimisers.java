package dev.thalweg.optim;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.ScalarFunction2;
import dev.thalweg.autodiff.ValueAndGradient;

/// Optimisers by name, and the descent that uses them.
@SuppressWarnings("overloads") // the start tells the two one-argument forms apart
public final class Optimisers {
    private Optimisers() {}

    /// Plain gradient descent, `x -= rate * g`.
    ///
    /// @throws IllegalArgumentException if the rate is not a positive number
    public static Optimiser gradientDescent(double rate) {
        return new GradientDescent(rate);
    }

    /// Gradient descent with momentum, `v = decay * v + g; x -= rate * v`; `torch.optim.SGD` with `momentum=decay` does the same.
    ///
    /// @throws IllegalArgumentException if the rate is not a positive number, or the decay is outside `[0, 1)`
    public static Optimiser momentum(double rate, double decay) {
        return new Momentum(rate, decay);
    }

    /// Takes so many steps downhill from `start`, which stays as it is.
    ///
    /// A descent that leaves the finite numbers ends there: the trace has the points before, and says so ([Trace#diverged]).
    ///
    /// @throws IllegalArgumentException if the start is empty or not finite, if `f` or its gradient is not finite there, or if
    ///     `steps` is negative
    /// @throws dev.thalweg.autodiff.NotDifferentiableException if `f` does something that no derivative flows through
    public static Trace descend(Objective<double[]> f, double[] start, Optimiser optimiser, int steps) {
        return new Descent(x -> Autodiff.valueAndGradient(f, x), optimiser, steps).from(start);
    }

    /// Takes so many steps downhill from `start` along one real variable; see the form for `double[]`.
    public static Trace descend(ScalarFunction f, double start, Optimiser optimiser, int steps) {
        return new Descent(x -> {
            ValueAndGradient<Double> both = Autodiff.valueAndGradient(f, x[0]);
            return new ValueAndGradient<>(both.value(), new double[] {both.gradient()});
        }, optimiser, steps).from(new double[] {start});
    }

    /// Takes so many steps downhill from `start = {x, y}`; see the form for `double[]`.
    ///
    /// @throws IllegalArgumentException also if the start has not two coordinates
    public static Trace descend(ScalarFunction2 f, double[] start, Optimiser optimiser, int steps) {
        if (start.length != 2) {
            throw new IllegalArgumentException("descend of a function of two variables needs a start {x, y}, but the start has "
                    + start.length + " coordinates");
        }
        return new Descent(x -> Autodiff.valueAndGradient(f, x[0], x[1]), optimiser, steps).from(start);
    }

    static void requireRate(String asked, double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(asked + " needs a positive, finite rate (the length of a step for a gradient of 1), but rate is "
                    + rate + "; try 0.01");
        }
    }
}
