package dev.thalweg.autodiff;

import dev.thalweg.bytecode.ClassBytes;
import dev.thalweg.bytecode.Lifter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import dev.thalweg.transform.FieldArrays;
import dev.thalweg.transform.Inline;
import dev.thalweg.transform.Simplify;
import dev.thalweg.transform.SmallArrays;
import java.lang.classfile.Opcode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The code of a function object, with all that it calls.
final class FunctionCode {
    /// Of one function, all inlined ones together; its adjoint is some eight times as long.
    private static final int INSTRUCTIONS = 20_000;

    private final Lifter lifter;
    private final Map<Member, Optional<Function>> callees = new HashMap<>();

    private FunctionCode(ClassLoader loader) {
        this.lifter = new Lifter(new ClassBytes(loader));
    }

    static Function of(Target target) {
        return of(target, UnaryOperator.identity());
    }

    /// The code of a function object, made into another function before its calls are replaced by what they do.
    static Function of(Target target, UnaryOperator<Function> change) {
        return new FunctionCode(target.host().getClassLoader()).read(target, change);
    }

    private Function read(Target target, UnaryOperator<Function> change) {
        Function function = lifter.lift(target.method(), target.opcode()).orElseThrow(() -> new Refusal(
                ("The code of %s cannot be read: its class loader gives no class file for it, or it is native or abstract.\n"
                        + "Declare the function as one of Thalweg's interfaces (ScalarFunction, Objective, ...) and pass that, or name a static method.")
                        .formatted(target.method())));
        Function inlined = Simplify.simplify(Inline.inline(change.apply(Simplify.simplify(function)), this::callee, INSTRUCTIONS));
        SmallArrays.replace(inlined);
        return FieldArrays.check(Simplify.simplify(inlined));
    }

    /// The JDK's own methods are left as calls: their rules, if any, are elsewhere.
    private Optional<Function> callee(Op.Invoke call) {
        Member method = call.method();
        if (!lifter.isReadable(method, call.arguments()) || call.opcode() != Opcode.INVOKESTATIC && !method.owner().isArray()) {
            return Optional.empty();
        }
        try {
            return callees.computeIfAbsent(method, m -> lifter.lift(m, Opcode.INVOKESTATIC).map(Simplify::simplifyAlone));
        } catch (Refusal refusal) {
            if (call.arguments().stream().noneMatch(a -> a.type().isReal() || a.type().isArrayOfReal())) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
