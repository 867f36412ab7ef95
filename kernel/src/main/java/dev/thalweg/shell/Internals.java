package dev.thalweg.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/// The few private parts of JShell that a session needs, reached by reflection.
///
/// The kernel's manifest opens `jdk.jshell`; where it is not open the session runs without them.
final class Internals {
    private final Object maps;
    private final Map<?, ?> classKeys;
    private final Method snippetOfKey;
    private final Method snippetOfClass;
    private final Method lineInSnippet;
    private final Method outerOfClass;
    private final Method classOfSnippet;
    private final Object outers;
    private final Object tasks;

    private Internals(JShell shell) throws ReflectiveOperationException {
        maps = field(shell, "maps");
        classKeys = (Map<?, ?>) field(field(shell, "keyMap"), "classMap");
        outers = field(shell, "outerMap");
        tasks = field(shell, "taskFactory");
        Class<?> key = Class.forName("jdk.jshell.Key");
        snippetOfKey = method(maps.getClass(), "getSnippet", key);
        outerOfClass = method(outers.getClass(), "getOuter", String.class);
        classOfSnippet = method(Snippet.class, "classFullName");
        Class<?> outer = Class.forName("jdk.jshell.OuterSnippetsClassWrap");
        snippetOfClass = method(outer, "wrapLineToSnippet", int.class);
        lineInSnippet = method(outer.getSuperclass(), "wrapLineToSnippetLine", int.class);
    }

    /// Empty where JShell is not open to this program, or is not as this program knows it.
    static Optional<Internals> of(JShell shell) {
        try {
            return Optional.of(new Internals(shell));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    private static Method method(Class<?> owner, String name, Class<?>... parameters) throws ReflectiveOperationException {
        Method method = owner.getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    /// Compiles with this pool from now on.
    ///
    /// @return the pool used before
    Object exchangeTaskPool(Object pool) throws ReflectiveOperationException {
        Field current = tasks.getClass().getDeclaredField("javacTaskPool");
        current.setAccessible(true);
        Object before = current.get(tasks);
        current.set(tasks, pool);
        return before;
    }

    /// Forgets the names of classes that were rejected or dropped.
    ///
    /// While JShell keeps one, it takes every later variable of a class type for an `Object` (seen in JDK 25.0.3).
    void heal() {
        classKeys.values().removeIf(key -> call(snippetOfKey, maps, key) == null);
    }

    /// The snippet that a line of a generated class belongs to, and the line in it, counted from 0; null for lines of no snippet.
    LineOfSnippet line(String className, int line) {
        Object outer = call(outerOfClass, outers, className);
        if (outer == null || !(call(snippetOfClass, outer, line - 1) instanceof Snippet snippet)) {
            return null;
        }
        return new LineOfSnippet(snippet, (Integer) call(lineInSnippet, outer, line - 1));
    }

    /// The class that JShell has made around a snippet.
    String className(Snippet snippet) {
        return (String) call(classOfSnippet, snippet);
    }

    record LineOfSnippet(Snippet snippet, int line) {}

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JShell's " + method.getName() + " failed", e);
        }
    }
}
