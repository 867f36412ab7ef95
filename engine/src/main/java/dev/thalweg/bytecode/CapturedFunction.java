package dev.thalweg.bytecode;

import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import dev.thalweg.runtime.Lambdas;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A lambda or method reference that another function has captured: the method behind it, as a call through its interface reaches it.
///
/// @param owner the class of the method
record CapturedFunction(ClassDesc type, String name, MethodTypeDesc parameters, Opcode opcode, Member method, Class<?> owner, List<Object> captured) {
    /// Empty where it does not tell.
    static Optional<CapturedFunction> of(Object f) {
        try {
            Lambdas.Body noted = Lambdas.body(f.getClass());
            return noted != null ? noted(f, noted) : Optional.of(serializable(f, Target.serializedForm(f)));
        } catch (Refusal | ClassNotFoundException refused) {
            return Optional.empty();
        }
    }

    private static CapturedFunction serializable(Object f, SerializedLambda lambda) throws ClassNotFoundException {
        List<Object> captured = new ArrayList<>();
        for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
            captured.add(lambda.getCapturedArg(i));
        }
        return new CapturedFunction(ClassDesc.ofInternalName(lambda.getFunctionalInterfaceClass()), lambda.getFunctionalInterfaceMethodName(),
                MethodTypeDesc.ofDescriptor(lambda.getInstantiatedMethodType()), opcode(lambda.getImplMethodKind()),
                new Member(ClassDesc.ofInternalName(lambda.getImplClass()), lambda.getImplMethodName(), lambda.getImplMethodSignature()),
                owner(f, lambda.getImplClass()), captured);
    }

    /// One that a generated program has made.
    private static Optional<CapturedFunction> noted(Object f, Lambdas.Body body) throws ClassNotFoundException {
        Method declared = Arrays.stream(f.getClass().getInterfaces()).flatMap(i -> Arrays.stream(i.getMethods()))
                .filter(m -> Modifier.isAbstract(m.getModifiers())).findFirst().orElse(null);
        if (declared == null) {
            return Optional.empty();
        }
        List<Object> captured = Target.fields(f);
        Member method = new Member(ClassDesc.ofInternalName(body.owner()), body.name(), body.descriptor());
        return Optional.of(new CapturedFunction(desc(declared.getDeclaringClass()), declared.getName(), special(declared, method), opcode(body.kind()), method,
                owner(f, body.owner()), captured));
    }

    /// The types that the method behind it takes, in boxes where the interface's method takes objects.
    private static MethodTypeDesc special(Method declared, Member behind) {
        List<ClassDesc> given = new ArrayList<>(behind.methodType().parameterList());
        List<ClassDesc> special = new ArrayList<>();
        for (int i = 0; i < declared.getParameterCount(); i++) {
            int from = given.size() - declared.getParameterCount() + i;
            ClassDesc type = from < 0 ? behind.owner() : given.get(from);
            Class<?> parameter = declared.getParameterTypes()[i];
            special.add(parameter.isPrimitive() ? desc(parameter) : boxed(type));
        }
        return MethodTypeDesc.of(desc(declared.getReturnType()), special);
    }

    private static ClassDesc boxed(ClassDesc type) {
        return type.isPrimitive() ? desc(MethodType.methodType(primitive(type)).wrap().returnType()) : type;
    }

    private static Class<?> primitive(ClassDesc type) {
        return MethodType.fromMethodDescriptorString("()" + type.descriptorString(), null).returnType();
    }

    private static Class<?> owner(Object f, String name) throws ClassNotFoundException {
        return Class.forName(name.replace('/', '.'), false, f.getClass().getClassLoader());
    }

    private static Opcode opcode(int kind) {
        return switch (kind) {
            case MethodHandleInfo.REF_invokeStatic -> Opcode.INVOKESTATIC;
            case MethodHandleInfo.REF_invokeInterface -> Opcode.INVOKEINTERFACE;
            case MethodHandleInfo.REF_newInvokeSpecial -> Opcode.NEW;
            default -> Opcode.INVOKEVIRTUAL;
        };
    }

    /// The types of the values that it has captured.
    List<ClassDesc> types() {
        List<ClassDesc> taken = new ArrayList<>(method.methodType().parameterList());
        if (opcode == Opcode.INVOKEVIRTUAL || opcode == Opcode.INVOKEINTERFACE) {
            taken.addFirst(method.owner());
        }
        return taken.subList(0, captured.size());
    }

    private static ClassDesc desc(Class<?> type) {
        return type == void.class ? ConstantDescs.CD_void : type.describeConstable().orElseThrow();
    }
}
