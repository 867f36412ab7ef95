package dev.thalweg.bytecode;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;

/// The exception handlers of a method.
final class Handlers {
    private static final ClassDesc MATCH = ClassDesc.of("java.lang.MatchException");

    private Handlers() {}

    /// Whether all are those of patterns that take a record apart: they wrap what an accessor throws, and are left out, so that the
    /// accessor's own exception comes through.
    static boolean onlyWrap(CodeModel code) {
        List<CodeElement> elements = code.elementList();
        return code.exceptionHandlers().stream().map(ExceptionCatch::handler).allMatch(handler -> wraps(elements, handler));
    }

    private static boolean wraps(List<CodeElement> elements, Label handler) {
        boolean inside = false;
        boolean matches = false;
        for (CodeElement element : elements) {
            inside |= element instanceof LabelTarget target && target.label().equals(handler);
            if (inside && element instanceof Instruction instruction) {
                switch (instruction) {
                    case NewObjectInstruction made -> matches |= made.className().asSymbol().equals(MATCH);
                    case ThrowInstruction thrown -> {
                        return matches;
                    }
                    case BranchInstruction branch -> {
                        return false;
                    }
                    case ReturnInstruction end -> {
                        return false;
                    }
                    default -> { }
                }
            }
        }
        return false;
    }
}
