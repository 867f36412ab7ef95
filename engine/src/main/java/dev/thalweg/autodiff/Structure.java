package dev.thalweg.autodiff;

import dev.thalweg.ir.Refusal;
import dev.thalweg.tensor.Tensor;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Takes a value apart into the numbers that a derivative is taken by, and puts their derivatives together in its shape.
///
/// The leaves are `Double`, `Float`, tensors, and arrays of `double` or `float` of any depth. Records, lists, maps and other arrays hold
/// leaves, in the order of components, positions, and of the map's iteration. All else is a constant: integers, text, `null`,
/// enums, functions. An object of another class may hold numbers that change, and is refused.
final class Structure {
    private static final Set<Class<?>> CONSTANTS = Set.of(String.class, Boolean.class, Character.class, Byte.class, Short.class,
            Integer.class, Long.class, Class.class);

    /// Around what is being taken apart.
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private Structure() {}

    /// The leaves of a value, in order.
    ///
    /// @throws Refusal if the value holds itself, or an object that cannot be taken apart
    static List<Object> leaves(Object value) {
        List<Object> leaves = new ArrayList<>();
        new Structure().collect(value, leaves);
        return leaves;
    }

    /// A value of the same shape, with a derivative for each leaf.
    ///
    /// What holds no leaf becomes `null`, or 0 or `false` where a record's component has a primitive type. Lists and maps
    /// are unmodifiable, maps in the order of the original.
    ///
    /// @param derivatives for each leaf, in order, a number or array of its kind
    static Object rebuild(Object like, Iterator<?> derivatives) {
        return rebuild(like, derivatives, _ -> null);
    }

    /// A value of the same shape, with these leaves in the places of its own, and what holds no leaf as it is.
    static Object copy(Object value, Iterator<?> leaves) {
        return rebuild(value, leaves, UnaryOperator.identity());
    }

    private static Object rebuild(Object like, Iterator<?> leaves, UnaryOperator<Object> constant) {
        if (isLeaf(like)) {
            return leaves.next();
        }
        if (isConstant(like)) {
            return constant.apply(like);
        }
        return switch (like) {
            case Record r -> rebuildRecord(r, leaves, constant);
            case List<?> list -> {
                List<Object> rebuilt = new ArrayList<>();
                list.forEach(element -> rebuilt.add(rebuild(element, leaves, constant)));
                yield Collections.unmodifiableList(rebuilt);
            }
            case SortedMap<?, ?> map -> {
                SortedMap<Object, Object> rebuilt = emptyLike(map);
                map.forEach((key, value) -> rebuilt.put(key, rebuild(value, leaves, constant)));
                yield Collections.unmodifiableSortedMap(rebuilt);
            }
            case Map<?, ?> map -> {
                Map<Object, Object> rebuilt = new LinkedHashMap<>();
                map.forEach((key, value) -> rebuilt.put(key, rebuild(value, leaves, constant)));
                yield Collections.unmodifiableMap(rebuilt);
            }
            default -> {
                Object[] elements = (Object[]) like;
                Object rebuilt = Array.newInstance(like.getClass().componentType(), elements.length);
                for (int i = 0; i < elements.length; i++) {
                    Array.set(rebuilt, i, rebuild(elements[i], leaves, constant));
                }
                yield rebuilt;
            }
        };
    }

    @SuppressWarnings("unchecked")
    static SortedMap<Object, Object> emptyLike(SortedMap<?, ?> map) {
        return new TreeMap<>(((SortedMap<Object, Object>) map).comparator());
    }

    private static Object rebuildRecord(Record like, Iterator<?> leaves, UnaryOperator<Object> constant) {
        RecordClass type = RecordClass.of(like.getClass());
        Object[] components = new Object[type.size()];
        for (int i = 0; i < components.length; i++) {
            Object rebuilt = rebuild(type.get(like, i), leaves, constant);
            components[i] = rebuilt == null && type.type(i).isPrimitive() ? zero(type.type(i)) : rebuilt;
        }
        return type.make(components);
    }

