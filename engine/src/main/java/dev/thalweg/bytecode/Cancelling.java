package dev.thalweg.bytecode;

import dev.thalweg.runtime.Cancel;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Code that asks whether to go on, so that an interrupt also stops a derivative.
public final class Cancelling {
    private static final ClassDesc CANCEL = Cancel.class.describeConstable().orElseThrow();

    private Cancelling() {}

    public static void check(CodeBuilder code) {
        code.invokestatic(CANCEL, "check", MethodTypeDesc.of(ConstantDescs.CD_void));
    }
}
