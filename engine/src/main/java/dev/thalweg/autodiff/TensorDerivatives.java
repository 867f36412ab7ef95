package dev.thalweg.autodiff;

import dev.thalweg.ir.Refusal;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import dev.thalweg.trace.NonFiniteSearch;
import dev.thalweg.trace.Pulled;
import dev.thalweg.trace.TracedValueException;
import dev.thalweg.trace.Traces;
import java.util.Arrays;
import java.util.function.Supplier;

/// Derivatives of functions of tensors, and of records, lists and maps of them.
final class TensorDerivatives {
    /// How many rows of a Jacobian are found at once.
    private static final int ROWS = 64;

    private TensorDerivatives() {}

    /// A function that has run.
    ///
    /// @param value its result, in which tensors stand for values no more
    private record Run(Pulled pulled, Object[] arguments, Object value) {
        Object[] pull(Tensor... seeds) {
            return TensorLeaves.derivatives(arguments, refusing(() -> pulled.pull(seeds)));
        }
    }

    static Object[] gradient(Object f, Object... arguments) {
        Run run = scalar(f, arguments);
        Object[] gradient = run.pull(Tensors.onesLike((Tensor) run.value));
        Tensors.evaluate(TensorLeaves.of(gradient));
        return gradient;
    }

    static ValueAndGradient<Object[]> valueAndGradient(Object f, Object... arguments) {
        Run run = scalar(f, arguments);
        Object[] gradient = run.pull(Tensors.onesLike((Tensor) run.value));
        Tensor[] all = TensorLeaves.of(gradient, run.value);
        Tensors.evaluate(all);
        return new ValueAndGradient<>(refusing(() -> ((Tensor) run.value).item()), gradient);
    }

    /// The result, and what pulls a seed of its structure back.
    static <P, R> Pullback<P, R> pullback(Object f, Object[] arguments, Mapping<Object[], P> shaped) {
        Run run = run(f, arguments);
        @SuppressWarnings("unchecked")
        R value = (R) run.value;
        return new Pullback<>() {
            @Override
            public R value() {
                return value;
            }

            @Override
            public P pull(R seed) {
                requireShape("seed", seed, "result", value);
                Object[] cotangents = run.pull(TensorLeaves.of(seed));
                Tensors.evaluate(TensorLeaves.of(cotangents));
                return shaped.apply(cotangents);
            }
        };
    }

    /// The result, and its tangent along a direction.
    static ValueAndTangent<Object> along(Object f, Object[] arguments, Object... direction) {
        requireShape("direction", direction, "argument", arguments);
        Object[] result = new Object[1];
        Traces.Pushed pushed = refusing(() -> Traces.forward(xs -> {
            result[0] = TensorCall.call(f, TensorLeaves.replaced(arguments, xs));
            return TensorLeaves.of(result[0]);
        }, TensorLeaves.of(arguments), TensorLeaves.of(direction)));
        Tensors.evaluate(pushed.values());
        Tensors.evaluate(pushed.tangents());
        return new ValueAndTangent<>(TensorLeaves.replaced(result, pushed.values())[0], TensorLeaves.derivatives(result, pushed.tangents())[0]);
    }

    /// The tangent of the gradient along a direction: forward over reverse.
    static Object[] hessianProduct(Object f, Object[] arguments, Object[] direction) {
        Mapping<Object[], Object[]> gradient = at -> gradient(f, at);
        return (Object[]) along((Mapping<Object, Object>) at -> gradient.apply((Object[]) at), new Object[] {arguments}, new Object[] {direction}).tangent();
    }

    private static Run scalar(Object f, Object... arguments) {
        Run run = run(f, arguments);
        if (run.value instanceof Tensor y && y.count() == 1) {
            return run;
        }
        throw new NotDifferentiableException(run.value instanceof Tensor y
                ? ("A gradient is of a number, but the function gives a tensor of shape %s, with %d elements.\n"
                        + "Sum it, y.sum(), or take jacobian, or vjp with a seed of its shape.").formatted(y.shape(), y.count())
                : "A gradient is of a number, but the function gives %s.\nReturn a tensor of one element, or take vjp or jvp.".formatted(Structure.shape(run.value)));
    }

