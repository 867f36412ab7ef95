package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Program;
import dev.thalweg.transform.Reverse;
import dev.thalweg.transform.Simplify;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/// The compiled adjoint program of a function.
///
/// @param parameters the function's own parameters, those for captured values first
/// @param captured   how many of them are for captured values: these are constants
/// @param all        the program's parameters: those, then shadows, then the array of derivatives
/// @param written    for each of the function's parameters, whether it is an array that the function may write
record Adjoint(Program program, List<Value> parameters, int captured, List<Value> all, List<Boolean> written) {
    static Adjoint of(Function function, int captured, Class<?> host) {
        function.parameters().stream().skip(captured).forEach(Adjoint::requireSupported);
        Function adjoint = Reverse.adjoint(function, active(function.parameters(), captured));
        return new Adjoint(Emitter.compile(Simplify.simplify(adjoint), host), function.parameters(), captured,
                adjoint.parameters(), Reverse.written(function));
    }

    /// An argument of another type would silently count as a constant.
    private static void requireSupported(Value parameter) {
        boolean constant = !parameter.type().isReference() || parameter.type().isArray() && !parameter.type().component().isReference()
                || parameter.type().equals(Type.of(ConstantDescs.CD_String));
        if (!isDifferentiable(parameter) && !constant) {
            throw new Refusal(("The parameter %s is of type %s, and a gradient by it is not supported yet.\n"
                    + "Take double, double[] or double[][] instead, or let the lambda capture it as a constant.")
                    .formatted(parameter.name(), parameter.type()));
        }
    }

    boolean writes(int parameter) {
        return written.get(parameter);
    }

    /// For each parameter, whether a derivative is taken by it.
    static List<Boolean> active(List<Value> parameters, int captured) {
        List<Boolean> active = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            active.add(i >= captured && isDifferentiable(parameters.get(i)));
        }
        return active;
    }

    static boolean isDifferentiable(Value parameter) {
        return parameter.type().isReal() || parameter.type().isArrayOfReal();
    }
}
