package dev.thalweg.autodiff;

import dev.thalweg.recording.Derivation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The arguments of a function that is recorded: their numbers, in the order of [Structure], are what its derivative is taken by.
final class RecordedArguments {
    private final Derivation derivation;
    private final Object[] given;
    private final Object[] passed;

    RecordedArguments(Derivation derivation, Object[] given) {
        this.derivation = derivation;
        this.given = given;
        Arrays.stream(given).forEach(Structure::leaves); // what cannot be taken apart is refused before anything is entered
        this.passed = Arrays.stream(given).map(this::enter).toArray();
    }

    /// What to call the function with.
    Object[] passed() {
        return passed;
    }

    /// Arrays are entered where they are; a number in a box gets a box of its own, in a copy of what holds it.
    private Object enter(Object value) {
        return switch (value) {
            case Double number -> derivation.enter(number);
            case Float number -> derivation.enter(number);
            case double[] numbers -> entered(numbers);
            case float[] numbers -> entered(numbers);
            case Record record -> enterRecord(record);
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(element -> copy.add(enter(element)));
                yield copy;
            }
            case Map<?, ?> map -> {
                Map<Object, Object> copy = empty(map);
                map.forEach((key, element) -> copy.put(key, enter(element)));
                yield copy;
            }
            case Object[] elements -> {
                Object[] copy = elements.clone();
                Arrays.setAll(copy, i -> enter(elements[i]));
                yield Structure.isLeaf(elements) ? elements : copy;
            }
            case null, default -> value;
        };
    }

    private Object entered(Object array) {
        derivation.enterElements(array);
        return array;
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> empty(Map<?, ?> like) {
        return like instanceof SortedMap<?, ?> sorted ? new TreeMap<>(((SortedMap<Object, Object>) sorted).comparator()) : new LinkedHashMap<>();
    }

    private Object enterRecord(Record record) {
        RecordClass type = RecordClass.of(record.getClass());
        Object[] components = new Object[type.size()];
        boolean isCopied = false;
        for (int i = 0; i < components.length; i++) {
            Object component = component(record, type, i);
            components[i] = enter(component);
            isCopied |= components[i] != component && !type.type(i).isPrimitive();
        }
        Object passed = isCopied ? type.make(components) : record;
        holdNumbers(passed, type, Arrays.asList(components).iterator());
        return passed;
    }

    private static boolean isNumber(RecordClass type, int i) {
        return type.type(i) == double.class || type.type(i) == float.class;
    }

    /// A component as an object; a number is in a box that is known for it.
    private Object component(Record record, RecordClass type, int i) {
        return isNumber(type, i) ? derivation.held(record, type.name(i)) : type.get(record, i);
    }

    /// The fields of a record hold the numbers of these components.
    private void holdNumbers(Object record, RecordClass type, Iterator<?> components) {
        for (int i = 0; i < type.size(); i++) {
            Object component = components.next();
            if (isNumber(type, i)) {
                derivation.hold(record, type.name(i), (Number) component);
            }
        }
    }

    /// The derivatives in the shapes of the arguments, each in its place.
    Object[] shaped(List<Object> derivatives) {
        Iterator<Object> rows = derivatives.iterator();
        return Arrays.stream(given).map(argument -> {
            List<Object> leaves = Structure.leaves(argument).stream().map(leaf -> assemble(leaf, rows)).toList();
            Object rebuilt = Structure.rebuild(argument, leaves.iterator());
            noteRecords(rebuilt, argument, leaves.iterator());
            return rebuilt;
        }).toArray();
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

    /// The numbers and arrays of a value for each argument, in the order in which the arguments' were entered.
    ///
    /// @throws IllegalArgumentException if a value has not its argument's shape
    List<Object> rows(Object[] values) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            if (values[i] != null || !Structure.leaves(given[i]).isEmpty()) {
                requireShape(given[i], values[i]);
                collect(values[i], rows);
            }
        }
        return rows;
    }

    private static void requireShape(Object argument, Object value) {
        if (!Structure.shape(argument).equals(Structure.shape(value))) {
            throw new IllegalArgumentException("The direction for an argument must have its shape, %s, but is %s."
                    .formatted(Structure.shape(argument), Structure.shape(value)));
        }
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
}
