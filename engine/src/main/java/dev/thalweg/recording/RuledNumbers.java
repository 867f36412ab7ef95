package dev.thalweg.recording;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/// The numbers in what methods with derivative rules take and give: a [Real], an array of numbers, or rows of such arrays.
final class RuledNumbers {
    private RuledNumbers() {}

    /// All of them, one behind the other; none in anything else.
    static List<Real> of(Object value, Recording r) {
        List<Real> numbers = new ArrayList<>();
        collect(value, numbers, r);
        return numbers;
    }

    private static void collect(Object value, List<Real> into, Recording r) {
        switch (value) {
            case Real x -> into.add(x);
            case double[] numbers -> into.addAll(Leaves.numbers(List.of(numbers), r));
            case float[] numbers -> into.addAll(Leaves.numbers(List.of(numbers), r));
            case Object[] rows -> {
                for (Object row : rows) {
                    collect(row, into, r);
                }
            }
            case null, default -> { }
        }
    }

    /// A value of the shape of another, of other numbers.
    static Object like(Object value, Iterator<Real> numbers, Recording r) {
        return switch (value) {
            case Real x -> numbers.next();
            case double[] row -> Leaves.like(row, _ -> numbers.next(), r);
            case float[] row -> Leaves.like(row, _ -> numbers.next(), r);
            case Object[] rows -> mapped(rows, row -> like(row, numbers, r));
            case null, default -> value;
        };
    }

    /// A copy with arrays of its own.
    ///
    /// @param isRecorded whether its numbers stay what they are to the recording; else they are constants
    static Object copy(Object value, boolean isRecorded, Recording r) {
        return switch (value) {
            case Real x -> isRecorded ? x : Real.constant(x.value);
            case double[] row -> isRecorded ? ArrayInstructions.clone(row, r) : row.clone();
            case float[] row -> isRecorded ? ArrayInstructions.clone(row, r) : row.clone();
            case double[][] rows -> mapped(rows, row -> copy(row, isRecorded, r));
            case null, default -> value;
        };
    }

    private static Object mapped(Object[] rows, UnaryOperator<Object> change) {
        Object mapped = Array.newInstance(rows.getClass().componentType(), rows.length);
        for (int i = 0; i < rows.length; i++) {
            Array.set(mapped, i, change.apply(rows[i]));
        }
        return mapped;
    }

    /// Makes the numbers of an array the nodes from one on.
    ///
    /// @return the node behind the last
    static int number(Object value, int first, Recording r) {
        int next = first;
        switch (value) {
            case Object[] rows -> {
                for (Object row : rows) {
                    next = number(row, next, r);
                }
            }
            case null -> { }
            default -> {
                int[] nodes = new int[Array.getLength(value)];
                for (int i = 0; i < nodes.length; i++) {
                    nodes[i] = ++next;
                }
                r.arrays().put(value, nodes);
            }
        }
        return next;
    }

    /// Whether two arrays are one, or have one in common.
    static boolean share(Object a, Object b) {
        return a != null && a == b && a.getClass().isArray() || holds(a, b) || holds(b, a)
                || a instanceof Object[] rows && java.util.Arrays.stream(rows).anyMatch(row -> holds(b, row));
    }

    private static boolean holds(Object rows, Object array) {
        return array != null && rows instanceof Object[] all && java.util.Arrays.stream(all).anyMatch(row -> row == array);
    }
}
