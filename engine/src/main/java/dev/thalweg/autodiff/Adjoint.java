package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Program;
import dev.thalweg.runtime.Residuals;
import dev.thalweg.transform.Pass;
import dev.thalweg.transform.Reverse;
import java.util.List;

/// The compiled adjoint program of a function.
///
/// It takes the captured values, the arguments, a shadow for each argument that is an array of numbers, and the array
/// that receives the derivatives by arguments that are numbers.
final class Adjoint {
    static final Programs<Adjoint> ALL = new Programs<>(Adjoint::new);

    private static final double[] NONE = {};

    private final Signature signature;
    private final Program program;
    private final Arguments arguments;
    private final int shadows;
    private final int numbers;
    private final boolean numbersOnly;

    private Adjoint(Target target) {
        this(target, FunctionCode.of(target), 0);
    }

    /// @param extras how many parameters of the function follow its arguments; no derivative is taken by them
    Adjoint(Target target, Function function, int extras) {
        signature = new Signature(function, target.captured().size(), extras);
        Compiled adjoint = Compiled.of(function, target.host(), f -> program(f, signature.active(), target, Pass.Watch.NOBODY));
        program = adjoint.program();
        arguments = new Arguments(adjoint.code().parameters());
        shadows = adjoint.code().parameters().size() - function.parameters().size() - 1;
        numbers = signature.differentiable() - shadows;
        numbersOnly = function.parameters().stream().allMatch(Value::isDouble) && signature.differentiable() == function.parameters().size();
    }

    /// The adjoint program of a function of the target's, or of a part of its kind.
    static Function program(Function function, List<Boolean> active, Target target, Pass.Watch watch) {
        return FunctionCode.withRules(Reverse.adjoint(function, active, watch), target, watch);
    }

    /// Whether it takes nothing but `double` arguments.
    boolean takesNumbersOnly() {
        return numbersOnly;
    }

    /// Whether the function writes an argument, which is an array.
    boolean writes(int argument) {
        return signature.writes(argument);
    }

    /// The derivatives of a function that takes nothing but numbers.
    double[] gradient(double[] x) {
        double[] derivatives = new double[x.length];
        program.run(x, new Object[] {derivatives});
        return derivatives;
    }

    /// Runs the program; the gradient by an argument that is no number and no array of numbers is null.
    ValueAndGradient<Object[]> run(List<Object> captured, Object[] arguments, Object... extra) {
        Object[] given = Components.of(arguments);
        ValueAndGradient<Object[]> both = runOnComponents(captured, given, extra);
        return given == arguments ? both : new ValueAndGradient<>(both.value(), Components.together(both.gradient(), arguments));
    }

    private ValueAndGradient<Object[]> runOnComponents(List<Object> captured, Object[] given, Object... extra) {
        Object[] inputs = signature.inputs(captured, given, extra.length + shadows + 1);
        Object[] gradient = new Object[given.length];
        System.arraycopy(extra, 0, inputs, signature.parameters(), extra.length);
        int next = signature.parameters() + extra.length;
        for (int i = 0; i < given.length; i++) {
            if (signature.isArray(i)) {
                inputs[next] = Residuals.zerosLike(given[i]);
                gradient[i] = Residuals.pinRows(inputs[next++]);
            }
        }
        double[] derivatives = numbers == 0 ? NONE : new double[numbers];
        inputs[next] = derivatives;
        double value = arguments.run(program, inputs);
        if (numbers > 0) {
            handOut(derivatives, given, gradient);
        }
        return new ValueAndGradient<>(value, gradient);
    }

    /// Puts the derivatives by numbers in their places, each in its argument's type.
    private void handOut(double[] derivatives, Object[] given, Object[] gradient) {
        int next = 0;
        for (int i = 0; i < given.length; i++) {
            if (signature.isNumber(i)) {
                double derivative = derivatives[next++];
                gradient[i] = given[i] instanceof Float ? (Object) (float) derivative : (Object) derivative;
            }
        }
    }
}
