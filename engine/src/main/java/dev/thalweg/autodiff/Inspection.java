package dev.thalweg.autodiff;

import dev.thalweg.source.JavaSource;

/// Looking at derivatives: what a gradient computes.
///
/// A method reference to a function of numbers alone has several types here: give it one, `ScalarFunction f = Fit::loss`, or let it be
/// named in a cell.
@SuppressWarnings("overloads") // as in Autodiff
public final class Inspection {
    private Inspection() {}

    /// The adjoint program of `f`, as Java source: what `gradient` computes, with the names and the lines of `f`'s own source.
    ///
    /// The result's text is the source, so that a cell that ends with it shows it. It compiles as a method of a class that sees what
    /// `f` uses, and gives the same numbers.
    ///
    /// @throws NotDifferentiableException if `f` does something that no derivative flows through
    public static JavaSource explain(ScalarFunction f) {
        return Explanation.of(f, 1);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction2 f) {
        return Explanation.of(f, 2);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction3 f) {
        return Explanation.of(f, 3);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction4 f) {
        return Explanation.of(f, 4);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction5 f) {
        return Explanation.of(f, 5);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction6 f) {
        return Explanation.of(f, 6);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction7 f) {
        return Explanation.of(f, 7);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction8 f) {
        return Explanation.of(f, 8);
    }

    /// See [#explain(ScalarFunction)].
    public static <P> JavaSource explain(Objective<P> f) {
        return Explanation.of(f, 1);
    }

    /// See [#explain(ScalarFunction)].
    public static <A, B> JavaSource explain(Objective2<A, B> f) {
        return Explanation.of(f, 2);
    }

    /// See [#explain(ScalarFunction)].
    public static <A, B, C> JavaSource explain(Objective3<A, B, C> f) {
        return Explanation.of(f, 3);
    }

    /// See [#explain(ScalarFunction)].
    public static <A, B, C, D> JavaSource explain(Objective4<A, B, C, D> f) {
        return Explanation.of(f, 4);
    }
}
