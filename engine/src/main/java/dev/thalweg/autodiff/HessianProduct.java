package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Program;
import dev.thalweg.runtime.Residuals;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Reverse;
import dev.thalweg.transform.Scratch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The compiled product of a function's Hessian with a vector: the tangent of its adjoint program.
///
/// @see <a href="https://doi.org/10.1162/neco.1994.6.1.147">Pearlmutter, Fast Exact Multiplication by the Hessian, 1994</a>
final class HessianProduct {
    static final Programs<HessianProduct> ALL = new Programs<>(HessianProduct::new);

    private final Signature signature;
    private final Lanes<Executable> lanes;
    /// A shadow for each array, and one array for the derivatives by numbers.
    private final int outputs;

    /// @param usesGradient whether the gradient is computed too, as some functions' product needs parts of it
    private record Executable(Program program, Arguments arguments, boolean usesGradient) {}

    private HessianProduct(Target target) {
        Class<?> host = target.host();
        Function whole = FunctionCode.of(target);
        signature = new Signature(whole, target.captured().size(), 0);
        Target code = target.withoutCaptured();
        Function adjoint = adjoint(Compiled.fitting(whole, host, f -> along(adjoint(f, code), 1, code)), code);
        outputs = adjoint.parameters().size() - signature.parameters();
        lanes = new Lanes<>(count -> along(adjoint, count, code), f -> Emitter.length(f, host),
                f -> new Executable(Emitter.compile(f, host), new Arguments(f.parameters()), usesAny(f, gradient(f))));
        lanes.program(1); // what has no second derivative is refused here
    }

    private List<Value> gradient(Function program) {
        return program.parameters().subList(signature.parameters(), signature.parameters() + outputs);
    }

    private static boolean usesAny(Function program, List<Value> values) {
        return program.blocks().stream().anyMatch(block -> block.instructions().stream().anyMatch(i -> i.op().operands().stream().anyMatch(values::contains))
                || block.edges().stream().anyMatch(edge -> edge.arguments().stream().anyMatch(values::contains)));
    }

    private Function adjoint(Function function, Target target) {
        return FunctionCode.withRules(Reverse.adjoint(function, signature.active()), target);
    }

    private Function along(Function adjoint, int directions, Target target) {
        List<Boolean> varying = new ArrayList<>(signature.active());
        varying.addAll(Collections.nCopies(adjoint.parameters().size() - signature.parameters(), true));
        Function tangent = FunctionCode.withRules(Forward.directional(adjoint, varying, directions, false), target);
        return Scratch.leaveOut(tangent, tangent.parameters().subList(signature.parameters(), adjoint.parameters().size())); // the gradient
    }

    /// The product with one direction, a part for each argument.
    ///
    /// @param direction for each argument a number, array or record of its shape
    Object[] run(List<Object> captured, Object[] given, Object[] direction) {
        return run(captured, given, List.<Object[]>of(direction)).getFirst();
    }

    /// The products with several directions.
    List<Object[]> run(List<Object> captured, Object[] arguments, List<Object[]> along) {
        Object[] given = Components.of(arguments);
        List<Object[]> directions = along.stream().map(direction -> Components.along(direction, arguments)).toList();
        List<Object[]> products = new ArrayList<>();
        int chunk = lanes.chunk(directions.size());
        for (int from = 0; from < directions.size(); from += chunk) {
            run(captured, signature.writes() ? Copies.of(given) : given, directions.subList(from, Math.min(from + chunk, directions.size())), chunk, products);
        }
        return given == arguments ? products : products.stream().map(product -> Components.together(product, arguments)).toList();
    }

    private void run(List<Object> captured, Object[] given, List<Object[]> directions, int chunk, List<Object[]> into) {
        int perLane = signature.differentiable() + outputs;
        Object[] inputs = signature.inputs(captured, given, outputs + chunk * perLane);
        Executable compiled = lanes.program(chunk);
        int next = signature.parameters();
        if (compiled.usesGradient()) {
            outputs(given, inputs, next);
        }
        next += outputs;
        List<Object[]> products = new ArrayList<>();
        for (int k = 0; k < chunk; k++) {
            signature.tangents(given, k < directions.size() ? directions.get(k) : Copies.zerosLike(given), inputs, next);
            products.add(outputs(given, inputs, next + signature.differentiable()));
            next += perLane;
        }
        compiled.arguments().run(compiled.program(), inputs);
        for (int k = 0; k < directions.size(); k++) {
            handOut((double[]) inputs[signature.parameters() + outputs + k * perLane + perLane - 1], products.get(k));
            into.add(products.get(k));
        }
    }

    /// Puts what the program adds to, all zero, into the inputs.
    ///
    /// @return the arrays, each in its argument's place
    private Object[] outputs(Object[] given, Object[] inputs, int at) {
        Object[] product = new Object[given.length];
        int next = at;
        for (int i = 0; i < given.length; i++) {
            if (signature.isArray(i)) {
                inputs[next] = Residuals.zerosLike(given[i]);
                product[i] = Residuals.pinRows(inputs[next++]);
            }
        }
        inputs[next] = new double[given.length];
        return product;
    }

    private void handOut(double[] numbers, Object[] product) {
        int next = 0;
        for (int i = 0; i < product.length; i++) {
            if (signature.isNumber(i)) {
                product[i] = numbers[next++];
            }
        }
    }
}
