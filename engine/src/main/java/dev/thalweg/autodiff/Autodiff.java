package dev.thalweg.autodiff;

import dev.thalweg.runtime.Stop;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Derivatives of functions written in plain Java.
///
/// A function is differentiated from its own bytecode, once, and the compiled adjoint is kept: later calls cost about
/// twice the function itself. The result is exact to rounding; what has no derivative is refused.
/// Conventions at kinks and corners are listed in `engine/docs/conventions.md`. The file is long because it is the list of what users call; functions of tensors
/// are in [TensorAutodiff], whose methods are called as this class's.
@SuppressWarnings("overloads") // an implicit lambda without a point is ambiguous: write (double x) -> ..., or name a method
public final class Autodiff extends TensorAutodiff {
    private Autodiff() {}

    /// The derivative of `f` at `x`.
    ///
    /// @throws NotDifferentiableException if `f` does something that no derivative flows through
    public static double gradient(ScalarFunction f, double x) {
        return Derivatives.gradient(f, x)[0];
    }

    /// The derivative of `f`, as a function that can be differentiated again.
    public static ScalarFunction gradient(ScalarFunction f) {
        return gradient((DoubleUnaryOperator) f);
    }

    /// The value and the derivative of `f` at `x`.
    public static ValueAndGradient<Double> valueAndGradient(ScalarFunction f, double x) {
        return valueAndGradient((DoubleUnaryOperator) f, x);
    }

    /// The derivative of `f` at `x`; see [#gradient(ScalarFunction,double)].
    ///
    /// @throws NotDifferentiableException also if `f` is a lambda that was compiled as an interface which is not `Serializable`,
    ///         as `DoubleUnaryOperator` is: its code cannot be found, except in cells
    public static double gradient(DoubleUnaryOperator f, double x) {
        return Derivatives.gradient(f, x)[0];
    }

    /// The value and the derivative of `f` at `x`; see [#gradient(DoubleUnaryOperator,double)].
    public static ValueAndGradient<Double> valueAndGradient(DoubleUnaryOperator f, double x) {
        ValueAndGradient<double[]> both = Derivatives.ofScalars(f, x);
        return new ValueAndGradient<>(both.value(), both.gradient()[0]);
    }

    /// The derivative of `f`, as a function that can be differentiated again; see [#gradient(DoubleUnaryOperator,double)].
    public static ScalarFunction gradient(DoubleUnaryOperator f) {
        return Derivatives.derivative(f);
    }

    /// The two partial derivatives of `f`; see [#gradient(DoubleUnaryOperator,double)].
    public static double[] gradient(DoubleBinaryOperator f, double x, double y) {
        return Derivatives.gradient(f, x, y);
    }

    /// The gradient of `f` at `x`, of the shape of `x`; see [#gradient(DoubleUnaryOperator,double)].
    public static <P> P gradient(ToDoubleFunction<P> f, P x) {
        return valueAndGradient(f, x).gradient();
    }

    /// The value of `f` at `x`, and its gradient; see [#gradient(DoubleUnaryOperator,double)].
    @SuppressWarnings("unchecked")
    public static <P> ValueAndGradient<P> valueAndGradient(ToDoubleFunction<P> f, P x) {
        ValueAndGradient<Object[]> both = Derivatives.ofObjects(f, x);
        return new ValueAndGradient<>(both.value(), (P) both.gradient()[0]);
    }

    /// The two partial derivatives of `f`, in the order of its parameters.
    public static double[] gradient(ScalarFunction2 f, double x, double y) {
        return Derivatives.gradient(f, x, y);
    }

    /// The gradient of `f` as a function of the point.
    public static GradientField gradient(ScalarFunction2 f) {
        return Derivatives.field(f, 2);
    }

    /// The value and the two partial derivatives of `f`.
    public static ValueAndGradient<double[]> valueAndGradient(ScalarFunction2 f, double x, double y) {
        return Derivatives.ofScalars(f, x, y);
    }

    /// The three partial derivatives of `f`, in the order of its parameters.
    public static double[] gradient(ScalarFunction3 f, double x, double y, double z) {
        return Derivatives.gradient(f, x, y, z);
    }

    /// The gradient of `f` as a function of the point.
    public static GradientField gradient(ScalarFunction3 f) {
        return Derivatives.field(f, 3);
    }

