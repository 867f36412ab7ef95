package dev.thalweg.recording;

import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.UninitializedVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ClassDesc;

/// What an entry of the operand stack is, and how many words it takes: in the method, and in its recorded copy.
enum Kind {
    INT(1, 1, TypeKind.INT), LONG(2, 2, TypeKind.LONG), REFERENCE(1, 1, TypeKind.REFERENCE),
    FLOAT(1, 1, TypeKind.REFERENCE), DOUBLE(2, 1, TypeKind.REFERENCE),
    /// An object before its constructor has run; the copy makes it when the arguments are known.
    UNFINISHED(1, 0, TypeKind.VOID);

    final int words;
    final int recordedWords;
    /// How the copy loads and stores it.
    final TypeKind recorded;

    Kind(int words, int recordedWords, TypeKind recorded) {
        this.words = words;
        this.recordedWords = recordedWords;
        this.recorded = recorded;
    }

    static Kind of(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE, CHAR, SHORT, INT -> INT;
            case LONG -> LONG;
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            case REFERENCE -> REFERENCE;
            case VOID -> throw new IllegalArgumentException("void is on no stack");
        };
    }

    static Kind of(ClassDesc type) {
        return of(TypeKind.from(type));
    }

    static Kind of(VerificationTypeInfo info) {
        return switch (info) {
            case SimpleVerificationTypeInfo.INTEGER -> INT;
            case SimpleVerificationTypeInfo.LONG -> LONG;
            case SimpleVerificationTypeInfo.FLOAT -> FLOAT;
            case SimpleVerificationTypeInfo.DOUBLE -> DOUBLE;
            case UninitializedVerificationTypeInfo u -> UNFINISHED;
            default -> REFERENCE;
        };
    }

    boolean isNumber() {
        return this == FLOAT || this == DOUBLE;
    }
}
