package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.runtime.Program;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Reverse;
import java.util.List;
import java.util.stream.IntStream;

/// The derivative of a function of one number, which knows its own code and so can be differentiated again: the first by
/// reverse mode, each further one by forward mode over it.
final class Derivative implements ScalarFunction {
    private static final long serialVersionUID = 1L;
    private static final Programs<Made> FIRST = new Programs<>(target -> make(FunctionCode.of(target), 1, target));

    private final transient Object function;
    private final transient Target target;
    /// What this is the derivative of; null for the first.
    private final transient Derivative antiderivative;
    private final transient Remade<Made> compiled = new Remade<>();
    private transient Derivative next;

    /// @param code  of the function
    /// @param order how often the program's code is its derivative
    private record Made(Function code, int order, Arguments arguments, Program program) {}

    private Derivative(Object function, Target target, Derivative antiderivative) {
        this.function = function;
        this.target = target;
        this.antiderivative = antiderivative;
        compiled.get(this::compile); // what has no derivative is refused before it is used
    }

    static Derivative first(Object function) {
        return new Derivative(function, Targets.of(function, 1), null);
    }

    /// The same derivative by recording, for where a further one cannot be compiled.
    RecordedDerivative recorded() {
        return new RecordedDerivative(antiderivative == null ? function : antiderivative.recorded());
    }

    synchronized Derivative next() {
        if (next == null) {
            next = new Derivative(function, target, this);
        }
        return next;
    }

    private Made compile() {
        if (antiderivative == null) {
            return FIRST.part(target);
        }
        Made before = antiderivative.compiled.part(antiderivative::compile);
        return make(before.code(), before.order() + 1, target);
    }

    private static Made make(Function code, int order, Target target) {
        Compiled made = Compiled.of(code, target.host(), f -> derivative(f, order, target));
        return new Made(code, order, new Arguments(made.code().parameters()), made.program());
    }

    private static Function derivative(Function f, int order, Target target) {
        Function derivative = order == 1 ? Reverse.derivative(f, active(f)) : Forward.derivative(derivative(f, order - 1, target), active(f));
        return FunctionCode.withRules(derivative, target);
    }

    /// Only the last parameter is a variable; the ones before it are for captured values.
    private static List<Boolean> active(Function function) {
        int last = function.parameters().size() - 1;
        return IntStream.rangeClosed(0, last).mapToObj(i -> i == last).toList();
    }

    ValueAndGradient<Object[]> valueAndGradient(double x) {
        return new ValueAndGradient<>(compiledAt(x), new Object[] {next().compiledAt(x)});
    }

    @Override
    public double applyAsDouble(double x) {
        return Ways.compiles() ? compiledAt(x) : recorded().applyAsDouble(x);
    }

    private double compiledAt(double x) {
        Made now = compiled.get(this::compile);
        Object[] inputs = target.captured().toArray(new Object[now.arguments().count()]);
        inputs[inputs.length - 1] = x;
        return now.arguments().run(now.program(), inputs);
    }

    @Override
    public String toString() {
        return "derivative of " + target.method();
    }
}