    /// The value and the three partial derivatives of `f`.
    public static ValueAndGradient<double[]> valueAndGradient(ScalarFunction3 f, double x, double y, double z) {
        return Derivatives.ofScalars(f, x, y, z);
    }

    /// The four partial derivatives of `f`, in the order of its parameters.
    public static double[] gradient(ScalarFunction4 f, double x, double y, double z, double u) {
        return Derivatives.gradient(f, x, y, z, u);
    }

    /// The gradient of `f` as a function of the point.
    public static GradientField gradient(ScalarFunction4 f) {
        return Derivatives.field(f, 4);
    }

    /// The value and the four partial derivatives of `f`.
    public static ValueAndGradient<double[]> valueAndGradient(ScalarFunction4 f, double x, double y, double z, double u) {
        return Derivatives.ofScalars(f, x, y, z, u);
    }

    /// The five partial derivatives of `f`, in the order of its parameters.
    public static double[] gradient(ScalarFunction5 f, double x, double y, double z, double u, double v) {
        return Derivatives.gradient(f, x, y, z, u, v);
    }

    /// The gradient of `f` as a function of the point.
    public static GradientField gradient(ScalarFunction5 f) {
        return Derivatives.field(f, 5);
    }

    /// The value and the five partial derivatives of `f`.
    public static ValueAndGradient<double[]> valueAndGradient(ScalarFunction5 f, double x, double y, double z, double u, double v) {
        return Derivatives.ofScalars(f, x, y, z, u, v);
    }

    /// The six partial derivatives of `f`, in the order of its parameters.
    public static double[] gradient(ScalarFunction6 f, double x, double y, double z, double u, double v, double w) {
        return Derivatives.gradient(f, x, y, z, u, v, w);
    }

    /// The gradient of `f` as a function of the point.
    public static GradientField gradient(ScalarFunction6 f) {
        return Derivatives.field(f, 6);
    }

    /// The value and the six partial derivatives of `f`.
    public static ValueAndGradient<double[]> valueAndGradient(ScalarFunction6 f, double x, double y, double z, double u, double v, double w) {
        return Derivatives.ofScalars(f, x, y, z, u, v, w);
    }

    /// The seven partial derivatives of `f`, in the order of its parameters.
    public static double[] gradient(ScalarFunction7 f, double x, double y, double z, double u, double v, double w, double p) {
        return Derivatives.gradient(f, x, y, z, u, v, w, p);
    }

    /// The gradient of `f` as a function of the point.
    public static GradientField gradient(ScalarFunction7 f) {
        return Derivatives.field(f, 7);
    }

    /// The value and the seven partial derivatives of `f`.
    public static ValueAndGradient<double[]> valueAndGradient(ScalarFunction7 f, double x, double y, double z, double u, double v, double w, double p) {
        return Derivatives.ofScalars(f, x, y, z, u, v, w, p);
    }

    /// The eight partial derivatives of `f`, in the order of its parameters.
    public static double[] gradient(ScalarFunction8 f, double x, double y, double z, double u, double v, double w, double p, double q) {
        return Derivatives.gradient(f, x, y, z, u, v, w, p, q);
    }

    /// The gradient of `f` as a function of the point.
    public static GradientField gradient(ScalarFunction8 f) {
        return Derivatives.field(f, 8);
    }

    /// The value and the eight partial derivatives of `f`.
    public static ValueAndGradient<double[]> valueAndGradient(ScalarFunction8 f, double x, double y, double z, double u, double v, double w, double p, double q) {
        return Derivatives.ofScalars(f, x, y, z, u, v, w, p, q);
    }

    /// The gradient of `f` at `x`, of the shape of `x`.
    public static <P> P gradient(Objective<P> f, P x) {
        return valueAndGradient(f, x).gradient();
    }

    /// The gradient of `f` as a function of the point.
    public static <P> UnaryOperator<P> gradient(Objective<P> f) {
        return x -> gradient(f, x);
    }

    /// The value of `f` at `x`, and its gradient, of the shape of `x`.
    public static <P> ValueAndGradient<P> valueAndGradient(Objective<P> f, P x) {
        return valueAndGradient((ToDoubleFunction<P>) f, x);
    }

