package dev.thalweg.plain;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/// Conversions between the types of a functional interface and those of a lambda's body.
///
/// @see java.lang.invoke.LambdaMetafactory
record Convert(CodeBuilder code) {
    private static final Map<ClassDesc, ClassDesc> BOXES = Map.of(ConstantDescs.CD_int, ConstantDescs.CD_Integer, ConstantDescs.CD_long,
            ConstantDescs.CD_Long, ConstantDescs.CD_double, ConstantDescs.CD_Double, ConstantDescs.CD_float, ConstantDescs.CD_Float,
            ConstantDescs.CD_boolean, ConstantDescs.CD_Boolean, ConstantDescs.CD_char, ConstantDescs.CD_Character, ConstantDescs.CD_byte,
            ConstantDescs.CD_Byte, ConstantDescs.CD_short, ConstantDescs.CD_Short);

    /// To the type that the interface's type variables stand for.
    void cast(ClassDesc from, ClassDesc to) {
        if (!from.equals(to) && !to.isPrimitive() && !to.equals(ConstantDescs.CD_Object)) {
            code.checkcast(to);
        }
    }

    void convert(ClassDesc from, ClassDesc to) {
        if (from.isPrimitive() && !to.isPrimitive()) {
            box(from);
        } else if (!from.isPrimitive() && to.isPrimitive()) {
            unbox(from, to);
        } else if (from.isPrimitive()) {
            code.conversion(TypeKind.from(from), TypeKind.from(to));
        }
    }

    /// The result, which nobody may want, or which is less exactly typed than wanted.
    void giveBack(ClassDesc given, ClassDesc wanted) {
        TypeKind kind = TypeKind.from(given);
        if (!wanted.equals(ConstantDescs.CD_void)) {
            convert(given, wanted);
            if (!given.isPrimitive()) {
                cast(given, wanted);
            }
        } else if (kind.slotSize() == 2) {
            code.pop2();
        } else if (kind != TypeKind.VOID) {
            code.pop();
        }
    }

    private void box(ClassDesc from) {
        ClassDesc box = BOXES.get(from);
        code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, from));
    }

    private void unbox(ClassDesc from, ClassDesc to) {
        ClassDesc inside = BOXES.entrySet().stream().filter(e -> e.getValue().equals(from)).findFirst().map(Map.Entry::getKey).orElse(null);
        ClassDesc box = inside == null ? BOXES.get(to) : from;
        if (inside == null) {
            code.checkcast(box);
        }
        ClassDesc number = inside == null ? to : inside;
        code.invokevirtual(box, number.displayName() + "Value", MethodTypeDesc.of(number));
        code.conversion(TypeKind.from(number), TypeKind.from(to));
    }
}
