package dev.thalweg.autodiff;

import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Value;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Refuses one array in the place of two.
///
/// An adjoint program takes its array parameters for different arrays. Where two of them are one and it is written, or one of
/// them counts as a constant, the derivative would be wrong.
final class SharedArrays {
    private final List<Value> parameters;
    private final int captured;
    private final List<Boolean> written;
    private final int[] arrays;
    /// Whether no pair of parameters can be one that matters.
    private final boolean isHarmless;

    SharedArrays(List<Value> parameters, int captured, List<Boolean> written) {
        this.parameters = parameters;
        this.captured = captured;
        this.written = written;
        this.arrays = IntStream.range(0, parameters.size())
                .filter(i -> parameters.get(i).type().isArrayOfReal()).toArray();
        this.isHarmless = Arrays.stream(arrays).noneMatch(i -> i < captured || written.get(i));
    }

    void refuse(Object[] inputs) {
        if (isHarmless || arrays.length == 1 && !(inputs[arrays[0]] instanceof Object[])) {
            return;
        }
        Map<Object, Integer> owners = new IdentityHashMap<>();
        for (int parameter : arrays) {
            refuse(inputs[parameter], parameter, owners);
        }
    }

    private void refuse(Object array, int parameter, Map<Object, Integer> owners) {
        if (array == null) {
            return;
        }
        Integer other = owners.putIfAbsent(array, parameter);
        if (other != null && matters(other, parameter)) {
            throw new Refusal(("The function was given one array twice, as %s and as %s, and their derivatives cannot be told apart.\n"
                    + "Pass a copy: array.clone().").formatted(describe(other), describe(parameter)));
        }
        if (array instanceof Object[] rows) {
            for (Object row : rows) {
                refuse(row, parameter, owners);
            }
        }
    }

    private boolean matters(int first, int second) {
        boolean oneIsConstant = first < captured && second >= captured;
        return oneIsConstant || written.get(first) || written.get(second);
    }

    private String describe(int parameter) {
        String name = parameters.get(parameter).name();
        String kind = parameter < captured ? "captured value" : "argument";
        return name.isEmpty() ? kind + " " + (parameter + 1) : kind + " " + name;
    }
}
