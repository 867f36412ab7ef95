package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.runtime.Program;
import dev.thalweg.runtime.Residuals;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Reverse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The compiled product of a function's Hessian with a vector: the tangent of its adjoint program.
///
/// @see <a href="https://doi.org/10.1162/neco.1994.6.1.147">Pearlmutter, Fast Exact Multiplication by the Hessian, 1994</a>
final class HessianProduct {
    static final Programs<HessianProduct> ALL = new Programs<>(HessianProduct::new);

    private final Signature signature;
    private final Program program;
    private final Arguments arguments;
    private final int shadows;

    private HessianProduct(Target target) {
        Function function = FunctionCode.of(target);
        signature = new Signature(function, target.captured().size(), 0);
        Function adjoint = FunctionCode.withRules(Reverse.adjoint(function, signature.active()), target);
        int outputs = adjoint.parameters().size() - signature.parameters();
        List<Boolean> varying = new ArrayList<>(signature.active());
        varying.addAll(Collections.nCopies(outputs, true));
        Function tangent = FunctionCode.withRules(Forward.directional(adjoint, varying, false), target);
        program = Emitter.compile(tangent, target.host());
        arguments = new Arguments(tangent.parameters());
        shadows = outputs - 1;
    }

    /// The product, a part for each argument.
    ///
    /// @param direction for each argument a number or array of its shape
    Object[] run(List<Object> captured, Object[] given, Object[] direction) {
        Object[] inputs = signature.inputs(captured, given, 2 * (shadows + 1) + signature.differentiable());
        int shadow = signature.parameters();
        int tangent = shadow + shadows + 1;
        int result = tangent + signature.differentiable();
        signature.tangents(given, direction, inputs, tangent);
        Object[] product = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            if (signature.isArray(i)) {
                inputs[shadow++] = Residuals.zerosLike(given[i]);
                inputs[result] = Residuals.zerosLike(given[i]);
                product[i] = Residuals.pinRows(inputs[result++]);
            }
        }
        inputs[shadow] = new double[given.length];
        double[] numbers = new double[given.length];
        inputs[result] = numbers;
        arguments.run(program, inputs);
        int next = 0;
        for (int i = 0; i < given.length; i++) {
            if (signature.isNumber(i)) {
                product[i] = numbers[next++];
            }
        }
        return product;
    }
}
