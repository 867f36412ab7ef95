package dev.thalweg.recording;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import dev.thalweg.runtime.Redefinitions;
import java.lang.classfile.Opcode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The functions made outside of the recording that it has met: what each runs, with what it has captured.
final class Receivers {
    /// By the class of a lambda, which is the same for all that it makes.
    private static final ClassValue<Map<Body, MethodHandle>> BODIES = new ClassValue<>() {
        @Override
        protected Map<Body, MethodHandle> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /// By the class that a function's code belongs to.
    private static final ClassValue<Map<Entry, EntryPoint>> ENTRIES = new ClassValue<>() {
        @Override
        protected Map<Entry, EntryPoint> computeValue(Class<?> host) {
            return new ConcurrentHashMap<>();
        }
    };

    private final Map<Object, MethodHandle> known = new IdentityHashMap<>();
    private final Map<Object, Opened> opened = new IdentityHashMap<>();

    /// @param redefinitions how often code had been changed in place when the copy was made
    private record Body(MethodType type, int redefinitions) {}

    private record Entry(Member method, int captured, int redefinitions) {}

    /// How a function object is called.
    ///
    /// @param leading what goes before the arguments: the values that it has captured, or the function itself
    private record Opened(EntryPoint entry, Object[] leading) {}

    /// Whether objects of a class are lambdas or method references that were not made by recorded code.
    static boolean isForeignFunction(Class<?> type) {
        return (type.isHidden() || type.isSynthetic()) && !RecordedFunction.class.isAssignableFrom(type);
    }

    /// The recorded copy of a function's method; it takes the function as receiver first, and leaves it aside.
    MethodHandle function(Object receiver, Callee callee) {
        return known.computeIfAbsent(receiver, f -> bind(f, callee));
    }

    private static MethodHandle bind(Object f, Callee callee) {
        Target target = target(f, callee);
        return MethodHandles.dropArguments(bound(BODIES.get(f.getClass()).computeIfAbsent(new Body(callee.type(), Redefinitions.count()), _ -> body(target, callee)), target), 0, Object.class);
    }

    private static Target target(Object f, Callee callee) {
        try {
            return Target.of(f, callee.type().parameterCount());
        } catch (Refusal refusal) {
            throw Recording.current().refuse(new Refusal("%s calls a function that was made elsewhere.\n%s"
                    .formatted(Sites.origin(callee.site()), refusal.getMessage())));
        }
    }

    /// The recorded copy of what a function runs, which takes the values that it has captured first.
    private static MethodHandle body(Target target, Callee callee) {
        Class<?> owner = UserClasses.resolve(target.method().owner(), target.host());
        MethodType type = typeOf(target);
        boolean isStatic = target.opcode() == Opcode.INVOKESTATIC;
        FunctionBody body = new FunctionBody(isStatic ? "STATIC" : "VIRTUAL", owner, target.method().name(), type);
        List<Class<?>> taken = new ArrayList<>(type.parameterList());
        if (!isStatic) {
            taken.addFirst(owner);
        }
        MethodType factory = MethodType.methodType(Object.class, taken.subList(0, target.captured().size()));
        return Functions.body(target.host(), new FunctionShape(callee.name(), factory, callee.type(), callee.type(), List.of()), body, callee.site());
    }

    private static MethodHandle bound(MethodHandle body, Target target) {
        return MethodHandles.insertArguments(body, 0, captured(body.type(), target));
    }

    private static Object[] captured(MethodType type, Target target) {
        Object[] captured = target.captured().toArray();
        for (int i = 0; i < captured.length; i++) {
            if (type.parameterType(i) == Real.class) {
                captured[i] = Real.constant(((Number) captured[i]).doubleValue());
            }
        }
        return captured;
    }

    /// Calls the recorded copy of a function object's method.
    ///
    /// @return its result; of a `double` a [Real]
    Object call(Object f, Object[] arguments, Recording r) {
        Opened way = f instanceof RecordedFunction ? new Opened(Functions.entry(f.getClass()), new Object[] {f})
                : opened.computeIfAbsent(f, g -> open(g, arguments.length));
        int leading = way.leading.length;
        Object[] given = Arrays.copyOf(way.leading, leading + arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            given[leading + i] = way.entry.takesNumber(leading + i) ? BoxInstructions.unbox((Number) arguments[i], r) : arguments[i];
        }
        try {
            return way.entry.call(given);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw Receivers.<RuntimeException>unchecked(e);
        }
    }

    /// What a function throws passes through unchanged.
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static Opened open(Object f, int arity) {
        Target target = Target.of(f, arity);
        EntryPoint entry = ENTRIES.get(target.host()).computeIfAbsent(
                new Entry(target.method(), target.captured().size(), Redefinitions.count()), _ -> EntryPoint.of(ofMethod(target)));
        return new Opened(entry, captured(entry.type(), target));
    }

    private static MethodHandle ofMethod(Target target) {
        MethodType type = typeOf(target);
        int given = target.captured().size() - (target.opcode() == Opcode.INVOKESTATIC ? 0 : 1);
        MethodType open = given < 0 ? type.insertParameterTypes(0, UserClasses.resolve(target.method().owner(), target.host()))
                : type.dropParameterTypes(0, given);
        open = open.returnType() == float.class ? open.changeReturnType(Float.class) : open; // a box tells a float from a double
        return body(target, new Callee(target.host(), Call.VIRTUAL, target.host(), target.method().name(), open, Sites.NOWHERE));
    }

    private static MethodType typeOf(Target target) {
        ClassLoader loader = target.host().getClassLoader();
        return MethodType.fromMethodDescriptorString(target.method().descriptor(), loader == null ? Receivers.class.getClassLoader() : loader);
    }
}
