package dev.thalweg.shell.execution;

import dev.thalweg.runtime.Cancel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts a check at the entry of a method and before each jump backwards.
final class CancelChecks implements CodeTransform {
    private static final ClassDesc CANCEL = Cancel.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final Set<Label> passed = new HashSet<>();

    private boolean entered;

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof LineNumber && !entered) {
            code.with(element); // the check belongs to the first line: a trace that starts in it shall say so
            entered = true;
            check(code);
            return;
        }
        if (element instanceof Instruction && !entered) {
            entered = true;
            check(code);
        }
        switch (element) {
            case LabelTarget target -> passed.add(target.label());
            case BranchInstruction jump when passed.contains(jump.target()) -> check(code);
            case TableSwitchInstruction choice when backwards(choice.defaultTarget(), choice.cases()) -> check(code);
            case LookupSwitchInstruction choice when backwards(choice.defaultTarget(), choice.cases()) -> check(code);
            default -> { }
        }
        code.with(element);
    }

    private boolean backwards(Label otherwise, List<SwitchCase> cases) {
        return passed.contains(otherwise) || cases.stream().anyMatch(c -> passed.contains(c.target()));
    }

    private static void check(CodeBuilder code) {
        code.invokestatic(CANCEL, "check", NOTHING);
    }
}
