package dev.thalweg.catalogue;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.Objective2;
import dev.thalweg.autodiff.Objective3;
import dev.thalweg.autodiff.Objective4;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.ScalarFunction2;
import dev.thalweg.autodiff.ScalarFunction3;
import dev.thalweg.autodiff.ScalarFunction4;
import dev.thalweg.autodiff.ScalarFunction5;
import dev.thalweg.autodiff.ScalarFunction6;
import dev.thalweg.autodiff.ScalarFunction7;
import dev.thalweg.autodiff.ScalarFunction8;
import dev.thalweg.autodiff.ValueAndGradient;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A function as its user writes it, and its derivative as its user asks for it.
///
/// @param value      the function
/// @param derivative its value and the gradient for each argument
/// @param hessian    its second derivatives, if it is a function of several numbers or of one array, else null
/// @param single     the function, if it is one of one real variable, else null
/// @param function   the function as it is written, if it takes the arguments themselves, else null
@SuppressWarnings({"overloads", "unchecked"}) // the factories differ in the number of arguments; the casts are what a case's shapes say
record Program(ToDoubleFunction<Object[]> value, Function<Object[], ValueAndGradient<Object[]>> derivative,
        Function<Object[], double[][]> hessian, ScalarFunction single, Object function) {
    static Program scalars(ScalarFunction f) {
        return new Program(a -> f.applyAsDouble(x(a, 0)), a -> {
            ValueAndGradient<Double> both = Autodiff.valueAndGradient(f, x(a, 0));
            return new ValueAndGradient<>(both.value(), new Object[] {both.gradient()});
        }, null, f, f);
    }

    static Program scalars(ScalarFunction2 f) {
        return several(f, a -> f.applyAsDouble(x(a, 0), x(a, 1)), a -> Autodiff.valueAndGradient(f, x(a, 0), x(a, 1)),
                a -> Autodiff.hessian(f, x(a, 0), x(a, 1)));
    }

    static Program scalars(ScalarFunction3 f) {
        return several(f, a -> f.applyAsDouble(x(a, 0), x(a, 1), x(a, 2)), a -> Autodiff.valueAndGradient(f, x(a, 0), x(a, 1), x(a, 2)),
                a -> Autodiff.hessian(f, x(a, 0), x(a, 1), x(a, 2)));
    }

    static Program scalars(ScalarFunction4 f) {
        return several(f, a -> f.applyAsDouble(x(a, 0), x(a, 1), x(a, 2), x(a, 3)),
                a -> Autodiff.valueAndGradient(f, x(a, 0), x(a, 1), x(a, 2), x(a, 3)),
                a -> Autodiff.hessian(f, x(a, 0), x(a, 1), x(a, 2), x(a, 3)));
    }

    static Program scalars(ScalarFunction5 f) {
        return several(f, a -> f.applyAsDouble(x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4)),
                a -> Autodiff.valueAndGradient(f, x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4)),
                a -> Autodiff.hessian(f, x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4)));
    }

    static Program scalars(ScalarFunction6 f) {
        return several(f, a -> f.applyAsDouble(x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4), x(a, 5)),
                a -> Autodiff.valueAndGradient(f, x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4), x(a, 5)),
                a -> Autodiff.hessian(f, x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4), x(a, 5)));
    }

    static Program scalars(ScalarFunction7 f) {
        return several(f, a -> f.applyAsDouble(x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4), x(a, 5), x(a, 6)),
                a -> Autodiff.valueAndGradient(f, x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4), x(a, 5), x(a, 6)),
                a -> Autodiff.hessian(f, x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4), x(a, 5), x(a, 6)));
    }

    static Program scalars(ScalarFunction8 f) {
        return several(f, a -> f.applyAsDouble(x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4), x(a, 5), x(a, 6), x(a, 7)),
                a -> Autodiff.valueAndGradient(f, x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4), x(a, 5), x(a, 6), x(a, 7)),
                a -> Autodiff.hessian(f, x(a, 0), x(a, 1), x(a, 2), x(a, 3), x(a, 4), x(a, 5), x(a, 6), x(a, 7)));
    }

    static <A> Program objective(Objective<A> f) {
        return new Program(a -> f.applyAsDouble((A) a[0]), a -> {
            ValueAndGradient<A> both = Autodiff.valueAndGradient(f, (A) a[0]);
            return new ValueAndGradient<>(both.value(), new Object[] {both.gradient()});
        }, a -> hessian(f, a[0]), null, f);
    }

    static <A, B> Program objective(Objective2<A, B> f) {
        return new Program(a -> f.applyAsDouble((A) a[0], (B) a[1]), a -> {
            var both = Autodiff.valueAndGradient(f, (A) a[0], (B) a[1]);
            return new ValueAndGradient<>(both.value(), new Object[] {both.gradient().first(), both.gradient().second()});
        }, null, null, f);
    }

    static <A, B, C> Program objective(Objective3<A, B, C> f) {
        return new Program(a -> f.applyAsDouble((A) a[0], (B) a[1], (C) a[2]), a -> {
            var both = Autodiff.valueAndGradient(f, (A) a[0], (B) a[1], (C) a[2]);
            var g = both.gradient();
            return new ValueAndGradient<>(both.value(), new Object[] {g.first(), g.second(), g.third()});
        }, null, null, f);
    }

    static <A, B, C, D> Program objective(Objective4<A, B, C, D> f) {
        return new Program(a -> f.applyAsDouble((A) a[0], (B) a[1], (C) a[2], (D) a[3]), a -> {
            var both = Autodiff.valueAndGradient(f, (A) a[0], (B) a[1], (C) a[2], (D) a[3]);
            var g = both.gradient();
            return new ValueAndGradient<>(both.value(), new Object[] {g.first(), g.second(), g.third(), g.fourth()});
        }, null, null, f);
    }

    /// A function of a record that is made of the arguments.
    static <P> Program structure(Function<Object[], P> make, Function<P, Object[]> components, Objective<P> f) {
        return new Program(a -> f.applyAsDouble(make.apply(a)), a -> {
            ValueAndGradient<P> both = Autodiff.valueAndGradient(f, make.apply(a));
            return new ValueAndGradient<>(both.value(), components.apply(both.gradient()));
        }, null, null, null);
    }

    /// The value at a point, which a function that writes to its arguments leaves as it was.
    double at(Object... point) {
        return value.applyAsDouble(copies(point));
    }

    /// The value and the gradient at a point, which a function that writes to its arguments leaves as it was.
    ValueAndGradient<Object[]> derive(Object... point) {
        return derivative.apply(copies(point));
    }

    private static Program several(Object f, ToDoubleFunction<Object[]> value, Function<Object[], ValueAndGradient<double[]>> derivative,
            Function<Object[], double[][]> hessian) {
        return new Program(value, a -> {
            ValueAndGradient<double[]> both = derivative.apply(a);
            return new ValueAndGradient<>(both.value(), Arrays.stream(both.gradient()).boxed().toArray());
        }, hessian, null, f);
    }

    private static double[][] hessian(Objective<?> f, Object x) {
        return x instanceof double[] point ? Autodiff.hessian((Objective<double[]>) f, point) : null;
    }

    /// The second derivatives at a point, or null if there is no way to ask for them.
    double[][] curvature(Object... point) {
        return hessian == null ? null : hessian.apply(copies(point));
    }

    private static double x(Object[] arguments, int k) {
        return (Double) arguments[k];
    }

    private static Object[] copies(Object[] point) {
        return Arrays.stream(point).map(Numbers::copy).toArray();
    }
}
