package dev.thalweg.plain;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;

/// Loads one parameter after the other.
final class Slots {
    private final CodeBuilder code;
    private int next;

    Slots(CodeBuilder code, int first) {
        this.code = code;
        this.next = first;
    }

    void load(ClassDesc type) {
        TypeKind kind = TypeKind.from(type);
        code.loadLocal(kind, next);
        next += kind.slotSize();
    }
}
