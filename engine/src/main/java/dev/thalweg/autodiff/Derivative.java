package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.runtime.Program;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Reverse;
import dev.thalweg.transform.Simplify;
import java.util.List;
import java.util.stream.IntStream;

/// The derivative of a function of one number, which knows its own code and so can be differentiated again: the first by
/// reverse mode, each further one by forward mode over it.
final class Derivative implements ScalarFunction {
    private static final long serialVersionUID = 1L;

    private final transient Target target;
    private final transient Function code;
    private final transient Arguments arguments;
    private final transient Program program;
    private transient Derivative next;

    private Derivative(Target target, Function code) {
        this.target = target;
        this.code = code;
        this.arguments = new Arguments(code.parameters());
        this.program = Emitter.compile(code, target.host());
    }

    static Derivative first(Target target) {
        Function function = FunctionCode.of(target);
        return new Derivative(target, Simplify.simplify(Reverse.derivative(function, active(function))));
    }

    synchronized Derivative next() {
        if (next == null) {
            next = new Derivative(target, Forward.derivative(code, active(code)));
        }
        return next;
    }

    /// Only the last parameter is a variable; the ones before it are for captured values.
    private static List<Boolean> active(Function function) {
        int last = function.parameters().size() - 1;
        return IntStream.rangeClosed(0, last).mapToObj(i -> i == last).toList();
    }

    ValueAndGradient<Object[]> valueAndGradient(double x) {
        return new ValueAndGradient<>(applyAsDouble(x), new Object[] {next().applyAsDouble(x)});
    }

    @Override
    public double applyAsDouble(double x) {
        return arguments.run(program, target.captured(), x);
    }

    @Override
    public String toString() {
        return "derivative of " + target.method();
    }
}