    private static Run run(Object f, Object... arguments) {
        Object[] result = new Object[1];
        Pulled pulled = refusing(() -> Traces.reverse(xs -> {
            result[0] = TensorCall.call(f, TensorLeaves.replaced(arguments, xs));
            return TensorLeaves.of(result[0]);
        }, TensorLeaves.of(arguments)));
        return new Run(pulled, arguments, TensorLeaves.replaced(result, pulled.values())[0]);
    }

    private static void requireShape(String what, Object given, String like, Object shaped) {
        if (!Structure.shape(given).equals(Structure.shape(shaped))) {
            throw new IllegalArgumentException("The %s must have the shape of the %s, %s, but is %s."
                    .formatted(what, like, Structure.shape(shaped), Structure.shape(given)));
        }
    }

    private static <T> T refusing(Supplier<T> action) {
        try {
            return action.get();
        } catch (TracedValueException | Refusal refusal) {
            throw new NotDifferentiableException(refusal.getMessage());
        }
    }

    /// Tensors like one, with a 1 in one place each, side by side.
    private static Tensor units(Tensor like, int from, int to) {
        Tensor units = Tensors.zeros(like.dtype(), to - from, like.count());
        for (int i = from; i < to; i++) {
            units.set(1, i - from, i);
        }
        int[] sizes = new int[like.rank() + 1];
        sizes[0] = to - from;
        System.arraycopy(like.shape().sizes(), 0, sizes, 1, like.rank());
        return units.reshape(sizes);
    }

    static NonFinite locateNaN(Object f, Object... arguments) {
        double[] value = new double[1];
        NonFiniteSearch.Found found = refusing(() -> NonFiniteSearch.in(xs -> {
            Tensor y = (Tensor) TensorCall.call(f, TensorLeaves.replaced(arguments, xs));
            value[0] = Traces.stop(y).sum().item();
            return new Tensor[] {y};
        }, TensorLeaves.of(arguments)));
        if (found == null) {
            return NonFinite.nothing(value[0]);
        }
        if (found.operation().isEmpty()) {
            return new NonFinite(NonFinite.Place.ARGUMENT, found.number(), "", "Argument %d holds %s.".formatted(found.index() + 1, found.number()));
        }
        return found.isDerivative()
                ? new NonFinite(NonFinite.Place.DERIVATIVE, found.number(), found.line(), ("%s makes the first derivative that is not finite: that of %s by its operand %d "
                        + "holds %s.\nThe value is finite.").formatted(found.line(), found.operation(), found.index() + 1, found.number()))
                : new NonFinite(NonFinite.Place.VALUE, found.number(), found.line(), "%s makes the first number that is not finite: the result of %s holds %s."
                        .formatted(found.line(), found.operation(), found.number()));
    }

    /// What a function gives for each part along the first axis.
    static Tensor batch(Object f, Tensor... xs) {
        return refusing(() -> Traces.batch(parts -> new Tensor[] {(Tensor) TensorCall.call(f, parts)}, xs))[0];
    }

    /// The derivatives of each element of the result by each element of `x`: the axes of the result, then those of `x`.
    static Tensor jacobian(TensorFunction f, Tensor x) {
        Run run = run(f, x);
        Tensor y = (Tensor) run.value;
        Tensor[] rows = new Tensor[(y.count() + ROWS - 1) / ROWS];
        Arrays.setAll(rows, i -> refusing(() -> Traces.batch(seed -> run.pulled.pull(seed), units(y, i * ROWS, Math.min(y.count(), (i + 1) * ROWS))))[0]);
        int[] sizes = new int[y.rank() + x.rank()];
        System.arraycopy(y.shape().sizes(), 0, sizes, 0, y.rank());
        System.arraycopy(x.shape().sizes(), 0, sizes, y.rank(), x.rank());
        return rows.length == 0 ? Tensors.zeros(x.dtype(), sizes) : Tensors.concat(0, rows).reshape(sizes);
    }
}
