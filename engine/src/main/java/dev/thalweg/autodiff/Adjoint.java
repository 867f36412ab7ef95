package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Program;
import dev.thalweg.runtime.Residuals;
import dev.thalweg.transform.Reverse;
import dev.thalweg.transform.Simplify;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The compiled adjoint program of a function.
///
/// It takes the captured values, the arguments, a shadow for each argument that is an array of numbers, and the array
/// that receives the derivatives by arguments that are numbers.
final class Adjoint {
    /// Arguments that hold no number with a derivative.
    private static final Set<ClassDesc> CONSTANTS = Set.of(ConstantDescs.CD_String, ConstantDescs.CD_Boolean, ConstantDescs.CD_Character,
            ConstantDescs.CD_Byte, ConstantDescs.CD_Short, ConstantDescs.CD_Integer, ConstantDescs.CD_Long);

    private final Program program;
    private final List<Value> parameters;
    private final int captured;
    private final boolean[] isArray;
    private final int arrays;
    private final Arguments arguments;
    private final SharedArrays sharedArrays;

    Adjoint(Function function, int captured, Class<?> host) {
        this.captured = captured;
        this.parameters = function.parameters();
        parameters.stream().skip(captured).forEach(Adjoint::requireSupported);
        this.sharedArrays = new SharedArrays(parameters, captured, Reverse.written(function));
        Function adjoint = Simplify.simplify(Reverse.adjoint(function, active(parameters, captured)));
        this.program = Emitter.compile(adjoint, host);
        this.arguments = new Arguments(adjoint.parameters());
        this.isArray = new boolean[parameters.size()];
        for (int i = captured; i < isArray.length; i++) {
            isArray[i] = parameters.get(i).type().isArrayOfReal();
        }
        this.arrays = adjoint.parameters().size() - isArray.length - 1;
    }

    /// For each parameter, whether a derivative is taken by it.
    private static List<Boolean> active(List<Value> parameters, int captured) {
        List<Boolean> active = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            active.add(i >= captured && isDifferentiable(parameters.get(i)));
        }
        return active;
    }

    private static boolean isDifferentiable(Value parameter) {
        return parameter.type().isReal() || parameter.type().isArrayOfReal();
    }

    /// An argument of another type would silently count as a constant.
    private static void requireSupported(Value parameter) {
        Type type = parameter.type();
        boolean constant = !type.isReference() || type.isArray() && !type.component().isReference() || CONSTANTS.contains(type.desc());
        if (!isDifferentiable(parameter) && !constant) {
            throw new Refusal(("The parameter %s is of type %s, and a gradient by it is not supported yet.\n"
                    + "Take double, double[] or double[][] instead, or let the lambda capture it as a constant.")
                    .formatted(parameter.name(), parameter.type()));
        }
    }

    /// Runs the program; the gradient by an argument that is no number and no array of numbers is null.
    ValueAndGradient<Object[]> run(List<Object> capturedValues, Object[] given) {
        int count = parameters.size();
        Object[] inputs = new Object[count + arrays + 1];
        for (int i = 0; i < count; i++) {
            inputs[i] = i < captured ? capturedValues.get(i) : requireGiven(given[i - captured], i);
        }
        sharedArrays.refuse(inputs);
        Object[] gradient = new Object[given.length];
        int shadow = count;
        for (int i = captured; i < count; i++) {
            if (isArray[i]) {
                inputs[shadow] = Residuals.zerosLike(inputs[i]);
                gradient[i - captured] = Residuals.pinRows(inputs[shadow++]);
            }
        }
        double[] derivatives = new double[given.length];
        inputs[shadow] = derivatives;
        double value = arguments.run(program, inputs);
        int next = 0;
        for (int i = captured; i < count; i++) {
            if (parameters.get(i).type().isReal()) {
                gradient[i - captured] = like(given[i - captured], derivatives[next++]);
            }
        }
        return new ValueAndGradient<>(value, gradient);
    }

    private Object requireGiven(Object argument, int parameter) {
        if (argument == null && parameters.get(parameter).type().isArrayOfReal()) {
            throw new IllegalArgumentException("The argument %s is null; a gradient is taken at an array of numbers."
                    .formatted(parameters.get(parameter).name()));
        }
        return argument;
    }

    private static Object like(Object argument, double derivative) {
        return argument instanceof Float ? (Object) (float) derivative : (Object) derivative;
    }
}
