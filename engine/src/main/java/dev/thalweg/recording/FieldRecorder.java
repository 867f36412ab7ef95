package dev.thalweg.recording;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Writes what stands for reading and writing fields.
final class FieldRecorder {
    private static final ClassDesc FIELDS = FieldInstructions.class.describeConstable().orElseThrow();
    private static final ClassDesc ARRAYS = ArrayInstructions.class.describeConstable().orElseThrow();

    private final InstructionRecorder instructions;
    private final CodeBuilder out;
    private final OperandStack stack;
    private final Copy copy;

    FieldRecorder(InstructionRecorder instructions, Copy copy, CodeBuilder out, OperandStack stack) {
        this.instructions = instructions;
        this.out = out;
        this.stack = stack;
        this.copy = copy;
    }

    void record(FieldInstruction field) {
        Kind kind = Kind.of(field.typeSymbol());
        switch (field.opcode()) {
            case GETSTATIC -> readStatic(field, kind);
            case PUTSTATIC -> writeStatic(field, kind);
            case GETFIELD -> {
                stack.pop();
                read(field, kind);
                stack.push(kind);
            }
            default -> {
                stack.pop(2);
                write(field, kind);
            }
        }
    }

    private void readStatic(FieldInstruction field, Kind kind) {
        stack.push(kind);
        out.with(field);
        if (kind.isNumber()) {
            instructions.makeConstant(field.typeSymbol());
        } else if (field.typeSymbol().isArray()) {
            out.dup().loadConstant(name(field));
            instructions.callHere(ARRAYS, "ofStatic", ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_String);
        }
    }

    private void writeStatic(FieldInstruction field, Kind kind) {
        stack.pop();
        if (kind.isNumber()) {
            out.loadConstant(name(field));
            instructions.call(FIELDS, "requireConstant", ConstantDescs.CD_double, RecordedTypes.REAL, ConstantDescs.CD_String);
            if (kind == Kind.FLOAT) {
                out.d2f();
            }
        }
        out.with(field);
    }

    private void read(FieldInstruction field, Kind kind) {
        if (!kind.isNumber()) {
            out.with(field);
            return;
        }
        out.dup().with(field);
        if (kind == Kind.FLOAT) {
            out.f2d();
        }
        out.loadConstant(slot(field));
        instructions.call(FIELDS, "load", RecordedTypes.REAL, ConstantDescs.CD_Object, ConstantDescs.CD_double, ConstantDescs.CD_int);
    }

    private void write(FieldInstruction field, Kind kind) {
        if (copy == Copy.NOTING) {
            note(field, kind);
            return;
        }
        if (!kind.isNumber()) {
            put(field);
            return;
        }
        int value = instructions.scratch();
        int object = value + 1;
        out.astore(value).astore(object);
        out.aload(object).aload(value);
        instructions.takeValue(kind);
        put(field);
        out.aload(object).aload(value).loadConstant(slot(field));
        instructions.callHere(FIELDS, "store", ConstantDescs.CD_void, ConstantDescs.CD_Object, RecordedTypes.REAL, ConstantDescs.CD_int);
    }

    /// The JVM lets only constructors write a final field; reflection may, but for records.
    private void put(FieldInstruction field) {
        Class<?> owner = UserClasses.resolve(field.owner().asSymbol(), instructions.owner());
        if (FieldSlots.isFinal(owner, field.name().stringValue())) {
            CallRecorder.dynamic(out, "put", field.name().stringValue(),
                    MethodTypeDesc.of(ConstantDescs.CD_void, field.owner().asSymbol(), field.typeSymbol()), field.owner().asSymbol().descriptorString());
        } else {
            out.with(field);
        }
    }

    /// The constructor itself has written the field.
    private void note(FieldInstruction field, Kind kind) {
        if (kind == Kind.INT || kind == Kind.LONG) {
            if (kind == Kind.LONG) {
                out.pop2().pop();
            } else {
                out.pop2();
            }
            return;
        }
        if (kind.isNumber()) {
            out.loadConstant(slot(field));
            instructions.callHere(FIELDS, "store", ConstantDescs.CD_void, ConstantDescs.CD_Object, RecordedTypes.REAL, ConstantDescs.CD_int);
            return;
        }
        out.swap().getfield(field.owner().asSymbol(), field.name().stringValue(), field.typeSymbol());
        instructions.call(FIELDS, "adopt", ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    }

    private int slot(FieldInstruction field) {
        return FieldSlots.of(UserClasses.resolve(field.owner().asSymbol(), instructions.owner())).slot(field.name().stringValue());
    }

    static String name(FieldInstruction field) {
        return field.owner().asSymbol().displayName() + "." + field.name().stringValue();
    }
}