    /// The value of `f` at `x`, its gradient, and what else `f` gives there.
    ///
    /// `f` runs once more, for the rest, which is what plain Java gives.
    @SuppressWarnings("unchecked")
    public static <P, A> ValueGradientAux<P, A> valueAndGradientWithAux(ObjectiveWithAux<P, A> f, P x) {
        A aux = f.apply(Copies.of(x)).aux();
        ValueAndGradient<Object[]> both = Derivatives.ofValues(f, new Object[] {x});
        return new ValueGradientAux<>(both.value(), (P) both.gradient()[0], aux);
    }

    /// The gradient of `f` with respect to each of its two arguments.
    public static <A, B> Gradients2<A, B> gradient(Objective2<A, B> f, A a, B b) {
        return valueAndGradient(f, a, b).gradient();
    }

    /// The value of `f`, and its gradient with respect to each of its two arguments.
    @SuppressWarnings("unchecked")
    public static <A, B> ValueAndGradient<Gradients2<A, B>> valueAndGradient(Objective2<A, B> f, A a, B b) {
        ValueAndGradient<Object[]> both = Derivatives.ofObjects(f, a, b);
        Object[] g = both.gradient();
        return new ValueAndGradient<>(both.value(), new Gradients2<>((A) g[0], (B) g[1]));
    }

    /// The gradient of `f` with respect to each of its three arguments.
    public static <A, B, C> Gradients3<A, B, C> gradient(Objective3<A, B, C> f, A a, B b, C c) {
        return valueAndGradient(f, a, b, c).gradient();
    }

    /// The value of `f`, and its gradient with respect to each of its three arguments.
    @SuppressWarnings("unchecked")
    public static <A, B, C> ValueAndGradient<Gradients3<A, B, C>> valueAndGradient(Objective3<A, B, C> f, A a, B b, C c) {
        ValueAndGradient<Object[]> both = Derivatives.ofObjects(f, a, b, c);
        Object[] g = both.gradient();
        return new ValueAndGradient<>(both.value(), new Gradients3<>((A) g[0], (B) g[1], (C) g[2]));
    }

    /// The gradient of `f` with respect to each of its four arguments.
    public static <A, B, C, D> Gradients4<A, B, C, D> gradient(Objective4<A, B, C, D> f, A a, B b, C c, D d) {
        return valueAndGradient(f, a, b, c, d).gradient();
    }

    /// The value of `f`, and its gradient with respect to each of its four arguments.
    @SuppressWarnings("unchecked")
    public static <A, B, C, D> ValueAndGradient<Gradients4<A, B, C, D>> valueAndGradient(Objective4<A, B, C, D> f, A a, B b, C c, D d) {
        ValueAndGradient<Object[]> both = Derivatives.ofObjects(f, a, b, c, d);
        Object[] g = both.gradient();
        return new ValueAndGradient<>(both.value(), new Gradients4<>((A) g[0], (B) g[1], (C) g[2], (D) g[3]));
    }

    /// The matrix of the second derivatives of `f`, two by two.
    public static double[][] hessian(ScalarFunction2 f, double x, double y) {
        return Derivatives.hessian(f, x, y);
    }

    /// The matrix of the second derivatives of `f`, three by three.
    public static double[][] hessian(ScalarFunction3 f, double x, double y, double z) {
        return Derivatives.hessian(f, x, y, z);
    }

    /// The matrix of the second derivatives of `f`, four by four.
    public static double[][] hessian(ScalarFunction4 f, double x, double y, double z, double u) {
        return Derivatives.hessian(f, x, y, z, u);
    }

    /// The matrix of the second derivatives of `f`, five by five.
    public static double[][] hessian(ScalarFunction5 f, double x, double y, double z, double u, double v) {
        return Derivatives.hessian(f, x, y, z, u, v);
    }

    /// The matrix of the second derivatives of `f`, six by six.
    public static double[][] hessian(ScalarFunction6 f, double x, double y, double z, double u, double v, double w) {
        return Derivatives.hessian(f, x, y, z, u, v, w);
    }

    /// The matrix of the second derivatives of `f`, seven by seven.
    public static double[][] hessian(ScalarFunction7 f, double x, double y, double z, double u, double v, double w, double p) {
        return Derivatives.hessian(f, x, y, z, u, v, w, p);
    }

    /// The matrix of the second derivatives of `f`, eight by eight.
    public static double[][] hessian(ScalarFunction8 f, double x, double y, double z, double u, double v, double w, double p, double q) {
        return Derivatives.hessian(f, x, y, z, u, v, w, p, q);
    }

