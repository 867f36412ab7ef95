package dev.thalweg.autodiff;

import dev.thalweg.runtime.Residuals;
import java.util.IdentityHashMap;
import java.util.Map;

/// Copies of arguments, for a function that is run more than once and may write them.
final class Copies {
    private final Map<Object, Object> made = new IdentityHashMap<>();

    private Copies() {}

    /// Copies of the arrays among the arguments; what was one array stays one.
    static Object[] of(Object[] arguments) {
        Copies copies = new Copies();
        Object[] copied = arguments.clone();
        for (int i = 0; i < copied.length; i++) {
            copied[i] = copies.copy(copied[i]);
        }
        return copied;
    }

    /// Copies of the arguments with all arrays in them, also in records, lists and maps; what was one array stays one.
    static Object[] deep(Object[] arguments) {
        Copies copies = new Copies();
        Object[] copied = arguments.clone();
        for (int i = 0; i < copied.length; i++) {
            copied[i] = copied[i] instanceof Object[] || Structure.isConstant(copied[i]) ? copies.copy(copied[i])
                    : Structure.copy(copied[i], Structure.leaves(copied[i]).stream().map(copies::copy).iterator());
        }
        return copied;
    }

    /// A copy of an array, or the value itself.
    @SuppressWarnings("unchecked")
    static <T> T of(T value) {
        return (T) new Copies().copy(value);
    }

    /// Zeros of the shapes of arguments.
    static Object[] zerosLike(Object[] arguments) {
        Object[] zeros = new Object[arguments.length];
        for (int i = 0; i < zeros.length; i++) {
            zeros[i] = arguments[i] instanceof Number ? arguments[i] instanceof Float ? (Object) 0f : (Object) 0.0 : Residuals.zerosLike(arguments[i]);
        }
        return zeros;
    }

    private Object copy(Object value) {
        return switch (value) {
            case double[] numbers -> made.computeIfAbsent(numbers, n -> numbers.clone());
            case float[] numbers -> made.computeIfAbsent(numbers, n -> numbers.clone());
            case Object[] rows -> made.containsKey(rows) ? made.get(rows) : copyRows(rows);
            case null, default -> value;
        };
    }

    private Object copyRows(Object[] rows) {
        Object[] copied = rows.clone();
        made.put(rows, copied);
        for (int i = 0; i < copied.length; i++) {
            copied[i] = copy(copied[i]);
        }
        return copied;
    }
}
