package dev.thalweg.autodiff;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.trace.Traces;
import java.util.List;
import java.util.Map;

/// Derivatives of functions of tensors; call them as methods of [Autodiff].
///
/// A derivative runs the function on tensors that stand for values, and plays back what happened. Gradients have the structure of their arguments,
/// and are tensors themselves: a derivative of a function that takes a gradient is a derivative of it too.
@SuppressWarnings("overloads") // as in Autodiff
public abstract sealed class TensorAutodiff permits Autodiff {
    TensorAutodiff() {}

    /// The gradient of `f` at `x`, of the shape of `x`.
    ///
    /// @param f its result has one element
    /// @throws NotDifferentiableException if it has more, or if `f` reads elements out of a tensor or writes them
    public static Tensor gradient(TensorFunction f, Tensor x) {
        return (Tensor) TensorDerivatives.gradient(f, x)[0];
    }

    /// The gradient of `f` as a function of the point, which can be differentiated again.
    public static TensorFunction gradient(TensorFunction f) {
        return x -> gradient(f, x);
    }

    /// The value of `f` at `x`, and its gradient; see [#gradient(TensorFunction,Tensor)].
    public static ValueAndGradient<Tensor> valueAndGradient(TensorFunction f, Tensor x) {
        return valueAndGradient(f, new Object[] {x});
    }

    /// The gradient of `f` with respect to each of its two arguments; see [#gradient(TensorFunction,Tensor)].
    public static Gradients2<Tensor, Tensor> gradient(TensorFunction2 f, Tensor a, Tensor b) {
        return two(TensorDerivatives.gradient(f, a, b));
    }

    /// See [#gradient(TensorFunction2,Tensor,Tensor)].
    public static ValueAndGradient<Gradients2<Tensor, Tensor>> valueAndGradient(TensorFunction2 f, Tensor a, Tensor b) {
        ValueAndGradient<Object[]> both = TensorDerivatives.valueAndGradient(f, a, b);
        return new ValueAndGradient<>(both.value(), two(both.gradient()));
    }

    /// The gradient of `f` with respect to each of its three arguments; see [#gradient(TensorFunction,Tensor)].
    public static Gradients3<Tensor, Tensor, Tensor> gradient(TensorFunction3 f, Tensor a, Tensor b, Tensor c) {
        return three(TensorDerivatives.gradient(f, a, b, c));
    }

    /// See [#gradient(TensorFunction3,Tensor,Tensor,Tensor)].
    public static ValueAndGradient<Gradients3<Tensor, Tensor, Tensor>> valueAndGradient(TensorFunction3 f, Tensor a, Tensor b, Tensor c) {
        ValueAndGradient<Object[]> both = TensorDerivatives.valueAndGradient(f, a, b, c);
        return new ValueAndGradient<>(both.value(), three(both.gradient()));
    }

    /// The gradient of `f` with respect to each of its four arguments; see [#gradient(TensorFunction,Tensor)].
    public static Gradients4<Tensor, Tensor, Tensor, Tensor> gradient(TensorFunction4 f, Tensor a, Tensor b, Tensor c, Tensor d) {
        return four(TensorDerivatives.gradient(f, a, b, c, d));
    }

    /// See [#gradient(TensorFunction4,Tensor,Tensor,Tensor,Tensor)].
    public static ValueAndGradient<Gradients4<Tensor, Tensor, Tensor, Tensor>> valueAndGradient(TensorFunction4 f, Tensor a, Tensor b, Tensor c, Tensor d) {
        ValueAndGradient<Object[]> both = TensorDerivatives.valueAndGradient(f, a, b, c, d);
        return new ValueAndGradient<>(both.value(), four(both.gradient()));
    }

    /// The gradient of `f` by each tensor of a list; see [#gradient(TensorFunction,Tensor)].
    public static List<Tensor> gradient(TensorListFunction f, List<Tensor> xs) {
        return one(TensorDerivatives.gradient(f, xs));
    }

