package dev.thalweg.recording;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/// Numbers the fields of a class that are `double` or `float`: those of its superclasses first.
final class FieldSlots {
    private static final ClassValue<FieldSlots> KNOWN = new ClassValue<>() {
        @Override
        protected FieldSlots computeValue(Class<?> type) {
            return new FieldSlots(type);
        }
    };

    private final Map<String, Integer> own = new HashMap<>();
    private final Class<?> superclass;
    private final int count;

    private FieldSlots(Class<?> type) {
        superclass = type.getSuperclass();
        int next = superclass == null ? 0 : of(superclass).count;
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && (field.getType() == double.class || field.getType() == float.class)) {
                own.put(field.getName(), next++);
            }
        }
        count = next;
    }

    static FieldSlots of(Class<?> type) {
        return KNOWN.get(type);
    }

    /// The number of a field as code that names this class sees it.
    int slot(String field) {
        Integer slot = own.get(field);
        return slot != null ? slot : of(superclass).slot(field);
    }

    static boolean isFinal(Class<?> owner, String field) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            try {
                return Modifier.isFinal(type.getDeclaredField(field).getModifiers());
            } catch (NoSuchFieldException e) {
                continue;
            }
        }
        return false;
    }

    int count() {
        return count;
    }
}
