package dev.thalweg.autodiff;

import dev.thalweg.recording.Derivation;
import dev.thalweg.recording.Real;
import dev.thalweg.recording.Recording;
import java.util.Arrays;
import java.util.List;

/// The derivatives of a function by recording: the way for code whose objects, calls or exceptions only show when it runs.
///
/// Inside of a function that is being recorded, the arguments and results are recorded numbers, so that derivatives nest.
final class Recorded {
    private Recorded() {}

    static ValueAndGradient<Object[]> gradient(Object f, Object[] arguments) {
        return Derivation.take(derivation -> {
            RecordedArguments entered = new RecordedArguments(derivation, arguments);
            Real value = derivation.call(f, entered.passed());
            ValueAndGradient<Object[]> both = new ValueAndGradient<>(value.value(), entered.shaped(derivation.gradient(value)));
            return derivation.withField(both, "value", value);
        });
    }

    /// The derivative along a direction that has a part for each argument.
    static Double along(Object f, Object[] arguments, Object[] direction) {
        return Derivation.take(derivation -> {
            RecordedArguments entered = new RecordedArguments(derivation, arguments);
            Real value = derivation.call(f, entered.passed());
            return derivation.box(derivation.along(value, entered.rows(direction)));
        });
    }

    /// The product of the Hessian with a direction: the gradient of the gradient's product with it.
    static Object[] hessianProduct(Object f, Object[] arguments, Object[] direction) {
        boolean isOutermost = !Recording.isRunning();
        return Derivation.take(outer -> {
            RecordedArguments entered = new RecordedArguments(outer, arguments);
            Object[] gradient = gradient(f, entered.passed()).gradient();
            List<Object> along = entered.rows(direction);
            Real slope = outer.dot(entered.rows(gradient), isOutermost ? along.stream().map(Recorded::constant).toList() : along);
            outer.leave();
            return entered.shaped(outer.gradient(slope));
        });
    }

    /// The direction may be the argument itself, whose numbers vary.
    private static Object constant(Object row) {
        return switch (row) {
            case double[] numbers -> numbers.clone();
            case float[] numbers -> numbers.clone();
            case Float number -> Float.sum(number, 0);
            default -> Double.sum((Double) row, 0);
        };
    }

    /// The leaves of several values, arrays row by row.
    static List<Object> leaves(Object[] values) {
        return Arrays.stream(values).flatMap(value -> Structure.leaves(value).stream()).toList();
    }
}
