package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Assembly;
import dev.thalweg.bytecode.Emitter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.runtime.Program;
import dev.thalweg.transform.JacobianRows;
import dev.thalweg.transform.Results;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The compiled Jacobian by the first of a function's arguments, which are vectors: all rows in one run, if the function is short enough.
final class JacobianProgram {
    static final Programs<JacobianProgram> ALL = new Programs<>(JacobianProgram::new);

    private final Signature signature;
    private final Executable compiled;

    /// @param rows of the Jacobian
    private record Executable(Program program, Arguments arguments, int rows) {}

    private JacobianProgram(Target target) {
        Function function = FunctionCode.of(target, Results::spread);
        signature = new Signature(function, target.captured().size(), 1);
        List<Boolean> active = new ArrayList<>(Collections.nCopies(function.parameters().size(), false));
        active.set(target.captured().size(), true);
        compiled = JacobianRows.of(function, active).flatMap(f -> compiled(FunctionCode.withRules(f, target), target.host())).orElse(null);
    }

    private Optional<Executable> compiled(Function program, Class<?> host) {
        Assembly assembly = Emitter.assemble(program, host);
        int rows = program.parameters().size() - signature.parameters();
        return assembly.longest() > Compiled.LONGEST ? Optional.empty() : Optional.of(new Executable(assembly.load(), new Arguments(program.parameters()), rows));
    }

    /// Whether there is such a program, and it is worth its while: a sweep forwards for each column takes longer.
    boolean serves(int columns) {
        return compiled != null && compiled.rows <= columns;
    }

    double[][] run(List<Object> captured, double[]... given) {
        int columns = given[0].length;
        Object[] inputs = signature.inputs(captured, given, compiled.rows);
        double[][] jacobian = new double[compiled.rows][];
        for (int i = 0; i < jacobian.length; i++) {
            jacobian[i] = new double[columns];
            inputs[signature.parameters() + i] = jacobian[i];
        }
        compiled.arguments.run(compiled.program, inputs);
        return jacobian;
    }
}
