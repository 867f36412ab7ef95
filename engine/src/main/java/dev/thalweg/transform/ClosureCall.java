package dev.thalweg.transform;

import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/// A call of a lambda or method reference, as the call of the method behind it.
///
/// Arguments and result are cast, boxed, unboxed and widened as [java.lang.invoke.LambdaMetafactory] has it.
final class ClosureCall {
    private final Origin origin;
    private final List<Instruction> instructions = new ArrayList<>();

    private ClosureCall(Origin origin) {
        this.origin = origin;
    }

    static List<Instruction> of(Instruction i, Op.Invoke call, Closure closure) {
        ClosureCall made = new ClosureCall(i.origin());
        made.call(i.result(), call, closure);
        return made.instructions;
    }

    private void call(Value result, Op.Invoke call, Closure closure) {
        List<ClassDesc> wanted = new ArrayList<>(closure.method().methodType().parameterList());
        if (closure.opcode() != Opcode.INVOKESTATIC && closure.opcode() != Opcode.NEW) {
            wanted.addFirst(closure.method().owner());
        }
        List<Value> arguments = new ArrayList<>(closure.captured());
        for (int k = 1; k < call.arguments().size(); k++) {
            ClassDesc special = closure.parameters().parameterType(k - 1);
            arguments.add(converted(call.arguments().get(k), special, wanted.get(arguments.size())));
        }
        Op behind = closure.opcode() == Opcode.NEW ? new Op.Construct(closure.method(), arguments)
                : new Op.Invoke(closure.opcode(), closure.method(), closure.ofInterface(), arguments);
        ClassDesc given = closure.opcode() == Opcode.NEW ? closure.method().owner() : closure.method().methodType().returnType();
        if (TypeKind.from(given) == TypeKind.VOID) {
            instructions.add(new Instruction(null, behind, origin));
        } else if (result == null) {
            add(Type.of(given), behind);
        } else {
            give(result, add(Type.of(given), behind), given, call.method().methodType().returnType());
        }
    }

    private void give(Value result, Value given, ClassDesc from, ClassDesc wanted) {
        Value converted = converted(given, from, wanted);
        instructions.add(new Instruction(result, new Op.Apply(Primitive.COPY, List.of(converted)), origin));
    }

    /// @param special the type that the value has, where its own is more general
    private Value converted(Value value, ClassDesc special, ClassDesc wanted) {
        if (value.type().isReference() && wanted.isPrimitive()) {
            ClassDesc box = special.isPrimitive() ? Boxes.boxOf(special) : Boxes.primitive(special).isPresent() ? special : Boxes.boxOf(wanted);
            Value cast = add(Type.of(box), new Op.Cast(box, value));
            ClassDesc primitive = Boxes.primitive(box).orElseThrow();
            return widened(add(Type.of(primitive), Boxes.unbox(box, cast)), Type.of(wanted));
        }
        if (!value.type().isReference() && !wanted.isPrimitive()) {
            ClassDesc box = special.isPrimitive() ? Boxes.boxOf(special) : special;
            return add(Type.of(box), Boxes.box(box, value));
        }
        if (value.type().isReference()) {
            return value.type().desc().equals(wanted) || wanted.equals(ConstantDescs.CD_Object) ? value : add(Type.of(wanted), new Op.Cast(wanted, value));
        }
        return widened(value, Type.of(wanted));
    }

    private Value widened(Value number, Type wanted) {
        if (number.type().equals(wanted)) {
            return number;
        }
        Primitive conversion = switch (wanted.kind()) {
            case LONG -> Primitive.TO_LONG;
            case FLOAT -> Primitive.TO_FLOAT;
            default -> Primitive.TO_DOUBLE;
        };
        return add(wanted, new Op.Apply(conversion, List.of(number)));
    }

    private Value add(Type type, Op op) {
        Value result = new Value(type);
        instructions.add(new Instruction(result, op, origin));
        return result;
    }

    /// The `double` in a box.
    static Value unboxed(Value object, Origin origin, List<Instruction> into) {
        ClosureCall unboxing = new ClosureCall(origin);
        Value number = unboxing.converted(object, ConstantDescs.CD_Double, ConstantDescs.CD_double);
        into.addAll(unboxing.instructions);
        return number;
    }
}