    /// The value that an array of this type has at first.
    static Object zero(Class<?> primitive) {
        return Array.get(Array.newInstance(primitive, 1), 0);
    }

    private void collect(Object value, List<Object> into) {
        if (isLeaf(value)) {
            into.add(value);
        } else {
            open(value);
            parts(value).forEach(part -> collect(part, into));
            open.remove(value);
        }
    }

    private void open(Object value) {
        if (!open.add(value)) {
            throw new Refusal("The argument holds itself: an object of %s is inside of it again, and no gradient has such a shape.\nPass a copy that ends."
                    .formatted(value.getClass().getSimpleName()));
        }
    }

    static boolean isLeaf(Object value) {
        if (value instanceof Double || value instanceof Float || value instanceof Tensor) {
            return true;
        }
        Class<?> type = value == null ? null : value.getClass();
        while (type != null && type.isArray()) {
            type = type.componentType();
        }
        return type == double.class || type == float.class;
    }

    /// Whether it is not empty and holds no leaf: its derivative is `null`.
    static boolean isConstant(Object value) {
        if (isLeaf(value)) {
            return false;
        }
        List<?> parts = parts(value);
        return parts.isEmpty() ? !isContainer(value) : parts.stream().allMatch(Structure::isConstant);
    }

    private static boolean isContainer(Object value) {
        return value instanceof List || value instanceof Map || value instanceof Object[];
    }

    static List<?> parts(Object value) {
        return switch (value) {
            case Record r -> {
                RecordClass type = RecordClass.of(r.getClass());
                yield IntStream.range(0, type.size()).mapToObj(i -> type.get(r, i)).collect(Collectors.toCollection(ArrayList::new));
            }
            case List<?> list -> list;
            case Map<?, ?> map -> new ArrayList<>(map.values());
            case Object[] elements -> Arrays.asList(elements);
            case null -> List.of();
            default -> {
                requireConstant(value);
                yield List.of();
            }
        };
    }

    private static void requireConstant(Object value) {
        Class<?> type = value.getClass();
        if (!CONSTANTS.contains(type) && !type.isArray() && !(value instanceof Enum) && !isFunction(type)) {
            throw new Refusal(("An argument or result is, or holds, an object of %s, and it is not known which of its fields a derivative is taken by.\n"
                    + "Use a record of numbers, arrays, lists and maps, or let the lambda capture the object as a constant.").formatted(type.getName()));
        }
    }

    private static boolean isFunction(Class<?> type) {
        return type != null && (type.isHidden() || type.isSynthetic() || type.isAnnotationPresent(FunctionalInterface.class)
                || isFunction(type.getSuperclass()) || Arrays.stream(type.getInterfaces()).anyMatch(Structure::isFunction));
    }

    /// Whether two values have the same shape.
    static boolean isAlike(Object a, Object b) {
        return a instanceof double[] x && b instanceof double[] y ? x.length == y.length : shape(a).equals(shape(b));
    }

    /// A value's shape in words; two values have the same leaves, one for one, if their shapes are equal.
    static String shape(Object value) {
        return switch (value) {
            case null -> "null";
            case double[] numbers -> "double[" + numbers.length + "]";
            case float[] numbers -> "float[" + numbers.length + "]";
            case Tensor tensor -> "Tensor" + tensor.shape();
            case Record r -> {
                RecordClass type = RecordClass.of(r.getClass());
                yield IntStream.range(0, type.size()).mapToObj(i -> type.name(i) + "=" + shape(type.get(r, i)))
                        .collect(Collectors.joining(", ", r.getClass().getSimpleName() + "[", "]"));
            }
            case Object[] rows -> Arrays.stream(rows).map(Structure::shape).toList().toString();
            case List<?> list -> list.stream().map(Structure::shape).toList().toString();
            case Map<?, ?> map -> map.entrySet().stream().map(e -> e.getKey() + "=" + shape(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            default -> value.getClass().getSimpleName();
        };
    }
}
