package dev.thalweg.autodiff;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The numbers in arguments, one after another in the order of [Structure]: read, or changed in a copy.
final class Numbering {
    private final int changed;
    private final double number;
    private int next;

    private Numbering(int changed, double number) {
        this.changed = changed;
        this.number = number;
    }

    static List<Double> all(Object... values) {
        List<Double> numbers = new ArrayList<>();
        for (Object value : values) {
            Structure.leaves(value).forEach(leaf -> collect(leaf, numbers));
        }
        return numbers;
    }

    private static void collect(Object leaf, List<Double> into) {
        if (leaf instanceof Number number) {
            into.add(number.doubleValue());
        } else if (leaf != null) {
            for (int i = 0; i < Array.getLength(leaf); i++) {
                collect(Array.get(leaf, i), into);
            }
        }
    }

    /// A copy of the arguments in which one number is another one.
    static Object[] with(Object[] arguments, int index, double number) {
        return changed(arguments, new Numbering(index, number));
    }

    /// A direction along which one number grows at the rate 1 and the others stay.
    static Object[] unit(Object[] arguments, int index) {
        Object[] direction = arguments.clone();
        int[] at = {0};
        for (int i = 0; i < direction.length; i++) {
            Iterator<Object> units = Structure.leaves(arguments[i]).stream().map(leaf -> unit(leaf, index, at)).iterator();
            direction[i] = Structure.rebuild(arguments[i], units);
        }
        return direction;
    }

    private static Object unit(Object leaf, int index, int[] at) {
        if (leaf instanceof Double) {
            return at[0]++ == index ? 1.0 : 0.0;
        }
        if (leaf instanceof Float) {
            return at[0]++ == index ? 1f : 0f;
        }
        Object unit = Array.newInstance(leaf.getClass().componentType(), Array.getLength(leaf));
        for (int i = 0; i < Array.getLength(leaf); i++) {
            if (Array.get(leaf, i) != null) {
                Array.set(unit, i, unit(Array.get(leaf, i), index, at));
            }
        }
        return unit;
    }

    private static Object[] changed(Object[] arguments, Numbering by) {
        Object[] copy = new Object[arguments.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = by.copy(arguments[i]);
        }
        return copy;
    }

    private Object copy(Object value) {
        return switch (value) {
            case Double d -> number(d);
            case Float f -> (float) number(f);
            case Record r -> {
                RecordClass type = RecordClass.of(r.getClass());
                Object[] components = new Object[type.size()];
                for (int i = 0; i < components.length; i++) {
                    components[i] = copy(type.get(r, i));
                }
                yield type.make(components);
            }
            case List<?> list -> {
                List<Object> copies = new ArrayList<>();
                list.forEach(element -> copies.add(copy(element)));
                yield copies;
            }
            case Map<?, ?> map -> {
                Map<Object, Object> copies = new LinkedHashMap<>();
                map.forEach((key, element) -> copies.put(key, copy(element)));
                yield copies;
            }
            case null -> null;
            default -> value.getClass().isArray() ? array(value) : value;
        };
    }

    private Object array(Object value) {
        Object copy = Array.newInstance(value.getClass().componentType(), Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    private double number(double x) {
        return next++ == changed ? number : x;
    }
}
