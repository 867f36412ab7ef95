package dev.thalweg.bytecode;

import dev.thalweg.ir.Function;
import dev.thalweg.runtime.Residuals;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// The stacks of a program that uses them in one method only: taken at its start, given back at its end.
final class OwnStacks extends ResidualStacks {
    private static final ClassDesc RESIDUALS = Residuals.class.describeConstable().orElseThrow();

    OwnStacks(Function function, CodeBuilder code) {
        super(function, code);
    }

    @Override
    void initialise() {
        stacks.values().forEach(stack -> code.invokestatic(RESIDUALS, take(stack), MethodTypeDesc.of(stack.type()))
                .astore(stack.array()).iconst_0().istore(stack.size()));
    }

    private static String take(Stack stack) {
        return switch (stack.kind()) {
            case DOUBLE -> "takeDoubles";
            case LONG -> "takeLongs";
            default -> "takeObjects";
        };
    }

    @Override
    void room(Stack stack) {
        code.aload(stack.array()).iload(stack.size())
                .invokestatic(RESIDUALS, "room", MethodTypeDesc.of(stack.type(), stack.type(), ConstantDescs.CD_int));
    }

    @Override
    void roomBelow(Stack stack) {
        code.aload(stack.array()).iload(stack.size())
                .invokestatic(RESIDUALS, "atLeast", MethodTypeDesc.of(stack.type(), stack.type(), ConstantDescs.CD_int));
    }

    @Override
    void beforeCall(Function callee) {}

    @Override
    void afterCall(Function callee) {}

    @Override
    void leave() {
        stacks.values().forEach(stack -> code.aload(stack.array())
                .invokestatic(RESIDUALS, "give", MethodTypeDesc.of(ConstantDescs.CD_void, stack.type())));
    }
}
