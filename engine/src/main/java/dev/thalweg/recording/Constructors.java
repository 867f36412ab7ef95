package dev.thalweg.recording;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;

/// Links the making of objects.
///
/// An object of a user's class is made without running a constructor, and the copy of the constructor then does all that the
/// constructor does. Records and subclasses of the JDK's classes cannot be made so: their own constructor runs on the values, and the
/// copy notes the numbers; so that nothing happens twice, it must do nothing else.
final class Constructors {
    private static final MethodHandle ALLOCATE = Handles.find(Constructors.class, "allocate", Object.class, Constructor.class);

    private Constructors() {}

    static MethodHandle link(Callee callee) throws ReflectiveOperationException {
        if (!UserClasses.isRecorded(callee.owner())) {
            return Opaque.construct(callee);
        }
        return canBeAllocated(callee.owner()) ? acting(callee) : NotingConstructors.link(callee);
    }

    private static boolean canBeAllocated(Class<?> type) {
        if (type.isHidden() || type.isRecord()) {
            return false;
        }
        Class<?> base = type;
        while (!UserClasses.isOfJdk(base)) {
            base = base.getSuperclass();
        }
        return base == Object.class;
    }

    private static MethodHandle acting(Callee callee) throws ReflectiveOperationException {
        MethodHandle copy = RecordedMethods.of(callee.owner(), callee.name(), callee.type(), Copy.ACTING);
        MethodHandle allocate = ALLOCATE.bindTo(serialization(callee.owner())).asType(MethodType.methodType(callee.owner()));
        return MethodHandles.foldArguments(returningFirst(copy), allocate);
    }

    /// A constructor's copy, made to return the object that it was given.
    static MethodHandle returningFirst(MethodHandle copy) {
        MethodHandle first = MethodHandles.dropArguments(MethodHandles.identity(copy.type().parameterType(0)), 1,
                copy.type().parameterList().subList(1, copy.type().parameterCount()));
        return MethodHandles.foldArguments(first, copy);
    }

    /// By the door that the JDK keeps open for serialization libraries; named by reflection, because compilers warn of it.
    private static Constructor<?> serialization(Class<?> type) throws ReflectiveOperationException {
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        Object instance = factory.getMethod("getReflectionFactory").invoke(null);
        return (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(instance, type, Object.class.getDeclaredConstructor());
    }

    private static Object allocate(Constructor<?> constructor) throws ReflectiveOperationException {
        return constructor.newInstance();
    }
}
