package dev.thalweg.shell.execution;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps the values of variables when what they depend on is declared again.
///
/// JShell then makes a new class for each such variable, whose field is empty: `var v = f();` would be 0 after a new `f`.
final class CarriedValues {
    /// A variable's class is named by the variable's number, and by letters that count its versions.
    private static final Pattern VERSION = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");

    private final Map<String, Class<?>> latest = new HashMap<>();
    private final Map<Class<?>, Class<?>> replaced = new HashMap<>();
    private final List<String> lost = new ArrayList<>();

    void loaded(Class<?> type) {
        Matcher version = VERSION.matcher(type.getName());
        if (version.matches()) {
            Class<?> before = latest.put(version.group(1), type);
            if (before != null) {
                Class<?> source = replaced.remove(before);
                replaced.put(type, source == null ? before : source);
            }
        }
    }

    void carryOver(String setsItself) {
        replaced.forEach((type, before) -> {
            if (!type.getName().equals(setsItself)) {
                copy(before, type);
            }
        });
        replaced.clear();
    }

    private void copy(Class<?> before, Class<?> after) {
        for (Field field : after.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                copy(before, field);
            }
        }
    }

    private void copy(Class<?> before, Field field) {
        try {
            Field old = before.getDeclaredField(field.getName());
            old.setAccessible(true);
            field.setAccessible(true);
            Object value = old.get(null);
            if (field.getType() == old.getType() || field.getType().isInstance(value)) {
                field.set(null, value);
            } else if (value != null) {
                lost.add(field.getName());
            }
        } catch (NoSuchFieldException | IllegalAccessException e) {
            lost.add(field.getName());
        }
    }

    List<String> lost() {
        List<String> names = List.copyOf(lost);
        lost.clear();
        return names;
    }
}
