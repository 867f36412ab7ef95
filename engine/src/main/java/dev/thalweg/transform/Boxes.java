package dev.thalweg.transform;

import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The calls that put a number into a box and take it out again.
final class Boxes {
    private static final Map<ClassDesc, ClassDesc> PRIMITIVES = Map.of(
            ConstantDescs.CD_Double, ConstantDescs.CD_double, ConstantDescs.CD_Float, ConstantDescs.CD_float,
            ConstantDescs.CD_Long, ConstantDescs.CD_long, ConstantDescs.CD_Integer, ConstantDescs.CD_int,
            ConstantDescs.CD_Short, ConstantDescs.CD_short, ConstantDescs.CD_Byte, ConstantDescs.CD_byte,
            ConstantDescs.CD_Character, ConstantDescs.CD_char, ConstantDescs.CD_Boolean, ConstantDescs.CD_boolean);

    private Boxes() {}

    /// The primitive type in a box; empty for other classes.
    static Optional<ClassDesc> primitive(ClassDesc box) {
        return Optional.ofNullable(PRIMITIVES.get(box));
    }

    static ClassDesc boxOf(ClassDesc primitive) {
        return PRIMITIVES.entrySet().stream().filter(e -> e.getValue().equals(primitive)).findFirst().orElseThrow().getKey();
    }

    static Op box(ClassDesc box, Value number) {
        return new Op.Invoke(Opcode.INVOKESTATIC, boxing(box), false, List.of(number));
    }

    static Op unbox(ClassDesc box, Value object) {
        return new Op.Invoke(Opcode.INVOKEVIRTUAL, unboxing(box), false, List.of(object));
    }

    /// The class of the box that an operation makes, if it makes one.
    static Optional<ClassDesc> made(Op op) {
        return op instanceof Op.Invoke call && PRIMITIVES.containsKey(call.method().owner()) && call.method().equals(boxing(call.method().owner()))
                ? Optional.of(call.method().owner()) : Optional.empty();
    }

    static boolean isUnboxing(Op op) {
        return op instanceof Op.Invoke call && PRIMITIVES.containsKey(call.method().owner()) && call.method().equals(unboxing(call.method().owner()));
    }

    private static Member boxing(ClassDesc box) {
        return new Member(box, "valueOf", "(" + PRIMITIVES.get(box).descriptorString() + ")" + box.descriptorString());
    }

    private static Member unboxing(ClassDesc box) {
        ClassDesc primitive = PRIMITIVES.get(box);
        return new Member(box, primitive.displayName() + "Value", "()" + primitive.descriptorString());
    }

    /// The box of a number that is kept on the JVM's stack as this type.
    static ClassDesc boxOf(Type type) {
        return boxOf(type.desc());
    }
}
