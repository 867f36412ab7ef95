package dev.thalweg.recording;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;

/// Tells objects that the JDK may hold from those that it could call where nothing is recorded.
final class Callbacks {
    /// What says no more about numbers than a comparison does.
    private static final Set<String> HARMLESS = Set.of("equals", "hashCode", "toString", "compareTo", "compare", "close");
    private static final ClassValue<Boolean> KNOWN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return UserClasses.isOfJdk(type) && !type.isHidden() || type.isArray() || RecordedFunction.class.isAssignableFrom(type)
                    || Arrays.stream(type.getMethods()).noneMatch(Callbacks::isCalledByJdk);
        }
    };

    private Callbacks() {}

    static boolean areHarmless(Class<?> type) {
        return KNOWN.get(type);
    }

    /// Whether a method of a user's class is one that a class of the JDK declares.
    private static boolean isCalledByJdk(Method method) {
        return !Modifier.isStatic(method.getModifiers()) && !UserClasses.isOfJdk(method.getDeclaringClass()) && !HARMLESS.contains(method.getName())
                && isDeclaredByJdk(method, method.getDeclaringClass());
    }

    private static boolean isDeclaredByJdk(Method method, Class<?> type) {
        if (type == null || type == Object.class) {
            return false;
        }
        boolean here = UserClasses.isOfJdk(type) && Arrays.stream(type.getMethods()).anyMatch(m -> m.getName().equals(method.getName())
                && m.getParameterCount() == method.getParameterCount());
        return here || isDeclaredByJdk(method, type.getSuperclass())
                || Arrays.stream(type.getInterfaces()).anyMatch(i -> isDeclaredByJdk(method, i));
    }
}
