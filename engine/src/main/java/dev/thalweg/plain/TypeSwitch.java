package dev.thalweg.plain;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;

/// Which label of a `switch` on types an object goes to, from a given label on: what `SwitchBootstraps.typeSwitch` would find.
final class TypeSwitch {
    private TypeSwitch() {}

    static void write(InvokeDynamicInstruction site, CodeBuilder code) {
        Label present = code.newLabel();
        code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
        for (int i = 0; i < site.bootstrapArgs().size(); i++) {
            Label next = code.newLabel();
            if (i > 0) { // the first is asked for by those who start at it
                code.iload(1).loadConstant(i).if_icmpgt(next);
            } else {
                code.iload(1).ifgt(next);
            }
            code.aload(0).instanceOf((ClassDesc) site.bootstrapArgs().get(i)).ifeq(next).loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(site.bootstrapArgs().size()).ireturn();
    }
}