    /// See [#gradient(TensorListFunction,List)].
    public static ValueAndGradient<List<Tensor>> valueAndGradient(TensorListFunction f, List<Tensor> xs) {
        return valueAndGradient(f, new Object[] {xs});
    }

    /// The gradient of `f` by each tensor of a map; see [#gradient(TensorFunction,Tensor)].
    public static Map<String, Tensor> gradient(TensorMapFunction f, Map<String, Tensor> xs) {
        return one(TensorDerivatives.gradient(f, xs));
    }

    /// See [#gradient(TensorMapFunction,Map)].
    public static ValueAndGradient<Map<String, Tensor>> valueAndGradient(TensorMapFunction f, Map<String, Tensor> xs) {
        return valueAndGradient(f, new Object[] {xs});
    }

    /// The gradient of `f` by the tensors of a record, as a record; see [#gradient(TensorFunction,Tensor)].
    public static <P extends Parameters> P gradient(ParametersFunction<P> f, P parameters) {
        return one(TensorDerivatives.gradient(f, parameters));
    }

    /// See [#gradient(ParametersFunction,Parameters)].
    public static <P extends Parameters> ValueAndGradient<P> valueAndGradient(ParametersFunction<P> f, P parameters) {
        return valueAndGradient(f, new Object[] {parameters});
    }

    /// The gradient of `f` by the tensors of a record, a list or a map, in their structure: for a method reference, or a lambda with a type for its
    /// parameter; see [#gradient(TensorFunction,Tensor)].
    public static <P> P gradient(Mapping<P, ?> f, P x) {
        return TensorLeaves.areIn(x) ? one(TensorDerivatives.gradient(f, x)) : TensorAutodiff.<P>valueAndGradient(f, new Object[] {x}).gradient();
    }

    /// See [#gradient(Mapping,Object)].
    public static <P> ValueAndGradient<P> valueAndGradient(Mapping<P, ?> f, P x) {
        return valueAndGradient(f, new Object[] {x});
    }

    /// The derivative of `f` at `x` along `xDot`, by forward mode, of the shape of the result.
    ///
    /// @param xDot of the shape of `x`
    public static Tensor jvp(TensorFunction f, Tensor x, Tensor xDot) {
        return valueAndJvp(f, x, xDot).tangent();
    }

    /// The result of `f` at `x`, and its derivative along `xDot`.
    public static ValueAndTangent<Tensor> valueAndJvp(TensorFunction f, Tensor x, Tensor xDot) {
        ValueAndTangent<Object> both = TensorDerivatives.along(f, new Object[] {x}, xDot);
        return new ValueAndTangent<>((Tensor) both.value(), (Tensor) both.tangent());
    }

    /// The result of `f` at `x`, and what pulls a seed of its shape back to a cotangent of `x`, by reverse mode.
    public static Pullback<Tensor, Tensor> vjp(TensorFunction f, Tensor x) {
        return TensorDerivatives.pullback(f, new Object[] {x}, bars -> (Tensor) bars[0]);
    }

    /// The derivatives of each element of the result by each element of `x`: the axes of the result, then those of `x`.
    public static Tensor jacobian(TensorFunction f, Tensor x) {
        return TensorDerivatives.jacobian(f, x);
    }

    /// The second derivatives of `f` at `x`: the axes of `x` twice.
    public static Tensor hessian(TensorFunction f, Tensor x) {
        return jacobian(gradient(f), x);
    }

    /// The product of the Hessian of `f` at `x` with a vector, by forward over reverse mode, without the Hessian.
    ///
    /// @param v of the shape of `x`
    public static Tensor hvp(TensorFunction f, Tensor x, Tensor v) {
        return (Tensor) TensorDerivatives.hessianProduct(f, new Object[] {x}, new Object[] {v})[0];
    }

    /// See [#hvp(TensorFunction,Tensor,Tensor)].
    public static <P> P hvp(Mapping<P, ?> f, P x, P v) {
        return one(Derivatives.hessianProduct(f, new Object[] {x}, new Object[] {v}));
    }

