package dev.thalweg.recording;

import dev.thalweg.ir.Op.Member;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Runs the methods of a derivative rule: as they are on values, or their recorded copies on recorded numbers.
final class RuleCode {
    private final Class<?> from;
    private final Map<Member, MethodHandle> plain = new ConcurrentHashMap<>();
    private final Map<Member, MethodHandle> recorded = new ConcurrentHashMap<>();

    /// @param from the class whose loader finds them
    RuleCode(Class<?> from) {
        this.from = from;
    }

    /// @return a number as a [Real], or what the method returns
    Object run(Member method, List<Object> arguments, boolean isRecorded, Recording r) {
        MethodHandle code = isRecorded ? recorded.computeIfAbsent(method, this::findRecorded) : plain.computeIfAbsent(method, this::findPlain);
        List<Object> given = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            given.add(arguments.get(i) instanceof Real x ? number(x, code.type().parameterType(i), r) : arguments.get(i));
        }
        try {
            Object result = code.invokeWithArguments(given);
            return result instanceof Number number ? isRecorded ? BoxInstructions.unbox(number, r) : Real.constant(number.doubleValue()) : result;
        } catch (Throwable thrown) {
            throw RuleCode.<RuntimeException>unchecked(thrown);
        }
    }

    private static Object number(Real x, Class<?> type, Recording r) {
        if (type == Real.class) {
            return x;
        }
        return type == double.class ? (Object) x.value : type == float.class ? (Object) (float) x.value : BoxInstructions.box(x, r);
    }

    private MethodHandle findPlain(Member method) {
        Class<?> owner = UserClasses.resolve(method.owner(), from);
        try {
            return RecordedMethods.lookup(owner).findStatic(owner, method.name(), type(method, owner));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The method " + method + " of a derivative rule cannot be called", e);
        }
    }

    private MethodHandle findRecorded(Member method) {
        Class<?> owner = UserClasses.resolve(method.owner(), from);
        return RecordedMethods.of(owner, method.name(), type(method, owner), Copy.ACTING);
    }

    private static MethodType type(Member method, Class<?> owner) {
        return MethodType.fromMethodDescriptorString(method.descriptor(), owner.getClassLoader());
    }

    /// What a method throws passes through unchanged.
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