    /// The matrix of the second derivatives of `f` at `x`: products with unit vectors, several of them in one run.
    public static double[][] hessian(Objective<double[]> f, double[] x) {
        return VectorDerivatives.hessian(f, x);
    }

    /// The Hessian of `f` at `x` times a matrix, several of its columns at once; see [#jacobian(VectorFunction,double[],double[][])].
    ///
    /// @param seeds a row for each number of `x`
    public static double[][] hessian(Objective<double[]> f, double[] x, double[][] seeds) {
        return VectorDerivatives.hessian(f, x, seeds);
    }

    /// The product of the Hessian of `f` at `x` with a vector, by forward over reverse mode, without the Hessian.
    ///
    /// @param v of the shape of `x`
    @SuppressWarnings("unchecked")
    public static <P> P hvp(Objective<P> f, P x, P v) {
        return (P) Derivatives.hessianProduct(f, new Object[] {x}, new Object[] {v})[0];
    }

    /// The product of the Hessian of `f` with a vector, which has a part for each of the two arguments.
    @SuppressWarnings("unchecked")
    public static <A, B> Gradients2<A, B> hvp(Objective2<A, B> f, A a, B b, A va, B vb) {
        Object[] product = Derivatives.hessianProduct(f, new Object[] {a, b}, new Object[] {va, vb});
        return new Gradients2<>((A) product[0], (B) product[1]);
    }

    /// The derivative of `f` at `x` along `xDot`, by forward mode, of the shape of the result.
    ///
    /// @param xDot of the shape of `x`
    @SuppressWarnings("unchecked")
    public static <P, R> R jvp(Mapping<P, R> f, P x, P xDot) {
        if (f instanceof Objective<?>) {
            return (R) Derivatives.along(f, new Object[] {x}, new Object[] {xDot}); // needs no array for the result
        }
        return valueAndJvp(f, x, xDot).tangent();
    }

    /// The derivative of `f` along a direction, which has a part for each of the two arguments.
    public static <A, B, R> R jvp(Mapping2<A, B, R> f, A a, B b, A aDot, B bDot) {
        return Autodiff.<R>along(f, new Object[] {a, b}, aDot, bDot).tangent();
    }

    /// The derivative of `f` along a direction, which has a part for each of the three arguments.
    public static <A, B, C, R> R jvp(Mapping3<A, B, C, R> f, A a, B b, C c, A aDot, B bDot, C cDot) {
        return Autodiff.<R>along(f, new Object[] {a, b, c}, aDot, bDot, cDot).tangent();
    }

    /// The result of `f` at `x`, and its derivative along `xDot`.
    public static <P, R> ValueAndTangent<R> valueAndJvp(Mapping<P, R> f, P x, P xDot) {
        return along(f, new Object[] {x}, xDot);
    }

    @SuppressWarnings("unchecked")
    private static <R> ValueAndTangent<R> along(Object f, Object[] arguments, Object... direction) {
        VectorTangents found = VectorDerivatives.along(f, arguments, List.<Object[]>of(direction));
        return new ValueAndTangent<>((R) found.value(), (R) found.tangents().getFirst());
    }

    /// The result of `f` at `x`, and what pulls a seed of its shape back to a cotangent of `x`, by reverse mode.
    @SuppressWarnings("unchecked")
    public static <P, R> Pullback<P, R> vjp(Mapping<P, R> f, P x) {
        return VectorDerivatives.pullback(f, new Object[] {x}, at -> f.apply((P) at[0]), bars -> (P) bars[0]);
    }

    /// The result of `f`, and what pulls a seed of its shape back to cotangents of the two arguments.
    @SuppressWarnings("unchecked")
    public static <A, B, R> Pullback<Gradients2<A, B>, R> vjp(Mapping2<A, B, R> f, A a, B b) {
        return VectorDerivatives.pullback(f, new Object[] {a, b}, at -> f.apply((A) at[0], (B) at[1]), bars -> new Gradients2<>((A) bars[0], (B) bars[1]));
    }

    /// The result of `f`, and what pulls a seed of its shape back to cotangents of the three arguments.
    @SuppressWarnings("unchecked")
    public static <A, B, C, R> Pullback<Gradients3<A, B, C>, R> vjp(Mapping3<A, B, C, R> f, A a, B b, C c) {
        return VectorDerivatives.pullback(f, new Object[] {a, b, c}, at -> f.apply((A) at[0], (B) at[1], (C) at[2]),
                bars -> new Gradients3<>((A) bars[0], (B) bars[1], (C) bars[2]));
    }

