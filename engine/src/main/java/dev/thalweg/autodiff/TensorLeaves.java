package dev.thalweg.autodiff;

import dev.thalweg.ir.Refusal;
import dev.thalweg.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The tensors within arguments and results.
final class TensorLeaves {
    /// What is nested deeper holds itself, and is refused where it is taken apart.
    private static final int DEEPEST = 100;

    private TensorLeaves() {}

    /// Whether there are any.
    static boolean areIn(Object... values) {
        return areIn(0, values);
    }

    private static boolean areIn(int depth, Object... values) {
        for (Object value : depth > DEEPEST ? new Object[0] : values) {
            boolean found = switch (value) {
                case null -> false;
                case Tensor _ -> true;
                case Record r -> mayHold(r) && areIn(depth + 1, Structure.parts(r).toArray());
                case List<?> list -> areIn(depth + 1, list.toArray());
                case Map<?, ?> map -> areIn(depth + 1, map.values().toArray());
                case Object[] elements -> areIn(depth + 1, elements);
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHold(Record instance) {
        RecordClass type = RecordClass.of(instance.getClass());
        for (int i = 0; i < type.size(); i++) {
            Class<?> component = type.type(i);
            if (!component.isPrimitive() && !(component.isArray() && component.componentType().isPrimitive())) {
                return true;
            }
        }
        return false;
    }

    /// The tensors in order.
    ///
    /// @throws Refusal if there are numbers beside them, which no tensor stands for
    static Tensor[] of(Object... values) {
        if (values.length == 1 && values[0] instanceof Tensor only) {
            return new Tensor[] {only};
        }
        List<Tensor> tensors = new ArrayList<>();
        for (Object value : values) {
            for (Object leaf : Structure.leaves(value)) {
                if (!(leaf instanceof Tensor tensor)) {
                    throw Refusal.ofAllWays(("A derivative is taken by tensors or by numbers, and %s holds tensors and a %s.\n"
                            + "Make the number a tensor, Tensors.scalar(x), or Tensors.tensor(xs) of an array; or let the function capture it as a constant.")
                            .formatted(Structure.shape(values.length == 1 ? values[0] : values), leaf.getClass().getSimpleName()));
                }
                tensors.add(tensor);
            }
        }
        return tensors.toArray(Tensor[]::new);
    }

    /// Values of the same structure with other tensors; what holds none stays.
    static Object[] replaced(Object[] values, Tensor... tensors) {
        Iterator<Tensor> next = Arrays.asList(tensors).iterator();
        return Arrays.stream(values).map(value -> Structure.copy(value, next)).toArray();
    }

    /// Derivatives in the structure of values; null for what holds no tensor.
    static Object[] derivatives(Object[] values, Tensor... tensors) {
        Iterator<Tensor> next = Arrays.asList(tensors).iterator();
        return Arrays.stream(values).map(value -> Structure.rebuild(value, next)).toArray();
    }
}
