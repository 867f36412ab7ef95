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

    /// Momentum that looks ahead, `v = decay * v + g; x -= rate * (g + decay * v)`.
    ///
    /// @throws IllegalArgumentException as [#momentum]
    public static Optimiser nesterov(double rate, double decay) {
        return new Nesterov(rate, decay);
    }

    /// Adam: steps along the average gradient, in units of the gradients' usual size; averages decay by 0.9 and 0.999.
    ///
    /// @throws IllegalArgumentException if the rate is not a positive number
    public static Optimiser adam(double rate) {
        return adam(rate, Moments.FIRST_DECAY, Moments.SECOND_DECAY);
    }

    /// Adam with other decays of the averages of gradients and of their squares.
    ///
    /// @throws IllegalArgumentException if the rate is not a positive number, or a decay is outside `[0, 1)`
    public static Optimiser adam(double rate, double firstDecay, double secondDecay) {
        return new Adam("adam", rate, firstDecay, secondDecay, 0);
    }

    /// Adam that shrinks the point by `rate * decay` of itself at each step.
    ///
    /// @throws IllegalArgumentException if the rate is not a positive number, or the decay is outside `[0, 1)`
    public static Optimiser adamW(double rate, double decay) {
        return new Adam("adamW", rate, Moments.FIRST_DECAY, Moments.SECOND_DECAY, decay);
    }

    /// Adam whose unit never shrinks.
    public static Optimiser amsGrad(double rate) {
        return new AmsGrad(rate);
    }

    /// Adam with Nesterov's look-ahead.
    public static Optimiser nadam(double rate) {
        return new Nadam(rate);
    }

    /// Adam that waits until its unit can be trusted.
    public static Optimiser radam(double rate) {
        return new Radam(rate);
    }

    /// Adam in the maximum norm.
    public static Optimiser adamax(double rate) {
        return new Adamax(rate);
    }

    /// Steps in units of the root mean square of recent gradients, which are forgotten by `decay`, usually 0.99.
    public static Optimiser rmsProp(double rate, double decay) {
        return new RmsProp(rate, decay);
    }

    /// Steps that shrink with all gradients so far.
    public static Optimiser adaGrad(double rate) {
        return new AdaGrad(rate);
    }

    /// Steps of the size of recent steps, which are forgotten by `decay`, usually 0.9; the rate is usually 1.
    public static Optimiser adaDelta(double rate, double decay) {
        return new AdaDelta(rate, decay);
    }

    /// Steps of each coordinate's own size by the signs of its gradients alone; they start with `rate`.
    public static Optimiser rprop(double rate) {
        return new Rprop(rate);
    }

    /// Gradient descent with a rate that falls slowly.
    public static Optimiser asgd(double rate) {
        return new Asgd(rate);
    }

    /// Takes so many steps of Newton's method from `start`, without line search.
    ///
    /// @throws IllegalArgumentException as [#descend(Objective,double[],Optimiser,int)]
    public static Trace newton(Objective<double[]> f, double[] start, int steps) {
        return Newton.descend(f, start, steps);
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

    static void requireDecay(String asked, String name, double decay) {
        if (!(decay >= 0 && decay < 1)) {
            throw new IllegalArgumentException(asked + " needs a " + name + " from 0 (no memory) to below 1 (never forgets), but " + name + " is "
                    + decay + "; 0.9 is usual");
        }
    }
}
