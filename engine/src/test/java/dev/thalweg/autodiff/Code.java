package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.source.JavaSource;
import java.lang.classfile.Opcode;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;

/// Lets tests of other packages see the code that `gradient` differentiates.
public final class Code {
    private Code() {}

    /// A static method with all that it calls.
    public static Function of(Method method) {
        return FunctionCode.of(target(method));
    }

    /// A derivative program of a method with the bodies of the users' rules that it calls.
    public static Function withRules(Function program, Method method) {
        return FunctionCode.withRules(program, target(method));
    }

    private static Target target(Method method) {
        String type = MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
        Op.Member member = new Op.Member(method.getDeclaringClass().describeConstable().orElseThrow(), method.getName(), type);
        return new Target(method.getDeclaringClass(), member, Opcode.INVOKESTATIC, false, List.of());
    }

    /// Compiles the derivative of a function object.
    ///
    /// @throws dev.thalweg.ir.Refusal if it cannot be, so that its derivative is recorded
    public static void compile(ScalarFunction f) {
        Adjoint.ALL.of(Target.of(f, 1));
    }

    /// The adjoint of a function object as Java source.
    public static JavaSource explain(Object f, int arity) {
        return Explanation.of(f, arity);
    }

    /// The values that a function object has captured.
    public static List<Object> captured(Object f, int arity) {
        return Target.of(f, arity).captured();
    }
}
