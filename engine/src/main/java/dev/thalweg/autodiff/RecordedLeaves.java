package dev.thalweg.autodiff;

import dev.thalweg.recording.Derivation;
import dev.thalweg.recording.Real;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The recorded numbers in a value, in the order of [Structure], and values of its shape that hold others.
///
/// A row is a number in its box, or an array of numbers.
record RecordedLeaves(Derivation derivation) {
    /// The boxes and arrays of a value.
    List<Object> rows(Object value) {
        List<Object> rows = new ArrayList<>();
        collect(value, rows);
        return rows;
    }

    /// All numbers of a value, one behind the other.
    List<Real> numbers(Object value) {
        return derivation.numbers(rows(value));
    }

    private void collect(Object value, List<Object> rows) {
        switch (value) {
            case Object[] parts -> Arrays.stream(parts).forEach(part -> collect(part, rows));
            case Record record -> {
                RecordClass type = RecordClass.of(record.getClass());
                for (int i = 0; i < type.size(); i++) {
                    collect(component(record, type, i), rows);
                }
            }
            case List<?> list -> list.forEach(element -> collect(element, rows));
            case Map<?, ?> map -> map.values().forEach(element -> collect(element, rows));
            case Double number -> rows.add(number);
            case Float number -> rows.add(number);
            case double[] numbers -> rows.add(numbers);
            case float[] numbers -> rows.add(numbers);
            case null, default -> { }
        }
    }

    /// A component as an object; a number is in a box that is known for it.
    Object component(Record record, RecordClass type, int i) {
        return isNumber(type, i) ? derivation.held(record, type.name(i)) : type.get(record, i);
    }

    static boolean isNumber(RecordClass type, int i) {
        return type.type(i) == double.class || type.type(i) == float.class;
    }

    /// The value for each argument, in order, with a number for each of the argument's.
    ///
    /// @throws IllegalArgumentException if a value has not its argument's shape
    List<Real> direction(Object[] arguments, Object[] values) {
        List<Real> numbers = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (values[i] != null || !Structure.leaves(arguments[i]).isEmpty()) {
                requireShape(arguments[i], values[i]);
                numbers.addAll(numbers(values[i]));
            }
        }
        return numbers;
    }

    private static void requireShape(Object argument, Object value) {
        if (!Structure.shape(argument).equals(Structure.shape(value))) {
            throw new IllegalArgumentException("The direction for an argument must have its shape, %s, but is %s."
                    .formatted(Structure.shape(argument), Structure.shape(value)));
        }
    }

    /// A value with arrays of its own, which holds the same numbers and constants.
    Object copy(Object value) {
        Iterator<Object> rows = rows(value).stream().map(row -> row instanceof Number ? row : derivation.copy(row)).toList().iterator();
        List<Object> leaves = Structure.leaves(value).stream().map(leaf -> assemble(leaf, rows)).toList();
        Object copy = Structure.copy(value, leaves.iterator());
        noteRecords(copy, value, leaves.iterator());
        return copy;
    }

    /// A value of the shape of another, of numbers for all of its own.
    Object like(Object value, Iterator<Real> numbers) {
        List<Object> rows = rows(value).stream().map(row -> derivation.like(row, _ -> numbers.next())).toList();
        return assembled(value, rows.iterator());
    }

    /// A value of the shape of another, made of rows.
    Object assembled(Object like, Iterator<Object> rows) {
        List<Object> leaves = Structure.leaves(like).stream().map(leaf -> assemble(leaf, rows)).toList();
        Object rebuilt = Structure.rebuild(like, leaves.iterator());
        noteRecords(rebuilt, like, leaves.iterator());
        return rebuilt;
    }

    private static Object assemble(Object leaf, Iterator<Object> rows) {
        if (!(leaf instanceof Object[] parts)) {
            return rows.next();
        }
        Object assembled = Array.newInstance(leaf.getClass().componentType(), parts.length);
        for (int i = 0; i < parts.length; i++) {
            Array.set(assembled, i, parts[i] == null ? null : assemble(parts[i], rows));
        }
        return assembled;
    }

    /// A record of derivatives, inside of a recorded function, holds recorded numbers too.
    private void noteRecords(Object rebuilt, Object like, Iterator<?> leaves) {
        if (Structure.isLeaf(like)) {
            leaves.next();
        } else if (like instanceof Record && rebuilt != null) {
            RecordClass type = RecordClass.of(like.getClass());
            for (int i = 0; i < type.size(); i++) {
                if (isNumber(type, i)) {
                    derivation.hold(rebuilt, type.name(i), (Number) leaves.next());
                } else {
                    noteRecords(type.get(rebuilt, i), type.get(like, i), leaves);
                }
            }
        } else if (like instanceof List<?> list && rebuilt != null) {
            Iterator<?> elements = ((List<?>) rebuilt).iterator();
            list.forEach(element -> noteRecords(elements.next(), element, leaves));
        } else if (like instanceof Map<?, ?> map && rebuilt != null) {
            map.forEach((key, element) -> noteRecords(((Map<?, ?>) rebuilt).get(key), element, leaves));
        } else if (like instanceof Object[] elements && rebuilt != null) {
            for (int i = 0; i < elements.length; i++) {
                noteRecords(Array.get(rebuilt, i), elements[i], leaves);
            }
        }
    }
}
