package dev.thalweg.recording;

import dev.thalweg.ir.Refusal;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Makes records, and objects whose superclass is of the JDK: by their own constructor, whose copy then notes the numbers.
final class NotingConstructors {
    private static final MethodHandle VALUE = Handles.find(NotingConstructors.class, "value", double.class, Real.class);
    private static final MethodHandle REQUIRE = Handles.find(NotingConstructors.class, "requireInactive", Object.class, Callee.class, String.class, Object.class);

    private NotingConstructors() {}

    static MethodHandle link(Callee callee) throws ReflectiveOperationException {
        MethodHandle real = RecordedMethods.lookup(callee.from()).findConstructor(callee.owner(), callee.type());
        MethodHandle onValues = real;
        for (int i = 0; i < real.type().parameterCount(); i++) {
            Class<?> type = real.type().parameterType(i);
            if (RecordedTypes.isNumber(type)) {
                onValues = MethodHandles.filterArguments(onValues, i, Text.narrowed(VALUE, type));
            }
        }
        String effect = Effects.of(callee.owner(), callee.type());
        if (effect != null) {
            return requiringInactive(onValues, callee, effect);
        }
        MethodHandle copy = RecordedMethods.of(callee.owner(), callee.name(), callee.type(), Copy.NOTING);
        return MethodHandles.foldArguments(Constructors.returningFirst(copy), onValues);
    }

    private static MethodHandle requiringInactive(MethodHandle made, Callee callee, String effect) {
        MethodHandle result = made;
        for (int i = 0; i < made.type().parameterCount(); i++) {
            Class<?> type = made.type().parameterType(i);
            if (!type.isPrimitive()) {
                MethodHandle require = MethodHandles.insertArguments(REQUIRE, 0, callee, effect).asType(MethodType.methodType(type, type));
                result = MethodHandles.filterArguments(result, i, require);
            }
        }
        return result;
    }

    private static double value(Real x) {
        return x.value;
    }

    private static Object requireInactive(Callee callee, String effect, Object argument) {
        Recording r = Recording.current();
        if (argument instanceof Real x ? x.isActive() : Activity.isIn(argument, r)) {
            throw r.refuse(new Refusal(Sites.origin(callee.site()), "makes a %s of an active number, and its constructor %s"
                    .formatted(callee.owner().getSimpleName(), effect), "Let the constructor only check and store what it is given."));
        }
        return argument;
    }
}
