package dev.thalweg.recording;

import dev.thalweg.ir.Refusal;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;

/// The bootstrap methods of recorded code: each decides, when a call is reached first, what it reaches.
///
/// What is refused while a call is linked is refused when the call runs, and again whenever it runs.
public final class Linker {
    private Linker() {}

    /// How to link a call; may refuse.
    @FunctionalInterface
    private interface Link {
        MethodHandle find() throws ReflectiveOperationException;
    }

    private static CallSite site(MethodType type, Link link) {
        MethodHandle target;
        try {
            target = link.find().asType(type);
        } catch (Refusal refusal) {
            target = Refusals.always(refusal, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A call of recorded code cannot be linked", e);
        }
        return new ConstantCallSite(target);
    }

    /// The class whose code the recorded code is a copy of.
    private static Class<?> owner(Lookup caller) {
        try {
            return MethodHandles.classData(caller, ConstantDescs.DEFAULT_NAME, Class.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> resolve(Object descriptor, Class<?> from) {
        return UserClasses.resolve(ClassDesc.ofDescriptor((String) descriptor), from);
    }

    /// @param given the kind of call, the owner's descriptor, the method's type, and the line
    public static CallSite call(Lookup caller, String name, MethodType recorded, Object... given) {
        Class<?> from = owner(caller);
        Class<?> owner = resolve(given[1], from);
        Call kind = Call.valueOf((String) given[0]);
        Callee callee = new Callee(from, kind, owner, name, (MethodType) given[2], (Integer) given[3]);
        return kind == Call.VIRTUAL ? new Dispatch(callee, recorded) : site(recorded, () -> statically(callee));
    }

    private static MethodHandle statically(Callee callee) {
        if (Nested.isEntry(callee)) {
            return Nested.call(callee);
        }
        Method declared = Selection.declared(callee.owner(), callee.name(), callee.type());
        return declared != null && UserClasses.isRecorded(declared)
                ? RecordedMethods.of(declared.getDeclaringClass(), callee.name(), callee.type(), Copy.ACTING)
                : Opaque.call(callee);
    }

    /// @param given the class, the constructor's type and the line
    public static CallSite construct(Lookup caller, String name, MethodType recorded, Object... given) {
        Class<?> from = owner(caller);
        return site(recorded, () -> Constructors.link(
                new Callee(from, Call.SPECIAL, resolve(given[0], from), ConstantDescs.INIT_NAME, (MethodType) given[1], (Integer) given[2])));
    }

    /// The call of another constructor by a constructor.
    ///
    /// @param given the class, the constructor's type, the kind of copy that calls it, and the line
    public static CallSite initialise(Lookup caller, String name, MethodType recorded, Object... given) {
        Class<?> owner = resolve(given[0], owner(caller));
        return site(recorded, () -> UserClasses.isRecorded(owner)
                ? RecordedMethods.of(owner, ConstantDescs.INIT_NAME, (MethodType) given[1], Copy.valueOf((String) given[2]))
                : MethodHandles.empty(recorded));
    }

    /// Writes a final field of an object that is being made.
    ///
    /// @param given the class that the field is named with
    public static CallSite put(Lookup caller, String name, MethodType type, Object... given) {
        Class<?> from = owner(caller);
        return site(type, () -> {
            java.lang.reflect.Field field = resolve(given[0], from).getDeclaredField(name);
            field.setAccessible(true);
            return RecordedMethods.lookup(from).unreflectSetter(field);
        });
    }

    /// @param given the JDK's bootstrap method, the type that it is to serve, and its arguments
    public static CallSite concatenate(Lookup caller, String name, MethodType recorded, Object... given) {
        return site(recorded, () -> {
            Object[] arguments = Arrays.copyOfRange(given, 2, given.length);
            MethodHandle bootstrap = (MethodHandle) given[0];
            MethodType type = (MethodType) given[1];
            try {
                Object[] all = new Object[3 + arguments.length];
                all[0] = caller;
                all[1] = name;
                all[2] = type;
                System.arraycopy(arguments, 0, all, 3, arguments.length);
                return Text.of(((CallSite) bootstrap.invokeWithArguments(all)).dynamicInvoker());
            } catch (RuntimeException | Error | ReflectiveOperationException e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// A record's own `toString`, `equals` or `hashCode`.
    ///
    /// @param given the line, and the JDK's arguments
    public static CallSite ofRecord(Lookup caller, String name, MethodType type, Object... given) throws Throwable {
        MethodHandle[] getters = Arrays.stream(given).skip(3).map(MethodHandle.class::cast).toArray(MethodHandle[]::new);
        CallSite plain = (CallSite) java.lang.runtime.ObjectMethods.bootstrap(caller, name, type, (Class<?>) given[1], (String) given[2], getters);
        return switch (name) {
            case "toString" -> new ConstantCallSite(Text.of(plain.dynamicInvoker()));
            case "hashCode" -> new ConstantCallSite(Refusals.unlessConstant(plain.dynamicInvoker(), (Integer) given[0]));
            default -> plain;
        };
    }

    /// @param given the bootstrap method's name and the line
    public static CallSite unknown(Lookup caller, String name, MethodType recorded, Object... given) {
        return new ConstantCallSite(Refusals.always(new Refusal(Sites.origin((Integer) given[1]),
                "has an instruction that is linked by " + given[0] + ", and there is no rule for that", "Write it as plain Java."), recorded));
    }

    /// @param given the factory's type, the interface's method type, the type at this place, how the body is called, its owner, name
    ///              and type, the line, and what `LambdaMetafactory.altMetafactory` takes besides
    public static CallSite makeFunction(Lookup caller, String name, MethodType recorded, Object... given) {
        Class<?> from = owner(caller);
        return site(recorded, () -> Functions.factory(from, new FunctionShape(name, (MethodType) given[0], (MethodType) given[1], (MethodType) given[2],
                Arrays.asList(given).subList(8, given.length)), new FunctionBody((String) given[3], resolve(given[4], from), (String) given[5],
                        (MethodType) given[6]), (Integer) given[7]));
    }
}