    /// The matrix of the derivatives of each number of the result by each number of `x`: a row for each of the result's.
    ///
    /// Of a function without loops that gives a few numbers, all rows are made in one run. Else it is made of columns, several of them at
    /// once, or of rows, where there are much fewer rows than columns.
    public static double[][] jacobian(VectorFunction f, double[] x) {
        return VectorDerivatives.jacobian(f, x);
    }

    /// See [#jacobian(VectorFunction,double[])]; the parameters are constants.
    public static double[][] jacobian(VectorFunction2 f, double[] x, double[] parameters) {
        return VectorDerivatives.jacobian(f, x, parameters);
    }

    /// The Jacobian of `f` at `x` times a matrix, several of its columns at once.
    ///
    /// Of a sparse Jacobian, columns that have no row in common can share a column of the seeds: all their derivatives are read from the
    /// product (Curtis, Powell and Reid, On the Estimation of Sparse Jacobian Matrices, 1974).
    ///
    /// @param seeds a row for each number of `x`
    public static double[][] jacobian(VectorFunction f, double[] x, double[][] seeds) {
        return VectorDerivatives.jacobian(f, x, seeds);
    }

    /// The velocity of a curve at `t`.
    public static double[] derivative(Curve f, double t) {
        return CurveDerivative.at(f, t);
    }

    /// The velocity of a curve, as a curve that can be differentiated again.
    public static Curve derivative(Curve f) {
        return CurveDerivative.of(f);
    }

    /// The result of `f` at `x`; a derivative runs `f` again on its way back, instead of keeping what happened in it.
    ///
    /// What `f` captures is a constant to a compiled derivative; where it is not, and for second derivatives, the call is recorded like any
    /// other, which is right and saves no memory.
    public static double checkpoint(ScalarFunction f, double x) {
        return Checkpoints.call(f, x);
    }

    /// The result of `f` at `x`, as a new array; see [#checkpoint(ScalarFunction,double)].
    public static double[] checkpoint(VectorFunction f, double[] x) {
        return Checkpoints.callVector(f, x);
    }

    /// The state after so many rounds of a step; a derivative keeps about twice the square root of the number of rounds as states, and runs
    /// each round again.
    ///
    /// @param parameters what the rounds share and a derivative is taken by; what the step captures is a constant, as in
    ///                   [#checkpoint(ScalarFunction,double)]
    public static double[] iterate(Step step, int rounds, double[] start, double[] parameters) {
        return Checkpoints.loop(step, rounds, start, parameters);
    }

    /// The `x` with `f(x, parameters) = x`, by iterating `f` from a start until it moves no number by more than the tolerance, relative
    /// to 1 and the number.
    ///
    /// Its derivatives by the parameters are those of the equation, however many rounds it took; by the start they are 0.
    ///
    /// @throws ArithmeticException if it does not settle, or, from a derivative, if the equation does not determine the derivative
    public static double[] fixedPoint(VectorFunction2 f, double[] start, double[] parameters, double tolerance) {
        return Implicit.fixedPoint(f, start, parameters, tolerance);
    }

    /// The number `x` with `f(x, parameter) = x`; see [#fixedPoint(VectorFunction2,double[],double[],double)].
    public static double fixedPoint(ScalarFunction2 f, double start, double parameter, double tolerance) {
        return Implicit.fixedPointOfNumber(f, start, parameter, tolerance);
    }

    /// The `x` near a start with `f(x, parameters) = 0`, by Newton's method; its derivatives are those of the equation.
    ///
    /// @throws ArithmeticException if no root is found, or, from a derivative, if the equation does not determine the derivative
    public static double[] root(VectorFunction2 f, double[] start, double[] parameters) {
        return Implicit.root(f, start, parameters);
    }

    /// The number `x` near a start with `f(x, parameter) = 0`; see [#root(VectorFunction2,double[],double[])].
    public static double root(ScalarFunction2 f, double start, double parameter) {
        return Implicit.rootOfNumber(f, start, parameter);
    }

    /// The number as a constant: no derivative flows through it. Outside of a derivative it is the number itself.
    public static double stopGradient(double x) {
        return Stop.stop(x);
    }

    /// The number as a constant; see [#stopGradient(double)].
    public static float stopGradient(float x) {
        return Stop.stop(x);
    }

