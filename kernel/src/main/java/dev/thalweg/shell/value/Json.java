package dev.thalweg.shell.value;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values as trees of maps, lists, numbers, texts and booleans.
public final class Json {
    private static final int DEEPEST = 64;

    private Json() {}

    public static Object tree(Object value) {
        return tree(value, 0);
    }

    private static Object tree(Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("the value is nested more than " + DEEPEST + " deep; does it hold itself?");
        }
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean flag -> flag;
            case Map<?, ?> map -> {
                Map<String, Object> object = new LinkedHashMap<>();
                map.forEach((key, each) -> object.put(String.valueOf(key), tree(each, depth + 1)));
                yield object;
            }
            case Iterable<?> all -> {
                List<Object> list = new ArrayList<>();
                all.forEach(each -> list.add(tree(each, depth + 1)));
                yield list;
            }
            case Record row -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (RecordComponent component : row.getClass().getRecordComponents()) {
                    object.put(component.getName(), tree(Components.get(component, row), depth + 1));
                }
                yield object;
            }
            case Object array when array.getClass().isArray() -> {
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < Array.getLength(array); i++) {
                    list.add(tree(Array.get(array, i), depth + 1));
                }
                yield list;
            }
            default -> value.toString();
        };
    }
}
