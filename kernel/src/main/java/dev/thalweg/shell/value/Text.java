package dev.thalweg.shell.value;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// Describes a value in plain text: arrays, the JDK's collections and records by their elements, anything else by its `toString`,
/// none without end.
public final class Text {
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_ELEMENTS = 1_000;
    private static final int ENDS = 10;
    private static final int DEEPEST = 16;

    private Text() {}

    public static String of(Object value) {
        String text = element(value, 0);
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int half = MOST_CHARACTERS / 2;
        return text.substring(0, half) + "\n... " + (text.length() - 2 * half) + " characters more ...\n" + text.substring(text.length() - half);
    }

    private static String element(Object value, int depth) {
        if (value == null) {
            return "null";
        }
        if (value.getClass().isArray()) {
            return depth > DEEPEST ? "[...]" : array(value, depth);
        }
        try {
            return switch (value) {
                case Collection<?> all when isOfJdk(all) -> depth > DEEPEST ? "[...]" : collection(all, depth);
                case Map<?, ?> map when isOfJdk(map) -> depth > DEEPEST ? "{...}" : map(map, depth);
                case Record row -> record(row, depth);
                default -> other(value);
            };
        } catch (Exception | StackOverflowError e) {
            return Names.plain("a " + value.getClass().getTypeName() + " whose toString throws " + e);
        }
    }

    /// Others may mean something of their own by their `toString`.
    private static boolean isOfJdk(Object value) {
        return value.getClass().getName().startsWith("java.util.");
    }

    private static String other(Object value) {
        String text = String.valueOf(value.toString());
        return isLambda(value) && text.startsWith(value.getClass().getName()) ? "a " + value.getClass().getInterfaces()[0].getSimpleName() : Names.plain(text);
    }

    private static boolean isLambda(Object value) {
        return value.getClass().isHidden() && value.getClass().getInterfaces().length > 0;
    }

    /// A record that describes itself as the language does is described by its components: arrays would not be readable.
    private static String record(Record row, int depth) {
        String own = row.toString();
        RecordComponent[] components = row.getClass().getRecordComponents();
        StringJoiner plain = new StringJoiner(", ", row.getClass().getSimpleName() + "[", "]");
        StringJoiner readable = new StringJoiner(", ", row.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : components) {
            Object value = Components.get(component, row);
            plain.add(component.getName() + "=" + value);
            readable.add(component.getName() + "=" + (depth > DEEPEST ? "..." : element(value, depth + 1)));
        }
        return plain.toString().equals(own) ? readable.toString() : Names.plain(String.valueOf(own));
    }

    private static String collection(Collection<?> all, int depth) {
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        List<Object> last = new ArrayList<>();
        int size = all.size();
        int at = 0;
        for (Iterator<?> each = all.iterator(); each.hasNext(); at++) {
            Object value = each.next();
            if (size <= MOST_ELEMENTS || at < ENDS) {
                elements.add(value == all ? "(this)" : element(value, depth + 1));
            } else if (at >= size - ENDS) {
                last.add(value);
            }
        }
        if (!last.isEmpty()) {
            elements.add(left(size));
            last.forEach(value -> elements.add(element(value, depth + 1)));
        }
        return elements.toString();
    }

    private static String map(Map<?, ?> map, int depth) {
        StringJoiner entries = new StringJoiner(", ", "{", "}");
        int at = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (map.size() > MOST_ELEMENTS && at++ == 2 * ENDS) {
                return entries.add(left(map.size())).toString();
            }
            entries.add(element(entry.getKey(), depth + 1) + "=" + (entry.getValue() == map ? "(this)" : element(entry.getValue(), depth + 1)));
        }
        return entries.toString();
    }

    private static String array(Object array, int depth) {
        int length = Array.getLength(array);
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        if (length <= MOST_ELEMENTS) {
            append(elements, array, 0, length, depth);
        } else {
            append(elements, array, 0, ENDS, depth);
            elements.add(left(length));
            append(elements, array, length - ENDS, length, depth);
        }
        return elements.toString();
    }

    private static String left(int size) {
        return "... " + (size - 2 * ENDS) + " more ...";
    }

    private static void append(StringJoiner elements, Object array, int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            elements.add(element(Array.get(array, i), depth + 1));
        }
    }
}
