package dev.thalweg.catalogue;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Code;
import dev.thalweg.autodiff.NotDifferentiableException;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ScalarFunction;
import java.util.function.Supplier;

/// Something that is refused, and what is said then.
///
/// @param group   what it has to do with
/// @param title   what is refused, in a few words
/// @param message runs the example
record Limit(String group, String title, Supplier<String> message) {
    /// @param derivative refuses
    static Limit of(String group, String title, Runnable derivative) {
        return new Limit(group, title, () -> refusal(derivative, title));
    }

    static Limit scalar(String group, String title, ScalarFunction f) {
        return of(group, title, () -> Autodiff.gradient(f, 1.5));
    }

    static Limit vector(String group, String title, Objective<double[]> f, double... x) {
        return of(group, title, () -> Autodiff.gradient(f, x));
    }

    /// What is said where a function is not compiled, whether it is recorded then or not.
    static Limit uncompiled(String group, String title, Object f, int arity) {
        return new Limit(group, title, () -> Code.uncompiled(f, arity));
    }

    private static String refusal(Runnable derivative, String title) {
        try {
            derivative.run();
        } catch (NotDifferentiableException e) {
            return e.getMessage();
        }
        throw new AssertionError("is not refused: " + title);
    }

    @Override
    public String toString() {
        return title;
    }
}
