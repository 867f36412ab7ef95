package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Assembly;
import dev.thalweg.bytecode.Emitter;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Refusal;
import dev.thalweg.runtime.Program;
import dev.thalweg.transform.Outline;
import java.util.function.UnaryOperator;

/// What is made of a function, compiled; if a method of it would be too long for HotSpot, made of the function cut into parts.
///
/// @param code the program's own
record Compiled(Function code, Program program) {
    /// HotSpot leaves a method with more than 8,000 bytes of code to its interpreter.
    static final int LONGEST = 8_000;
    /// Instructions of a part, for one attempt after the other.
    private static final int[] PARTS = {200, 100, 50, 25};
    /// A derivative of more instructions is too long for certain.
    private static final int CERTAINLY_TOO_MANY = 2_500;
    /// A derivative of a derivative of so few is short.
    private static final int CERTAINLY_FEW = 60;

    private record Attempt(Function source, Function code, Assembly assembly) {}

    /// @param host   the class that the function's code belongs to
    /// @param making the program, given the function
    static Compiled of(Function function, Class<?> host, UnaryOperator<Function> making) {
        Attempt best = best(function, host, making);
        return new Compiled(best.code, best.assembly.load());
    }

    /// The function, cut into parts if that is needed for what is made of it.
    static Function fitting(Function function, Class<?> host, UnaryOperator<Function> making) {
        return best(function, host, making).source;
    }

    private static Attempt best(Function function, Class<?> host, UnaryOperator<Function> making) {
        Attempt best = Outline.length(function) > CERTAINLY_TOO_MANY ? null : attempt(function, host, making);
        for (int i = 0; i < PARTS.length && (best == null || best.assembly.longest() > LONGEST); i++) {
            best = shorter(best, function, PARTS[i], host, making);
        }
        return best;
    }

    private static Attempt attempt(Function source, Class<?> host, UnaryOperator<Function> making) {
        Function code = making.apply(source);
        return new Attempt(source, code, Emitter.assemble(code, host));
    }

    private static Attempt shorter(Attempt best, Function function, int most, Class<?> host, UnaryOperator<Function> making) {
        try {
            Attempt next = attempt(Outline.outline(function, most), host, making);
            return best == null || next.assembly.longest() < best.assembly.longest() ? next : best;
        } catch (Refusal refusal) {
            if (best == null) {
                throw refusal;
            }
            return best; // in one piece it has a derivative
        }
    }
}
