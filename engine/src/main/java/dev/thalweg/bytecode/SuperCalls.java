package dev.thalweg.bytecode;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Refusal;
import java.lang.classfile.Opcode;

/// Refuses calls that name a method exactly and whose body could not take their place: the JVM lets only the class that they were written in make them.
public final class SuperCalls {
    private SuperCalls() {}

    /// @throws Refusal if the program has such a call
    public static void refuse(Function program) {
        program.program().stream().flatMap(function -> function.blocks().stream()).flatMap(block -> block.instructions().stream())
                .filter(i -> i.op() instanceof Op.Invoke call && call.opcode() == Opcode.INVOKESPECIAL).findFirst().ifPresent(SuperCalls::refuse);
    }

    private static void refuse(Instruction at) {
        Op.Member method = ((Op.Invoke) at.op()).method();
        throw new Refusal(at.origin(), "calls super.%s of %s, which only its own class may".formatted(method.name(), method.owner().displayName()),
                "Call it in a method of that class, and use the result here.");
    }
}
