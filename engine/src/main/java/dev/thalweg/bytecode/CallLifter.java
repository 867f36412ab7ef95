package dev.thalweg.bytecode;

import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Stop;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lifts calls: those of `Math` become primitives, boxing of `double` disappears.
final class CallLifter {
    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc STRICT_MATH = ClassDesc.of("java.lang.StrictMath");
    private static final ClassDesc STOP = Stop.class.describeConstable().orElseThrow();
    /// Superclasses whose constructors do nothing.
    private static final Set<ClassDesc> EMPTY = Set.of(ConstantDescs.CD_Object, ClassDesc.of("java.lang.Record"));
    static final Call BOX = new Call(Opcode.INVOKESTATIC, "valueOf", "(D)Ljava/lang/Double;");
    static final Call UNBOX = new Call(Opcode.INVOKEVIRTUAL, "doubleValue", "()D");

    private final InstructionLifter lifter;
    private final Frame frame;

    /// A method of `Double`.
    record Call(Opcode opcode, String name, String descriptor) {
        Op withArguments(Value... arguments) {
            return new Op.Invoke(opcode, new Member(ConstantDescs.CD_Double, name, descriptor), false, List.of(arguments));
        }

        boolean is(InvokeInstruction invoke) {
            return invoke.owner().asSymbol().equals(ConstantDescs.CD_Double) && invoke.name().equalsString(name)
                    && invoke.type().equalsString(descriptor);
        }
    }

    CallLifter(InstructionLifter lifter, Frame frame) {
        this.lifter = lifter;
        this.frame = frame;
    }

    void invoke(InvokeInstruction invoke) {
        MethodTypeDesc type = invoke.typeSymbol();
        List<Value> arguments = frame.pop(type.parameterCount() + (invoke.opcode() == Opcode.INVOKESTATIC ? 0 : 1));
        Member method = new Member(invoke.owner().asSymbol(), invoke.name().stringValue(), type.descriptorString());
        if (invoke.name().equalsString(ConstantDescs.INIT_NAME)) {
            construct(method, arguments);
        } else if (BOX.is(invoke) || UNBOX.is(invoke) && arguments.getFirst().isDouble()) {
            frame.push(arguments.getFirst());
        } else if (primitive(method) != null) {
            frame.push(lifter.apply(primitive(method), arguments.toArray(Value[]::new)));
        } else {
            call(new Op.Invoke(invoke.opcode(), method, invoke.isInterface(), boxed(arguments, receiver(invoke), type)), type);
        }
    }

    private static ClassDesc receiver(InvokeInstruction invoke) {
        return invoke.opcode() == Opcode.INVOKESTATIC ? null : invoke.owner().asSymbol();
    }

    void invokeDynamic(InvokeDynamicInstruction dynamic) {
        MethodTypeDesc type = dynamic.typeSymbol();
        List<Value> arguments = frame.pop(type.parameterCount());
        call(new Op.InvokeDynamic(
                java.lang.constant.DynamicCallSiteDesc.of(dynamic.bootstrapMethod(), dynamic.name().stringValue(), type,
                        dynamic.bootstrapArgs().toArray(java.lang.constant.ConstantDesc[]::new)),
                boxed(arguments, null, type)), type);
    }

    private void call(Op op, MethodTypeDesc type) {
        if (TypeKind.from(type.returnType()) == TypeKind.VOID) {
            lifter.add(op);
        } else if (type.returnType().equals(ConstantDescs.CD_Double)) {
            frame.push(lifter.add(Type.DOUBLE, UNBOX.withArguments(lifter.add(Type.of(ConstantDescs.CD_Double), op))));
        } else {
            frame.push(lifter.add(Type.of(type.returnType()), op));
        }
    }

    private List<Value> boxed(List<Value> arguments, ClassDesc receiver, MethodTypeDesc type) {
        List<ClassDesc> wanted = new ArrayList<>(type.parameterList());
        if (receiver != null) {
            wanted.addFirst(receiver);
        }
        List<Value> boxed = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boxed.add(lifter.boxed(arguments.get(i), wanted.get(i)));
        }
        return boxed;
    }

    private Value make(Value object, Member constructor, List<Value> arguments) {
        boolean isBox = constructor.owner().equals(ConstantDescs.CD_Double) && arguments.getFirst().isDouble();
        return isBox ? arguments.getFirst()
                : lifter.add(object.type(), new Op.Construct(constructor, boxed(arguments, null, constructor.methodType())));
    }

    /// A constructor's call of another constructor, on the object it is given, stays a call.
    private void construct(Member constructor, List<Value> arguments) {
        Value object = arguments.removeFirst();
        if (object != lifter.method().self()) {
            frame.replace(object, make(object, constructor, arguments));
        } else if (!EMPTY.contains(constructor.owner())) {
            List<Value> boxed = boxed(arguments, null, constructor.methodType());
            boxed.addFirst(object);
            lifter.add(new Op.Invoke(Opcode.INVOKESPECIAL, constructor, false, boxed));
        }
    }

    private static Primitive named(Member method) {
        if (method.owner().equals(STOP) && method.methodType().returnType().isPrimitive()) {
            return Primitive.STOP;
        }
        return method.owner().equals(MATH) || method.owner().equals(STRICT_MATH) ? Primitive.ofMath(method.name()) : null;
    }

    /// The primitive that a method is: of `Math`, or a stopped gradient, over numbers of one type.
    static Primitive primitive(Member method) {
        Primitive primitive = named(method);
        if (primitive == null) {
            return null;
        }
        MethodTypeDesc type = method.methodType();
        boolean uniform = type.parameterList().stream().allMatch(type.returnType()::equals);
        return uniform && type.parameterCount() == primitive.arity() ? primitive : null;
    }
}
