package dev.thalweg.recording;

import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;
import java.util.Set;

/// Tells the classes whose methods are recorded from those whose methods are called as they are.
final class UserClasses {
    /// The JDK's interfaces whose default methods are plain combinations of their other methods.
    private static final Set<String> PLAIN = Set.of("java.lang.Iterable", "java.util.Iterator", "java.util.Comparator");
    private static final Set<String> CLOSED = Set.of("naturalOrder", "reverseOrder", "nullsFirst", "nullsLast", "spliterator");
    private static final String FUNCTIONS = "java.util.function.";

    private UserClasses() {}

    static boolean isOfJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /// Whether the code of a class is recorded.
    static boolean isRecorded(Class<?> type) {
        return !isOfJdk(type) || type.isInterface() && (type.getName().startsWith(FUNCTIONS) || PLAIN.contains(type.getName()));
    }

    /// Whether a method is recorded; a few of the JDK's use classes that nobody else may.
    static boolean isRecorded(Method method) {
        boolean isClosed = isOfJdk(method.getDeclaringClass()) && CLOSED.contains(method.getName());
        return isRecorded(method.getDeclaringClass()) && !isClosed;
    }

    static Class<?> resolve(ClassDesc type, Class<?> from) {
        ClassLoader loader = from.getClassLoader() == null ? UserClasses.class.getClassLoader() : from.getClassLoader();
        String descriptor = type.descriptorString();
        String name = type.isArray() ? descriptor.replace('/', '.') : descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new NoClassDefFoundError(name);
        }
    }
}
