package dev.thalweg.bytecode;

import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import dev.thalweg.runtime.Lambdas;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The method that a function object runs, and the values that it has captured.
///
/// @param host     the class whose loader finds the code
/// @param opcode   how the method is called
/// @param captured its leading arguments, the receiver of an instance method among them; behind them what `captures` adds
/// @param captures what is known of the captured values
public record Target(Class<?> host, Member method, Opcode opcode, boolean ofInterface, List<Object> captured, Captures captures) {
    public Target {
        captured = new ArrayList<>(captured); // may hold null
    }

    public Target(Class<?> host, Member method, Opcode opcode, boolean ofInterface, List<Object> captured) {
        this(host, method, opcode, ofInterface, captured, Captures.NONE);
    }

    /// The same method, for what is kept longer than what this function object has captured.
    public Target withoutCaptured() {
        return new Target(host, method, opcode, ofInterface, List.of());
    }

    /// A static method that takes the function object first, as code of the class that the function belongs to.
    public Target calledBy(Member caller, Object function) {
        return new Target(host, caller, Opcode.INVOKESTATIC, false, List.of(function)).withKnown();
    }

    /// The same, with what is known of the captured values.
    public Target withKnown() {
        return captured.isEmpty() ? this : CapturedValues.of(this);
    }

    /// Finds what a function object runs.
    ///
    /// @param f     a lambda, a method reference, or an object of a class that implements a functional interface
    /// @param arity how many arguments the functional interface's method takes
    public static Target of(Object f, int arity) {
        Class<?> type = f.getClass();
        return isLambda(f) ? ofLambda(f, arity) : ofObject(f, type, arity);
    }

    /// Whether every object of its class is the same function.
    public static boolean capturesNothing(Object f) {
        return isLambda(f) && f.getClass().getDeclaredFields().length == 0;
    }

    static boolean isLambda(Object f) {
        return f != null && (f.getClass().isHidden() || f.getClass().isSynthetic());
    }

    private static Target ofLambda(Object f, int arity) {
        Lambdas.Body noted = Lambdas.body(f.getClass());
        if (noted != null) {
            return of(f, arity, noted, fields(f));
        }
        SerializedLambda lambda = serializedForm(f);
        List<Object> captured = new ArrayList<>();
        for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
            captured.add(lambda.getCapturedArg(i));
        }
        return of(f, arity, new Lambdas.Body(lambda.getImplClass(), lambda.getImplMethodName(), lambda.getImplMethodSignature(), lambda.getImplMethodKind()),
                captured);
    }

    /// What a lambda has captured, in order.
    static List<Object> fields(Object f) {
        List<Object> captured = new ArrayList<>();
        try {
            for (Field field : f.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                captured.add(field.get(f));
            }
            return captured;
        } catch (IllegalAccessException | RuntimeException e) {
            throw unreadable(f, e);
        }
    }

    private static Target of(Object f, int arity, Lambdas.Body body, List<Object> captured) {
        if (captured.size() == 1 && body.kind() == MethodHandleInfo.REF_invokeInterface && isLambda(captured.getFirst())) {
            return of(captured.getFirst(), arity); // a reference to the one method of another lambda: g::applyAsDouble
        }
        Member method = new Member(ClassDesc.ofInternalName(body.owner()), body.name(), body.descriptor());
        Opcode opcode = switch (body.kind()) {
            case MethodHandleInfo.REF_invokeStatic -> Opcode.INVOKESTATIC;
            case MethodHandleInfo.REF_invokeSpecial -> Opcode.INVOKESPECIAL;
            case MethodHandleInfo.REF_invokeInterface -> Opcode.INVOKEINTERFACE;
            case MethodHandleInfo.REF_invokeVirtual -> Opcode.INVOKEVIRTUAL;
            default -> throw new Refusal("A function made of a constructor has no derivative.\nWrite a lambda that returns a number instead.");
        };
        return new Target(hostOf(body.owner(), f), method, opcode, body.kind() == MethodHandleInfo.REF_invokeInterface, captured);
    }

    static SerializedLambda serializedForm(Object f) {
        try {
            Method writeReplace = f.getClass().getDeclaredMethod("writeReplace");
            writeReplace.setAccessible(true);
            return (SerializedLambda) writeReplace.invoke(f);
        } catch (NoSuchMethodException e) {
            throw new Refusal(("The code of %s cannot be found: a lambda tells which method it runs only if its interface is Serializable.\n"
                    + "Declare it as one of Thalweg's interfaces (ScalarFunction f = x -> ...; Objective<double[]> f = x -> ...), "
                    + "or cast it: (DoubleUnaryOperator & Serializable) x -> ...").formatted(f.getClass().getInterfaces()[0].getSimpleName()));
        } catch (IllegalAccessException | InvocationTargetException | RuntimeException e) {
            throw unreadable(f, e);
        }
    }

    private static Refusal unreadable(Object f, Exception e) {
        return new Refusal(("The code of the lambda %s cannot be read: %s.\nOpen its package to the module dev.thalweg.engine.")
                .formatted(f.getClass().getName(), e.getMessage()));
    }

    /// The class that the lambda was written in; a method reference's owner need not be it, but is visible from there.
    private static Class<?> hostOf(String owner, Object f) {
        try {
            return Class.forName(owner.replace('/', '.'), false, f.getClass().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new Refusal("The class %s of the function cannot be found by its own class loader.".formatted(owner));
        }
    }

    private static Target ofObject(Object f, Class<?> type, int arity) {
        List<Method> found = Arrays.stream(type.getMethods())
                .filter(m -> m.getParameterCount() == arity && isNumeric(m.getReturnType()))
                .filter(m -> !m.isBridge() && !Modifier.isStatic(m.getModifiers()) && !Modifier.isAbstract(m.getModifiers())
                        && m.getDeclaringClass() == type)
                .toList();
        if (found.size() != 1) {
            throw new Refusal("%s has %s that take %s and return numbers; one is needed to know which function it is.\n"
                    .formatted(type.getTypeName(), Refusal.count(found.size(), "method"), Refusal.count(arity, "argument"))
                    + "Pass a lambda that calls the one you mean.");
        }
        Method m = found.getFirst();
        Member method = new Member(type.describeConstable().orElseThrow(), m.getName(), descriptor(m));
        return new Target(type, method, Opcode.INVOKEVIRTUAL, false, List.of(f));
    }

    private static boolean isNumeric(Class<?> result) {
        Class<?> type = result;
        while (type.isArray()) {
            type = type.componentType();
        }
        return type == double.class || type == float.class || type == Double.class;
    }

    private static String descriptor(Method m) {
        return java.lang.invoke.MethodType.methodType(m.getReturnType(), m.getParameterTypes()).toMethodDescriptorString();
    }
}
