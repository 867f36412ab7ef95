package dev.thalweg.optim;

import java.util.function.IntToDoubleFunction;

/// A rule that turns gradients into steps.
///
/// It has no state of its own: each descent asks for an [Update], so one optimiser can be used any number of times.
@FunctionalInterface
public interface Optimiser {
    /// The beginning of a descent over so many variables.
    Update start(int variables);

    /// What messages call it: the expression that makes it.
    default String label() {
        return "this optimiser";
    }

    /// This optimiser for the function plus `decay * |x|^2 / 2`, which keeps the point near the origin.
    ///
    /// @throws IllegalArgumentException if the decay is outside `[0, 1)`
    default Optimiser weightDecay(double decay) {
        return new WeightDecay(this, decay);
    }

    /// This optimiser with gradients shortened to the length `longest` where they are longer.
    ///
    /// @throws IllegalArgumentException if the length is not positive
    default Optimiser clipNorm(double longest) {
        return new ClippedNorm(this, longest);
    }

    /// This optimiser with each step multiplied by a factor of the step's number, from 0, such as [Schedules#stepwise].
    default Optimiser scheduled(IntToDoubleFunction factor) {
        return new Scheduled(this, factor);
    }

    /// One descent's memory of the steps before.
    @FunctionalInterface
    interface Update {
        /// Moves `x` in place by one step, given the gradient there.
        void apply(double[] x, double[] gradient);
    }
}
