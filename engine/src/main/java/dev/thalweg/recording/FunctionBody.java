package dev.thalweg.recording;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/// The method that a function object runs, and plain code that calls it as the function's interface does.
///
/// @param kind how it is called: a name of `DirectMethodHandleDesc.Kind`
/// @param type without the receiver
/// @see <a href="https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/lang/invoke/LambdaMetafactory.html">LambdaMetafactory, adaptation of types</a>
record FunctionBody(String kind, Class<?> owner, String name, MethodType type) {
    /// Writes the code of a static method that takes the captured values, then the arguments.
    void write(FunctionShape shape, CodeBuilder out) {
        List<Class<?>> wanted = wanted();
        List<Class<?>> given = new ArrayList<>(shape.factory().parameterList());
        int captured = given.size();
        given.addAll(shape.erased().parameterList());
        if (kind.equals("CONSTRUCTOR")) {
            out.new_(desc(owner)).dup();
        }
        int slot = 0;
        for (int i = 0; i < given.size(); i++) {
            out.loadLocal(TypeKind.from(desc(given.get(i))), slot);
            slot += TypeKind.from(desc(given.get(i))).slotSize();
            Class<?> from = given.get(i);
            if (i >= captured && !from.isPrimitive()) {
                from = cast(from, shape.dynamic().parameterType(i - captured), out);
            }
            adapt(from, wanted.get(i), out);
        }
        invoke(out);
        Class<?> result = kind.equals("CONSTRUCTOR") ? owner : type.returnType();
        if (shape.erased().returnType() == void.class) {
            drop(result, out);
        } else {
            adapt(result, shape.dynamic().returnType().isPrimitive() ? shape.dynamic().returnType() : shape.erased().returnType(), out);
        }
        out.return_(TypeKind.from(desc(shape.erased().returnType())));
    }

    private List<Class<?>> wanted() {
        List<Class<?>> wanted = new ArrayList<>(type.parameterList());
        if (!kind.contains("STATIC") && !kind.equals("CONSTRUCTOR")) {
            wanted.addFirst(owner);
        }
        return wanted;
    }

    private void invoke(CodeBuilder out) {
        MethodTypeDesc descriptor = type.describeConstable().orElseThrow();
        switch (kind) {
            case "STATIC" -> out.invokestatic(desc(owner), name, descriptor);
            case "INTERFACE_STATIC" -> out.invokestatic(desc(owner), name, descriptor, true);
            case "CONSTRUCTOR" -> out.invokespecial(desc(owner), ConstantDescs.INIT_NAME, descriptor.changeReturnType(ConstantDescs.CD_void));
            default -> {
                if (owner.isInterface()) {
                    out.invokeinterface(desc(owner), name, descriptor);
                } else {
                    out.invokevirtual(desc(owner), name, descriptor);
                }
            }
        }
    }

    private static Class<?> cast(Class<?> from, Class<?> to, CodeBuilder out) {
        if (from != to && !to.isPrimitive()) {
            out.checkcast(desc(to));
            return to;
        }
        return from;
    }

    /// Converts what is on the stack as a call of a function object does: widens, boxes, unboxes or casts.
    private static void adapt(Class<?> from, Class<?> to, CodeBuilder out) {
        if (from.isPrimitive() && to.isPrimitive()) {
            out.conversion(TypeKind.from(desc(from)), TypeKind.from(desc(to)));
        } else if (from.isPrimitive()) {
            ClassDesc box = desc(MethodType.methodType(from).wrap().returnType());
            out.invokestatic(box, "valueOf", MethodTypeDesc.of(box, desc(from)));
        } else if (to.isPrimitive()) {
            unbox(from, to, out);
        } else if (!to.isAssignableFrom(from)) {
            out.checkcast(desc(to));
        }
    }

    private static void unbox(Class<?> from, Class<?> to, CodeBuilder out) {
        Class<?> own = MethodType.methodType(from).unwrap().returnType();
        Class<?> primitive = own.isPrimitive() ? own : to;
        ClassDesc box = desc(MethodType.methodType(primitive).wrap().returnType());
        if (from != MethodType.methodType(primitive).wrap().returnType()) {
            out.checkcast(box);
        }
        out.invokevirtual(box, primitive.getName() + "Value", MethodTypeDesc.of(desc(primitive)));
        adapt(primitive, to, out);
    }

    private static void drop(Class<?> type, CodeBuilder out) {
        switch (TypeKind.from(desc(type)).slotSize()) {
            case 0 -> { }
            case 1 -> out.pop();
            default -> out.pop2();
        }
    }

    static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
