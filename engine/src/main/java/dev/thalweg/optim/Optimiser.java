package dev.thalweg.optim;

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

    /// One descent's memory of the steps before.
    @FunctionalInterface
    interface Update {
        /// Moves `x` in place by one step, given the gradient there.
        void apply(double[] x, double[] gradient);
    }
}
