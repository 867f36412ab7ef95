package dev.thalweg.fuzz;

import dev.thalweg.bytecode.Lifter;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Verifier;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Inline;
import dev.thalweg.transform.Outline;
import dev.thalweg.transform.Reverse;
import dev.thalweg.transform.Simplify;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;

/// A compiled program and its derivative programs.
///
/// @param thorough whether to verify the result of each pass, and to examine it by all means
record Subject(Source source, Class<?> host, String name, Lifter lifter, boolean thorough) {
    static final MethodType TYPE = MethodType.methodType(double.class, double.class, double.class, double[].class, double[][].class, int.class);
    private static final int MANY = 20_000;
    private static final int FEW = 25;
    private static final List<Boolean> ALL = List.of(true, true, true, true, false);
    private static final List<Boolean> FIRST = List.of(true, false, false, false, false);
    private static final List<Boolean> SECOND = List.of(false, true, false, false, false);

    /// The program itself, with all that it calls.
    Function lifted() {
        Op.Member member = new Op.Member(ClassDesc.of(host.getName()), name, TYPE.toMethodDescriptorString());
        Function function = lifter.lift(member).map(Simplify::simplify).orElseThrow();
        check(function);
        Function inlined = check(Simplify.simplify(check(Inline.inline(function, this::callee, instructions()))));
        return source.seed() % 3 == 1 ? check(Outline.outline(inlined, FEW)) : inlined;
    }

    /// Every third program is one of several functions: nothing is inlined; and every third is cut into parts.
    private int instructions() {
        return source.seed() % 3 == 0 ? 0 : MANY;
    }

    private Optional<Function> callee(Op.Invoke call) {
        return lifter.code(call.method(), call.arguments()).map(Simplify::simplifyAlone);
    }

    Function adjoint(Function f) {
        return check(Simplify.simplify(check(Reverse.adjoint(f, ALL))));
    }

    /// The derivative by `a`, by reverse mode.
    Function derivative(Function f) {
        return check(Simplify.simplify(check(Reverse.derivative(f, FIRST))));
    }

    /// The derivative by `a`, by forward mode.
    Function tangent(Function f) {
        return check(Forward.derivative(f, FIRST));
    }

    /// The derivative by `b`, by forward mode.
    Function tangentOfSecond(Function f) {
        return check(Forward.derivative(f, SECOND));
    }

    /// The derivative along a direction, by forward mode.
    Function directional(Function f) {
        return check(Forward.directional(f, ALL, true));
    }

    /// The product with the Hessian: how the gradient changes along a direction.
    Function product(Function adjoint) {
        return check(Forward.directional(adjoint, List.of(true, true, true, true, false, true, true, true), false));
    }

    private Function check(Function function) {
        return thorough ? Verifier.verify(function) : function;
    }
}
