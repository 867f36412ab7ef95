package dev.thalweg.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// The numbers in a leaf: a box, or an array of `double` or `float`.
final class Leaves {
    private Leaves() {}

    static int length(Object leaf) {
        return leaf instanceof Number ? 1 : java.lang.reflect.Array.getLength(leaf);
    }

    static Real number(Object leaf, int i, Recording r) {
        return switch (leaf) {
            case Number number -> BoxInstructions.unbox(number, r);
            case double[] numbers -> ArrayInstructions.daload(numbers, i, Sites.NOWHERE, r);
            default -> ArrayInstructions.faload((float[]) leaf, i, Sites.NOWHERE, r);
        };
    }

    /// The numbers of several leaves, one behind the other.
    static List<Real> numbers(List<?> leaves, Recording r) {
        List<Real> numbers = new ArrayList<>();
        for (Object leaf : leaves) {
            for (int i = 0; i < length(leaf); i++) {
                numbers.add(number(leaf, i, r));
            }
        }
        return numbers;
    }

    /// A leaf of the kind and length of another.
    static Object like(Object leaf, IntFunction<Real> numbers, Recording r) {
        if (leaf instanceof Number number) {
            return box(numbers.apply(0), number instanceof Float, r);
        }
        Object made = leaf instanceof float[] ? new float[length(leaf)] : new double[length(leaf)];
        for (int i = 0; i < length(leaf); i++) {
            if (made instanceof double[] doubles) {
                ArrayInstructions.dastore(doubles, i, numbers.apply(i), Sites.NOWHERE, r);
            } else {
                ArrayInstructions.fastore((float[]) made, i, numbers.apply(i), Sites.NOWHERE, r);
            }
        }
        return made;
    }

    /// Not by a conditional expression, which would make a `double` of both.
    static Number box(Real x, boolean isFloat, Recording r) {
        if (isFloat) {
            return BoxInstructions.boxFloat(x, r);
        }
        return BoxInstructions.box(x, r);
    }
}
