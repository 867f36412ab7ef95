package dev.thalweg.transform;

import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Value;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;

/// A function made by a lambda or a method reference: the method behind it and the values that it has captured.
///
/// @param type       the functional interface
/// @param name       the interface's method
/// @param parameters the types of the interface's parameters here, where they are more special than it declares
/// @param opcode     how the method behind it is called; [Opcode#NEW] for a constructor
public record Closure(ClassDesc type, String name, MethodTypeDesc parameters, Opcode opcode, Member method, boolean ofInterface, List<Value> captured) {
    private static final ClassDesc METAFACTORY = ClassDesc.of("java.lang.invoke.LambdaMetafactory");

    public Closure {
        captured = List.copyOf(captured);
    }

    /// The function that an operation makes, if it is a lambda or a method reference.
    static Optional<Closure> of(Op op) {
        return op instanceof Op.InvokeDynamic(DynamicCallSiteDesc site, List<Value> captured)
                && ((DirectMethodHandleDesc) site.bootstrapMethod()).owner().equals(METAFACTORY) ? Optional.of(of(site, captured)) : Optional.empty();
    }

    private static Closure of(DynamicCallSiteDesc site, List<Value> captured) {
        DirectMethodHandleDesc behind = (DirectMethodHandleDesc) site.bootstrapArgs()[1];
        boolean constructs = behind.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        return new Closure(site.invocationType().returnType(), site.invocationName(), (MethodTypeDesc) site.bootstrapArgs()[2], opcode(behind),
                new Member(behind.owner(), constructs ? "<init>" : behind.methodName(), behind.lookupDescriptor()), behind.isOwnerInterface(), captured);
    }

    private static Opcode opcode(DirectMethodHandleDesc method) {
        return switch (method.kind()) {
            case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
            case VIRTUAL, SPECIAL -> Opcode.INVOKEVIRTUAL;
            case INTERFACE_VIRTUAL, INTERFACE_SPECIAL -> Opcode.INVOKEINTERFACE;
            case CONSTRUCTOR -> Opcode.NEW;
            case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER -> throw new IllegalStateException("no method: " + method);
        };
    }
}
