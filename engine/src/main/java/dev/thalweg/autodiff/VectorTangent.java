package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.runtime.Program;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Results;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/// The compiled tangent programs of a function that returns an array or a number: its Jacobian times several directions in one run.
final class VectorTangent {
    static final Programs<VectorTangent> ALL = new Programs<>(VectorTangent::new);

    private final Class<?> host;
    private final Function function;
    private final Signature signature;
    private final List<Boolean> varying;
    private final Class<?> result;
    private final Lanes<Executable> lanes;

    private record Executable(Program program, Arguments arguments) {}

    private VectorTangent(Target target) {
        host = target.host();
        Function whole = FunctionCode.of(target, Results::kept);
        signature = new Signature(whole, target.captured().size(), 1);
        result = Results.type(whole);
        varying = new ArrayList<>(signature.active());
        varying.set(varying.size() - 1, true);
        Target code = target.withoutCaptured();
        function = Compiled.fitting(whole, host, f -> along(f, 1, code));
        lanes = new Lanes<>(count -> along(function, count, code), f -> Emitter.length(f, host),
                f -> new Executable(Emitter.compile(f, host), new Arguments(f.parameters())));
    }

    private Function along(Function f, int directions, Target target) {
        return FunctionCode.withRules(Forward.directional(f, varying, directions, false), target);
    }

    /// The result, and its tangent along each direction.
    ///
    /// @param directions each with a part for each argument, of its shape
    VectorTangents run(List<Object> captured, Object[] arguments, List<Object[]> along) {
        Object[] given = Components.of(arguments);
        List<Object[]> directions = along.stream().map(direction -> Components.along(direction, arguments)).toList();
        Object value = null;
        List<Object> tangents = new ArrayList<>();
        int chunk = lanes.chunk(directions.size());
        for (int from = 0; from < directions.size(); from += chunk) {
            List<Object[]> some = directions.subList(from, Math.min(from + chunk, directions.size()));
            value = run(captured, Copies.of(given), some, chunk, tangents);
        }
        return new VectorTangents(value, tangents);
    }

    /// @param into receives the tangents
    private Object run(List<Object> captured, Object[] given, List<Object[]> directions, int chunk, List<Object> into) {
        int perLane = signature.differentiable() + 1;
        Object[] inputs = signature.inputs(captured, given, 1 + chunk * perLane);
        int next = signature.parameters();
        Object value = Array.newInstance(result, 1);
        inputs[next++] = value;
        List<Object> tangents = new ArrayList<>();
        for (int k = 0; k < chunk; k++) {
            signature.tangents(given, k < directions.size() ? directions.get(k) : Copies.zerosLike(given), inputs, next);
            inputs[next + perLane - 1] = Array.newInstance(result, 1);
            tangents.add(inputs[next + perLane - 1]);
            next += perLane;
        }
        Executable compiled = lanes.program(chunk);
        compiled.arguments().run(compiled.program(), inputs);
        tangents.subList(0, directions.size()).forEach(t -> into.add(Array.get(t, 0)));
        return Array.get(value, 0);
    }
}
