package dev.thalweg.recording;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;

/// The lock that a `synchronized` method holds, taken and given back by its copy's own code.
final class Monitor {
    private final CodeBuilder out;
    private final int slot;
    private final boolean isNeeded;
    private final Class<?> ofClass;
    private Label start;

    private Monitor(CodeBuilder out, int slot, boolean isNeeded, Class<?> ofClass) {
        this.out = out;
        this.slot = slot;
        this.isNeeded = isNeeded;
        this.ofClass = ofClass;
    }

    static Monitor of(Class<?> owner, MethodModel method, int slot, CodeBuilder out) {
        return new Monitor(out, slot, method.flags().has(AccessFlag.SYNCHRONIZED), method.flags().has(AccessFlag.STATIC) ? owner : null);
    }

    /// The first slot that is free.
    int behind() {
        return isNeeded ? slot + 1 : slot;
    }

    void enter() {
        if (isNeeded) {
            if (ofClass != null) {
                out.loadConstant(ofClass.describeConstable().orElseThrow());
            } else {
                out.aload(0);
            }
            out.dup().astore(slot).monitorenter();
            start = out.newBoundLabel();
        }
    }

    void leave() {
        if (isNeeded) {
            out.aload(slot).monitorexit();
        }
    }

    void leaveWhateverIsThrown() {
        if (isNeeded) {
            Label end = out.newBoundLabel();
            out.exceptionCatchAll(start, end, end);
            out.aload(slot).monitorexit().athrow();
        }
    }
}
