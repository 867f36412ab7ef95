package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Program;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Results;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The velocity of a curve, which is a curve again: each differentiation adds a tangent of the variable, which is 1, and an array
/// that receives the tangent of what the last one received.
final class CurveDerivative implements Curve {
    private static final long serialVersionUID = 1L;

    private final transient Curve function;
    private final transient Target target;
    /// What this is the derivative of; null for the first.
    private final transient CurveDerivative antiderivative;
    private final transient Remade<Compiled> compiled = new Remade<>();
    private transient CurveDerivative next;

    private record Compiled(Function code, Arguments arguments, Program program) {}

    private CurveDerivative(Curve function, Target target, CurveDerivative antiderivative) {
        this.function = function;
        this.target = target;
        this.antiderivative = antiderivative;
        compiled.get(this::compile); // what has no derivative is refused before it is used
    }

    /// The velocity at one point, by a program that is kept.
    static double[] at(Curve curve, Double t) {
        return Ways.first(() -> curve instanceof CurveDerivative derivative ? derivative.next().compiledAt(t)
                : (double[]) VectorDerivatives.tangent(curve, new Object[] {t}, 1.0),
                () -> (double[]) Recorded.tangents(recordable(curve), new Object[] {t}, List.<Object[]>of(new Object[] {1.0})).tangents().getFirst());
    }

    static Curve of(Curve curve) {
        return Ways.first(() -> curve instanceof CurveDerivative derivative ? derivative.next() : new CurveDerivative(curve, Targets.of(curve, 1), null),
                () -> new RecordedVelocity(recordable(curve)));
    }

    private static Curve recordable(Curve curve) {
        return curve instanceof CurveDerivative derivative ? derivative.recorded() : curve;
    }

    /// The same velocity by recording, for where it is part of a function that is recorded.
    private Curve recorded() {
        return new RecordedVelocity(antiderivative == null ? function : antiderivative.recorded());
    }

    private synchronized CurveDerivative next() {
        if (next == null) {
            next = new CurveDerivative(function, target, this);
        }
        return next;
    }

    private Compiled compile() {
        Function function = antiderivative == null ? FunctionCode.of(target, Results::kept)
                : antiderivative.compiled.part(antiderivative::compile).code();
        int last = function.parameters().size() - 1;
        List<Boolean> varying = IntStream.rangeClosed(0, last).mapToObj(i -> i == target.captured().size() || i == last).toList();
        Function code = FunctionCode.withRules(Forward.directional(function, varying, false), target);
        return new Compiled(code, new Arguments(code.parameters()), Emitter.compile(code, target.host()));
    }

    @Override
    public double[] apply(double t) {
        return Ways.compiles() ? compiledAt(t) : recorded().apply(t);
    }

    private double[] compiledAt(double t) {
        Compiled now = compiled.get(this::compile);
        List<Value> parameters = now.code().parameters();
        int captured = target.captured().size();
        Object[] inputs = Arrays.copyOf(target.captured().toArray(), parameters.size());
        inputs[captured] = t;
        for (int i = captured + 1; i < inputs.length; i++) {
            inputs[i] = parameters.get(i).type().isReal() ? (Object) 1.0 : new double[1][];
        }
        now.arguments().run(now.program(), inputs);
        return ((double[][]) inputs[inputs.length - 1])[0];
    }

    @Override
    public String toString() {
        return "derivative of " + target.method();
    }
}
