package dev.thalweg.recording;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the method that a call reaches.
///
/// @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-5.html#jvms-5.4.6">JVM specification, method selection</a>
final class Selection {
    private Selection() {}

    /// The method that runs for a receiver of a class; null if there is none, or several that do not override each other.
    static Method virtual(Class<?> receiver, String name, MethodType type) {
        Method inherited = inClasses(receiver, name, type);
        return inherited != null ? inherited : inInterfaces(receiver, name, type);
    }

    /// The method that a name means, without a look at the receiver.
    static Method declared(Class<?> owner, String name, MethodType type) {
        Method found = inClasses(owner, name, type);
        return found != null ? found : inInterfaces(owner, name, type);
    }

    private static Method inClasses(Class<?> from, String name, MethodType type) {
        for (Class<?> c = from; c != null; c = c.getSuperclass()) {
            Method found = in(c, name, type);
            if (found != null && !Modifier.isAbstract(found.getModifiers())) {
                return found;
            }
        }
        return null;
    }

    private static Method inInterfaces(Class<?> from, String name, MethodType type) {
        List<Method> found = new ArrayList<>();
        for (Class<?> i : interfaces(from)) {
            Method method = in(i, name, type);
            if (method != null) {
                found.add(method);
            }
        }
        List<Method> specific = found.stream().filter(m -> found.stream().noneMatch(other -> other != m
                && m.getDeclaringClass().isAssignableFrom(other.getDeclaringClass()))).toList();
        return specific.size() == 1 && !Modifier.isAbstract(specific.getFirst().getModifiers()) ? specific.getFirst() : null;
    }

    private static Set<Class<?>> interfaces(Class<?> from) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> c = from; c != null; c = c.getSuperclass()) {
            collect(c, all);
        }
        return all;
    }

    private static void collect(Class<?> type, Set<Class<?>> into) {
        if (type.isInterface()) {
            into.add(type);
        }
        for (Class<?> i : type.getInterfaces()) {
            collect(i, into);
        }
    }

    private static Method in(Class<?> type, String name, MethodType wanted) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getReturnType() == wanted.returnType()
                    && List.of(method.getParameterTypes()).equals(wanted.parameterList())) {
                return method;
            }
        }
        return null;
    }
}
