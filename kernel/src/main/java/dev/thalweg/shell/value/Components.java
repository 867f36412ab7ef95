package dev.thalweg.shell.value;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/// Reads the components of records, also of those that are not public.
final class Components {
    private Components() {}

    /// What an accessor throws is told in place of its value.
    static Object get(RecordComponent component, Object row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (InvocationTargetException e) {
            return "throws " + e.getCause();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "unreadable";
        }
    }
}
