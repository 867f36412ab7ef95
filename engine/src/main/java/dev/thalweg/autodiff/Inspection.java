package dev.thalweg.autodiff;

import dev.thalweg.source.JavaSource;

/// Looking at derivatives: what a gradient computes, how it came about, and whether it is right.
///
/// A method reference to a function of numbers alone has several types here: give it one, `ScalarFunction f = Fit::loss`, or let it be
/// named in a cell.
@SuppressWarnings("overloads") // as in Autodiff
public final class Inspection {
    private Inspection() {}

    /// The adjoint program of `f`, as Java source: what `gradient` computes, with the names and the lines of `f`'s own source.
    ///
    /// The result's text is the source, so that a cell that ends with it shows it. It compiles as a method of a class that sees what
    /// `f` uses, and gives the same numbers: that is checked for every program of the catalogue, not for each `f`.
    ///
    /// @throws NotDifferentiableException if `f` does something that no derivative flows through
    public static JavaSource explain(ScalarFunction f) {
        return Explanation.adjoint(f, 1);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction2 f) {
        return Explanation.adjoint(f, 2);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction3 f) {
        return Explanation.adjoint(f, 3);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction4 f) {
        return Explanation.adjoint(f, 4);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction5 f) {
        return Explanation.adjoint(f, 5);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction6 f) {
        return Explanation.adjoint(f, 6);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction7 f) {
        return Explanation.adjoint(f, 7);
    }

    /// See [#explain(ScalarFunction)].
    public static JavaSource explain(ScalarFunction8 f) {
        return Explanation.adjoint(f, 8);
    }

    /// See [#explain(ScalarFunction)].
    public static <P> JavaSource explain(Objective<P> f) {
        return Explanation.adjoint(f, 1);
    }

    /// See [#explain(ScalarFunction)].
    public static <A, B> JavaSource explain(Objective2<A, B> f) {
        return Explanation.adjoint(f, 2);
    }

    /// See [#explain(ScalarFunction)].
    public static <A, B, C> JavaSource explain(Objective3<A, B, C> f) {
        return Explanation.adjoint(f, 3);
    }

    /// See [#explain(ScalarFunction)].
    public static <A, B, C, D> JavaSource explain(Objective4<A, B, C, D> f) {
        return Explanation.adjoint(f, 4);
    }

    /// What pulls a seed back through `f`, as Java source.
    public static JavaSource explain(VectorFunction f) {
        return Explanation.pullback(f);
    }

    /// The tangent program of `f`, as Java source: what `jvp` computes, by forward mode.
    ///
    /// @throws NotDifferentiableException if `f` does something that no derivative flows through
    public static JavaSource explainJvp(ScalarFunction f) {
        return Explanation.tangent(f, 1);
    }

    /// See [#explainJvp(ScalarFunction)].
    public static JavaSource explainJvp(ScalarFunction2 f) {
        return Explanation.tangent(f, 2);
    }

    /// See [#explainJvp(ScalarFunction)].
    public static JavaSource explainJvp(ScalarFunction3 f) {
        return Explanation.tangent(f, 3);
    }

    /// See [#explainJvp(ScalarFunction)].
    public static <P> JavaSource explainJvp(Objective<P> f) {
        return Explanation.tangent(f, 1);
    }

    /// See [#explainJvp(ScalarFunction)].
    public static <A, B> JavaSource explainJvp(Objective2<A, B> f) {
        return Explanation.tangent(f, 2);
    }

    /// See [#explainJvp(ScalarFunction)].
    public static <A, B, C> JavaSource explainJvp(Objective3<A, B, C> f) {
        return Explanation.tangent(f, 3);
    }

    /// The tangent of a function that returns an array.
    public static JavaSource explainJvp(VectorFunction f) {
        return Explanation.arrayTangent(f);
    }

    /// The program of `f` after each pass on the way from its bytecode to its adjoint, and to what `explain` prints; a refusal is shown where it
    /// arises.
    public static Stages stages(ScalarFunction f) {
        return Staging.of(f, 1);
    }

    /// See [#stages(ScalarFunction)].
    public static Stages stages(ScalarFunction2 f) {
        return Staging.of(f, 2);
    }

    /// See [#stages(ScalarFunction)].
    public static Stages stages(ScalarFunction3 f) {
        return Staging.of(f, 3);
    }

    /// See [#stages(ScalarFunction)].
    public static Stages stages(ScalarFunction4 f) {
        return Staging.of(f, 4);
    }

    /// See [#stages(ScalarFunction)].
    public static Stages stages(ScalarFunction5 f) {
        return Staging.of(f, 5);
    }

    /// See [#stages(ScalarFunction)].
    public static Stages stages(ScalarFunction6 f) {
        return Staging.of(f, 6);
    }

    /// See [#stages(ScalarFunction)].
    public static Stages stages(ScalarFunction7 f) {
        return Staging.of(f, 7);
    }

    /// See [#stages(ScalarFunction)].
    public static Stages stages(ScalarFunction8 f) {
        return Staging.of(f, 8);
    }

    /// See [#stages(ScalarFunction)].
    public static <P> Stages stages(Objective<P> f) {
        return Staging.of(f, 1);
    }

    /// See [#stages(ScalarFunction)].
    public static <A, B> Stages stages(Objective2<A, B> f) {
        return Staging.of(f, 2);
    }

    /// See [#stages(ScalarFunction)].
    public static <A, B, C> Stages stages(Objective3<A, B, C> f) {
        return Staging.of(f, 3);
    }

    /// See [#stages(ScalarFunction)].
    public static <A, B, C, D> Stages stages(Objective4<A, B, C, D> f) {
        return Staging.of(f, 4);
    }

    /// Compares the derivatives of `f` at `x`, by reverse and by forward mode, with central differences of its values.
    ///
    /// The result's text is a report; [GradientCheck#assertAgrees()] is for tests. Of more than 100 variables, 100 are chosen.
    public static GradientCheck checkGradients(ScalarFunction f, double x) {
        return GradientChecks.check(f, a -> f.applyAsDouble((Double) a[0]), x);
    }

    /// See [#checkGradients(ScalarFunction,double)].
    public static GradientCheck checkGradients(ScalarFunction2 f, double x, double y) {
        return GradientChecks.check(f, a -> f.applyAsDouble((Double) a[0], (Double) a[1]), x, y);
    }

    /// See [#checkGradients(ScalarFunction,double)].
    public static GradientCheck checkGradients(ScalarFunction3 f, double x, double y, double z) {
        return GradientChecks.check(f, a -> f.applyAsDouble((Double) a[0], (Double) a[1], (Double) a[2]), x, y, z);
    }

    /// See [#checkGradients(ScalarFunction,double)].
    @SuppressWarnings("unchecked")
    public static <P> GradientCheck checkGradients(Objective<P> f, P x) {
        return GradientChecks.check(f, a -> f.applyAsDouble((P) a[0]), x);
    }

    /// See [#checkGradients(ScalarFunction,double)].
    @SuppressWarnings("unchecked")
    public static <A, B> GradientCheck checkGradients(Objective2<A, B> f, A a, B b) {
        return GradientChecks.check(f, p -> f.applyAsDouble((A) p[0], (B) p[1]), a, b);
    }

    /// See [#checkGradients(ScalarFunction,double)].
    @SuppressWarnings("unchecked")
    public static <A, B, C> GradientCheck checkGradients(Objective3<A, B, C> f, A a, B b, C c) {
        return GradientChecks.check(f, p -> f.applyAsDouble((A) p[0], (B) p[1], (C) p[2]), a, b, c);
    }
}
