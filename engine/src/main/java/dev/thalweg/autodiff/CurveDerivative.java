package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
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

    private final transient Target target;
    private final transient Function code;
    private final transient Arguments arguments;
    private final transient Program program;
    private transient CurveDerivative next;

    private CurveDerivative(Target target, Function code) {
        this.target = target;
        this.code = code;
        this.arguments = new Arguments(code.parameters());
        this.program = Emitter.compile(code, target.host());
    }

    /// The velocity at one point, by a program that is kept.
    static double[] at(Curve curve, double t) {
        return curve instanceof CurveDerivative derivative ? derivative.next().apply(t)
                : (double[]) VectorDerivatives.along(curve, new Object[] {t}, List.<Object[]>of(new Object[] {1.0})).tangents().getFirst();
    }

    static CurveDerivative of(Curve curve) {
        return curve instanceof CurveDerivative derivative ? derivative.next() : first(Target.of(curve, 1));
    }

    private static CurveDerivative first(Target target) {
        return new CurveDerivative(target, differentiated(FunctionCode.of(target, Results::kept), target));
    }

    private synchronized CurveDerivative next() {
        if (next == null) {
            next = new CurveDerivative(target, differentiated(code, target));
        }
        return next;
    }

    private static Function differentiated(Function code, Target target) {
        int last = code.parameters().size() - 1;
        List<Boolean> varying = IntStream.rangeClosed(0, last).mapToObj(i -> i == target.captured().size() || i == last).toList();
        return Forward.directional(code, varying, false);
    }

    @Override
    public double[] apply(double t) {
        int captured = target.captured().size();
        Object[] inputs = Arrays.copyOf(target.captured().toArray(), code.parameters().size());
        inputs[captured] = t;
        for (int i = captured + 1; i < inputs.length; i++) {
            inputs[i] = code.parameters().get(i).type().isReal() ? (Object) 1.0 : new double[1][];
        }
        arguments.run(program, inputs);
        return ((double[][]) inputs[inputs.length - 1])[0];
    }

    @Override
    public String toString() {
        return "derivative of " + target.method();
    }
}