    /// The values as constants: no derivative flows through them.
    public static Tensor stopGradient(Tensor x) {
        return Traces.stop(x);
    }

    /// A function that runs `f` on each part along the first axis, at once: `x -> stack(0, f(x.get(0)), f(x.get(1)), ...)`.
    public static TensorFunction vmap(TensorFunction f) {
        return x -> TensorDerivatives.batch(f, x);
    }

    /// See [#vmap(TensorFunction)]; both arguments have the first axis.
    public static TensorFunction2 vmap(TensorFunction2 f) {
        return (a, b) -> TensorDerivatives.batch(f, a, b);
    }

    /// See [#vmap(TensorFunction)]; all arguments have the first axis.
    public static TensorFunction3 vmap(TensorFunction3 f) {
        return (a, b, c) -> TensorDerivatives.batch(f, a, b, c);
    }

    /// The result of `f` at `x`; a derivative runs `f` again on its way back, instead of keeping what happened in it.
    ///
    /// If `f` captures a tensor that a derivative is taken by, it is traced like any other code, which is right and saves no memory.
    public static Tensor checkpoint(TensorFunction f, Tensor x) {
        return Traces.checkpoint(xs -> new Tensor[] {f.at(xs[0])}, x);
    }

    /// See [#checkpoint(TensorFunction,Tensor)].
    public static Tensor checkpoint(TensorFunction2 f, Tensor a, Tensor b) {
        return Traces.checkpoint(xs -> new Tensor[] {f.at(xs[0], xs[1])}, a, b);
    }

    /// See [#checkpoint(TensorFunction,Tensor)].
    public static Tensor checkpoint(TensorFunction3 f, Tensor a, Tensor b, Tensor c) {
        return Traces.checkpoint(xs -> new Tensor[] {f.at(xs[0], xs[1], xs[2])}, a, b, c);
    }

    /// The function with a derivative of its own: `pullback` gives the cotangent of `x` from `yBar`, `x` and `y`, and is linear in `yBar`.
    ///
    /// It is made of tensor operations, so that it has derivatives itself.
    public static TensorFunction withVjp(TensorFunction f, TensorFunction3 pullback) {
        return x -> Traces.custom("a function with a rule", xs -> new Tensor[] {f.at(xs[0])}, (_, yBar, xs, y) -> pullback.at(yBar, xs[0], y), x);
    }

    /// The function with a derivative of its own: `tangent` gives that of `y` from `xDot`, `x` and `y`, and is linear in `xDot`; see
    /// [#withVjp(TensorFunction,TensorFunction3)].
    public static TensorFunction withJvp(TensorFunction f, TensorFunction3 tangent) {
        return x -> Traces.custom("a function with a rule", xs -> new Tensor[] {f.at(xs[0])}, new TangentRule(tangent), x);
    }

    /// The line and the operation that make the first NaN or infinity of `f` at `x`, or of its gradient there.
    public static NonFinite locateNaN(TensorFunction f, Tensor x) {
        return TensorDerivatives.locateNaN(f, x);
    }

    @SuppressWarnings("unchecked")
    private static <P> P one(Object... gradient) {
        return (P) gradient[0];
    }

    @SuppressWarnings("unchecked")
    private static <P> ValueAndGradient<P> valueAndGradient(Object f, Object[] arguments) {
        ValueAndGradient<Object[]> both = Derivatives.ofObjects(f, arguments);
        return new ValueAndGradient<>(both.value(), (P) both.gradient()[0]);
    }

    private static Gradients2<Tensor, Tensor> two(Object[] g) {
        return new Gradients2<>((Tensor) g[0], (Tensor) g[1]);
    }

    private static Gradients3<Tensor, Tensor, Tensor> three(Object[] g) {
        return new Gradients3<>((Tensor) g[0], (Tensor) g[1], (Tensor) g[2]);
    }

    private static Gradients4<Tensor, Tensor, Tensor, Tensor> four(Object[] g) {
        return new Gradients4<>((Tensor) g[0], (Tensor) g[1], (Tensor) g[2], (Tensor) g[3]);
    }
}
