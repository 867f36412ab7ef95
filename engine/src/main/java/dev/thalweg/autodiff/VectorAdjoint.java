package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.transform.Results;
import java.lang.reflect.Array;
import java.util.List;

/// The compiled vector-Jacobian product of a function that returns an array or a number.
final class VectorAdjoint {
    static final Programs<VectorAdjoint> ALL = new Programs<>(VectorAdjoint::new);

    private final Adjoint adjoint;
    private final Class<?> result;

    private VectorAdjoint(Target target) {
        Function function = FunctionCode.of(target, Results::paired);
        adjoint = new Adjoint(target, function, 2);
        result = Results.type(function);
    }

    /// Whether the function writes an argument, which is an array.
    boolean writes(int argument) {
        return adjoint.writes(argument);
    }

    /// Pulls a seed back to a cotangent of each argument.
    ///
    /// @param seed of the shape of the result, which is not checked here
    Object[] run(List<Object> captured, Object[] given, Object seed) {
        return adjoint.run(captured, given, seed, Array.newInstance(result, 1)).gradient();
    }
}