    /// A copy of the array whose numbers are constants; see [#stopGradient(double)].
    public static double[] stopGradient(double[] x) {
        return Stop.stop(x);
    }

    /// A copy of the array whose numbers are constants; see [#stopGradient(double)].
    public static float[] stopGradient(float[] x) {
        return Stop.stop(x);
    }

    /// A copy of the rows whose numbers are constants; see [#stopGradient(double)].
    public static double[][] stopGradient(double[][] x) {
        return Stop.stop(x);
    }

    /// The derivative of `f` at `x` times `xDot`, by forward mode.
    public static double jvp(ScalarFunction f, double x, double xDot) {
        return Derivatives.along(f, new Object[] {x}, new Object[] {xDot});
    }

    /// The computational graph of `f` at `x`: each operation in the order of execution, with its value and its adjoint.
    ///
    /// @throws IllegalArgumentException if it has more than 10,000 nodes
    public static Graph graph(ScalarFunction f, double x) {
        return Graphs.graph(f, x);
    }

    /// See [#graph(ScalarFunction,double)].
    public static Graph graph(DoubleUnaryOperator f, double x) {
        return Graphs.graph(f, x);
    }

    /// See [#graph(ScalarFunction,double)].
    public static Graph graph(ScalarFunction2 f, double x, double y) {
        return Graphs.graph(f, x, y);
    }

    /// See [#graph(ScalarFunction,double)].
    public static Graph graph(DoubleBinaryOperator f, double x, double y) {
        return Graphs.graph(f, x, y);
    }

    /// See [#graph(ScalarFunction,double)].
    public static Graph graph(ScalarFunction3 f, double x, double y, double z) {
        return Graphs.graph(f, x, y, z);
    }

    /// See [#graph(ScalarFunction,double)].
    public static <P> Graph graph(Objective<P> f, P x) {
        return Graphs.graph(f, x);
    }

    /// See [#graph(ScalarFunction,double)].
    public static <P> Graph graph(ToDoubleFunction<P> f, P x) {
        return Graphs.graph(f, x);
    }

    /// See [#graph(ScalarFunction,double)].
    public static <A, B> Graph graph(Objective2<A, B> f, A a, B b) {
        return Graphs.graph(f, a, b);
    }

    /// See [#graph(ScalarFunction,double)].
    public static <A, B, C> Graph graph(Objective3<A, B, C> f, A a, B b, C c) {
        return Graphs.graph(f, a, b, c);
    }

    /// Says which line made the first `NaN` or infinity, in the value of `f` at `x` or on the way back to its derivatives.
    public static NonFinite locateNaN(ScalarFunction f, double x) {
        return Graphs.firstNonFinite(f, x);
    }

    /// See [#locateNaN(ScalarFunction,double)].
    public static NonFinite locateNaN(DoubleUnaryOperator f, double x) {
        return Graphs.firstNonFinite(f, x);
    }

    /// See [#locateNaN(ScalarFunction,double)].
    public static NonFinite locateNaN(ScalarFunction2 f, double x, double y) {
        return Graphs.firstNonFinite(f, x, y);
    }

    /// See [#locateNaN(ScalarFunction,double)].
    public static NonFinite locateNaN(DoubleBinaryOperator f, double x, double y) {
        return Graphs.firstNonFinite(f, x, y);
    }

    /// See [#locateNaN(ScalarFunction,double)].
    public static NonFinite locateNaN(ScalarFunction3 f, double x, double y, double z) {
        return Graphs.firstNonFinite(f, x, y, z);
    }

    /// See [#locateNaN(ScalarFunction,double)].
    public static <P> NonFinite locateNaN(Objective<P> f, P x) {
        return Graphs.firstNonFinite(f, x);
    }

    /// See [#locateNaN(ScalarFunction,double)].
    public static <P> NonFinite locateNaN(ToDoubleFunction<P> f, P x) {
        return Graphs.firstNonFinite(f, x);
    }

    /// See [#locateNaN(ScalarFunction,double)].
    public static <A, B> NonFinite locateNaN(Objective2<A, B> f, A a, B b) {
        return Graphs.firstNonFinite(f, a, b);
    }

    /// See [#locateNaN(ScalarFunction,double)].
    public static <A, B, C> NonFinite locateNaN(Objective3<A, B, C> f, A a, B b, C c) {
        return Graphs.firstNonFinite(f, a, b, c);
    }
}
