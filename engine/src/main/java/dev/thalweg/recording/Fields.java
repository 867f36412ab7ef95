package dev.thalweg.recording;

import java.lang.reflect.Field;

/// Reads fields of the user's objects.
final class Fields {
    private Fields() {}

    static Number number(Object object, String name) {
        try {
            Field field = object.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return (Number) field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The field " + name + " of " + object.getClass().getName() + " cannot be read", e);
        }
    }
}
