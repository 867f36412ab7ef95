package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.runtime.Program;
import dev.thalweg.transform.Forward;
import java.util.List;

/// The compiled tangent program of a function: its derivative along a direction, by forward mode.
final class Tangent {
    static final Programs<Tangent> ALL = new Programs<>(Tangent::new);

    private final Signature signature;
    private final Program program;
    private final Arguments arguments;

    private Tangent(Target target) {
        Function function = FunctionCode.of(target);
        signature = new Signature(function, target.captured().size(), 0);
        Compiled tangent = Compiled.of(function, target.host(),
                f -> FunctionCode.withRules(Forward.directional(f, signature.active(), true), target));
        program = tangent.program();
        arguments = new Arguments(tangent.code().parameters());
    }

    /// @param direction for each argument a number, array or record of its shape
    double run(List<Object> captured, Object[] arguments, Object[] direction) {
        Object[] given = Components.of(arguments);
        Object[] inputs = signature.inputs(captured, given, signature.differentiable());
        signature.tangents(given, Components.along(direction, arguments), inputs, signature.parameters());
        return this.arguments.run(program, inputs);
    }
}
