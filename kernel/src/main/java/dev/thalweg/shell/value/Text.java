package dev.thalweg.shell.value;

import java.lang.reflect.Array;
import java.util.StringJoiner;

/// Describes a value in plain text: arrays by their elements, anything else by its `toString`, neither without end.
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
            String text = String.valueOf(value.toString());
            return isLambda(value) && text.startsWith(value.getClass().getName()) ? "a " + value.getClass().getInterfaces()[0].getSimpleName() : Names.plain(text);
        } catch (Exception | StackOverflowError e) {
            return Names.plain("a " + value.getClass().getTypeName() + " whose toString throws " + e);
        }
    }

    private static boolean isLambda(Object value) {
        return value.getClass().isHidden() && value.getClass().getInterfaces().length > 0;
    }

    private static String array(Object array, int depth) {
        int length = Array.getLength(array);
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        if (length <= MOST_ELEMENTS) {
            append(elements, array, 0, length, depth);
        } else {
            append(elements, array, 0, ENDS, depth);
            elements.add("... " + (length - 2 * ENDS) + " more ...");
            append(elements, array, length - ENDS, length, depth);
        }
        return elements.toString();
    }

    private static void append(StringJoiner elements, Object array, int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            elements.add(element(Array.get(array, i), depth + 1));
        }
    }
}
