package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.source.JavaSource;
import dev.thalweg.transform.Pass;
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
        return Explanation.adjoint(f, arity);
    }

    /// The tangent program of a function object as Java source.
    public static JavaSource explainJvp(Object f, int arity) {
        return Explanation.tangent(f, arity);
    }

    /// The derivative of a function object along a direction.
    public static double along(Object f, Object[] point, Object[] direction) {
        return Derivatives.along(f, point, direction);
    }

    /// A direction along which one number grows.
    public static Object[] unit(Object[] point, int index) {
        return Numbering.unit(point, index);
    }

    /// The adjoint program of a static method, all of whose parameters that can be are active; and the same as Java source.
    public static Function adjoint(Method method) {
        Function function = of(method);
        return Adjoint.program(function, new Signature(function, 0, 0).active(), target(method), Pass.Watch.NOBODY);
    }

    public static JavaSource explain(Method method) {
        return Explanation.adjoint(target(method));
    }

    /// Why a function object is not compiled.
    ///
    /// @throws AssertionError if it is
    public static String uncompiled(Object f, int arity) {
        Stages.Stage last = Staging.of(f, arity).stages().getLast();
        if (!last.name().equals("refused")) {
            throw new AssertionError("is compiled: " + last);
        }
        return last.text().strip();
    }

    /// The values that a function object has captured.
    public static List<Object> captured(Object f, int arity) {
        return Target.of(f, arity).captured();
    }
}
