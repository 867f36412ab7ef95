package dev.thalweg.plain;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// The methods `equals` and `hashCode` of a record: what `ObjectMethods` would make.
final class RecordMethod {
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final MethodTypeDesc EQUALS = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;)Z");
    private static final MethodTypeDesc HASH = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;)I");

    private final ClassDesc self;
    private final CodeBuilder code;

    private RecordMethod(ClassDesc self, CodeBuilder code) {
        this.self = self;
        this.code = code;
    }

    static void write(InvokeDynamicInstruction site, CodeBuilder code) {
        RecordMethod method = new RecordMethod((ClassDesc) site.bootstrapArgs().getFirst(), code);
        List<DirectMethodHandleDesc> fields = site.bootstrapArgs().stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
        if (site.name().equalsString("equals")) {
            method.equals(fields);
        } else {
            method.hash(fields);
        }
    }

    private static ClassDesc type(DirectMethodHandleDesc field) {
        return MethodTypeDesc.ofDescriptor(field.invocationType().descriptorString()).returnType();
    }

    private void load(int slot, DirectMethodHandleDesc field) {
        code.aload(slot).getfield(self, field.methodName(), type(field));
    }

    private void equals(List<DirectMethodHandleDesc> fields) {
        Label different = code.newLabel();
        code.aload(1).instanceOf(self).ifeq(different).aload(1).checkcast(self).astore(2);
        for (DirectMethodHandleDesc field : fields) {
            load(0, field);
            load(2, field);
            compare(type(field), different);
        }
        code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }

    private void compare(ClassDesc type, Label different) {
        switch (TypeKind.from(type)) {
            case REFERENCE -> code.invokestatic(OBJECTS, "equals", EQUALS).ifeq(different);
            case DOUBLE -> code.invokestatic(ConstantDescs.CD_Double, "compare", MethodTypeDesc.ofDescriptor("(DD)I")).ifne(different);
            case FLOAT -> code.invokestatic(ConstantDescs.CD_Float, "compare", MethodTypeDesc.ofDescriptor("(FF)I")).ifne(different);
            case LONG -> code.lcmp().ifne(different);
            default -> code.if_icmpne(different);
        }
    }

    private void hash(List<DirectMethodHandleDesc> fields) {
        code.iconst_0();
        for (DirectMethodHandleDesc field : fields) {
            code.loadConstant(31).imul();
            load(0, field);
            ClassDesc type = type(field);
            if (type.isPrimitive()) {
                new Convert(code).convert(type, ConstantDescs.CD_Object);
            }
            code.invokestatic(OBJECTS, "hashCode", HASH).iadd();
        }
        code.ireturn();
    }
}
