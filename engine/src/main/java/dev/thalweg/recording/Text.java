package dev.thalweg.recording;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;

/// Numbers that are made into text. That is no way back to numbers: after it, text is not read as numbers in recorded code.
final class Text {
    private static final MethodHandle NUMBER = Handles.find(Text.class, "number", double.class, Real.class);
    private static final MethodHandle OBJECT = Handles.find(Text.class, "object", Object.class, Object.class);
    private static final MethodHandle RESULT = Handles.find(Real.class, "constant", Real.class, double.class);
    /// What holds no number whose text would be read again.
    private static final Set<Class<?>> WITHOUT_NUMBERS = Set.of(String.class, Boolean.class, Character.class, Byte.class, Short.class,
            Integer.class, Long.class, Class.class);

    private Text() {}

    /// A function that makes text, for recorded numbers.
    static MethodHandle of(MethodHandle plain) {
        MethodHandle result = plain;
        for (int i = 0; i < plain.type().parameterCount(); i++) {
            Class<?> type = plain.type().parameterType(i);
            if (RecordedTypes.isNumber(type)) {
                result = MethodHandles.filterArguments(result, i, narrowed(NUMBER, type));
            } else if (!type.isPrimitive()) {
                result = MethodHandles.filterArguments(result, i, OBJECT.asType(MethodType.methodType(type, type)));
            }
        }
        return returning(result);
    }

    /// A function of a recorded number, made to return `double` or `float`.
    static MethodHandle narrowed(MethodHandle ofNumber, Class<?> to) {
        return MethodHandles.explicitCastArguments(ofNumber, ofNumber.type().changeReturnType(to));
    }

    /// Makes a constant of a number that is returned.
    static MethodHandle returning(MethodHandle plain) {
        Class<?> type = plain.type().returnType();
        return RecordedTypes.isNumber(type) ? MethodHandles.filterReturnValue(plain, RESULT.asType(MethodType.methodType(Real.class, type))) : plain;
    }

    private static double number(Real x) {
        if (x.node >= 0) {
            Recording.current().makeText();
        }
        return x.value;
    }

    private static Object object(Object x) {
        if (x != null && !WITHOUT_NUMBERS.contains(x.getClass()) && !(x instanceof Enum)) {
            Recording.current().makeText();
        }
        return x;
    }
}
