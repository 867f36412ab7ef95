package dev.thalweg.autodiff;

import dev.thalweg.bytecode.CustomRules;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import java.io.Serializable;
import java.lang.classfile.Opcode;
import java.util.List;

/// Gives derivative rules to methods whose declaration cannot carry a [Vjp] or [Jvp]: those of a library, or of another cell.
///
/// Both functions are named or written as lambdas that capture nothing. From then on, every derivative of a function that calls the method
/// uses the rule; programs that were compiled before are made anew.
public final class Rules {
    private Rules() {}

    /// From two arguments, the result, and the result's cotangent to the arguments' cotangents.
    @FunctionalInterface
    public interface Vjp2 extends Serializable {
        double[] of(double a, double b, double y, double yBar);
    }

    /// From the argument, the result, and the result's cotangent to the argument's cotangent.
    @FunctionalInterface
    public interface MappingVjp<P, R> extends Serializable {
        P of(P x, R y, R yBar);
    }

    /// From the argument and its tangent to the result's tangent.
    @FunctionalInterface
    public interface MappingJvp<P, R> extends Serializable {
        R of(P x, P xDot);
    }

    /// @param rule `(a, b, y, yBar) -> {aBar, bBar}`
    public static void vjp(ScalarFunction2 method, Vjp2 rule) {
        register(method, 2, rule, 4, null, 0);
    }

    /// @param rule `(x, y, yBar) -> xBar`; numbers or arrays, as the method has them
    public static <P, R> void vjp(Mapping<P, R> method, MappingVjp<P, R> rule) {
        register(method, 1, rule, 3, null, 0);
    }

    /// @param rule `(a, b, aDot, bDot) -> yDot`
    public static void jvp(ScalarFunction2 method, ScalarFunction4 rule) {
        register(method, 2, null, 0, rule, 4);
    }

    /// @param rule `(x, xDot) -> yDot`; numbers or arrays, as the method has them
    public static <P, R> void jvp(Mapping<P, R> method, MappingJvp<P, R> rule) {
        register(method, 1, null, 0, rule, 2);
    }

    private static void register(Object method, int arity, Object vjp, int vjpArity, Object jvp, int jvpArity) {
        Derivatives.refusing(() -> {
            Target target = Target.of(method, arity);
            requireStatic(target, "method");
            CustomRules.register(target.host(), target.method(), vjp == null ? List.of() : List.of(rule(vjp, vjpArity)), jvp == null ? null : rule(jvp, jvpArity));
            return null;
        });
    }

    private static Member rule(Object f, int arity) {
        Target target = Target.of(f, arity);
        requireStatic(target, "rule");
        return target.method();
    }

    private static void requireStatic(Target target, String what) {
        if (target.opcode() != Opcode.INVOKESTATIC || !target.captured().isEmpty()) {
            throw new Refusal("The %s, %s, needs an object or captures values.\nName a static method, or write a lambda that uses its arguments alone."
                    .formatted(what, target.method()));
        }
    }
}
