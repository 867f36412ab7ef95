package dev.thalweg.loops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;

/// Copies of a class that differ in one constant, so that HotSpot compiles the loop in each for one function alone.
final class Copies {
    private Copies() {}

    /// An object of a new copy.
    static <T> T make(Class<T> type, Class<? extends T> template, Object constant) {
        String file = template.getName().substring(template.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = template.getResourceAsStream(file)) {
            Class<?> copy = MethodHandles.lookup().defineHiddenClassWithClassData(bytes.readAllBytes(), constant, true).lookupClass();
            return type.cast(copy.getDeclaredConstructor().newInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(template.getName(), e);
        }
    }

    /// In the initialiser of a template: the constant, or null in the template itself.
    static <T> T constant(MethodHandles.Lookup copy, Class<T> type) {
        try {
            return MethodHandles.classData(copy, "_", type);
        } catch (IllegalAccessException e) {
            throw new LinkageError(copy.lookupClass().getName(), e);
        }
    }
}
