package dev.thalweg.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of one JSON object, read by name and type.
///
/// A method without a fallback insists on its field; null counts as absent. All throw [MalformedException], which names
/// the field, what it should be and what it is.
public record Fields(Map<String, Object> values) {
    public String text(String name) {
        return required(name, "text", text(name, null));
    }

    public String text(String name, String fallback) {
        return read(name, String.class, "text", fallback);
    }

    public int integer(String name) {
        return required(name, "a whole number", integer(name, null));
    }

    /// A whole number, or the fallback, which may be null.
    public Integer integer(String name, Integer fallback) {
        Long value = read(name, Long.class, "a whole number", fallback == null ? null : Long.valueOf(fallback));
        if (value != null && value != value.intValue()) {
            throw new MalformedException("field '" + name + "' is " + value + ", which is out of range");
        }
        return value == null ? null : Integer.valueOf(value.intValue());
    }

    public boolean flag(String name, boolean fallback) {
        return read(name, Boolean.class, "true or false", fallback);
    }

    @SuppressWarnings("unchecked")   // the parser makes maps with text keys only
    public Map<String, Object> object(String name) {
        return read(name, Map.class, "an object", Map.of());
    }

    /// A list whose elements are text.
    public List<String> texts(String name) {
        List<?> list = read(name, List.class, "a list", List.of());
        list.forEach(element -> checkText(name, element));
        return list.stream().map(String.class::cast).toList();
    }

    /// An object whose values are text.
    public Map<String, String> textByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name).forEach((key, value) -> texts.put(key, checkText(name + "." + key, value)));
        return texts;
    }

    private static String checkText(String name, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new MalformedException("field '" + name + "' should hold text, and holds " + value);
    }

    private <T> T read(String name, Class<T> type, String kind, T fallback) {
        Object value = values.get(name);
        if (value == null) {
            return fallback;
        }
        if (!type.isInstance(value)) {
            throw new MalformedException("field '" + name + "' should be " + kind + ", and is " + value);
        }
        return type.cast(value);
    }

    private static <T> T required(String name, String kind, T value) {
        if (value == null) {
            throw new MalformedException("field '" + name + "' is missing; it should be " + kind);
        }
        return value;
    }
}
