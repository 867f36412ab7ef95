package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Value;
import dev.thalweg.source.JavaMethod;
import dev.thalweg.source.JavaSource;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Pass;
import dev.thalweg.transform.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The derivative programs of a function, as Java source.
final class Explanation {
    private final Explainable explained;

    private Explanation(Explainable explained) {
        this.explained = explained;
    }

    /// What `gradient` computes.
    static JavaSource adjoint(Object f, int arity) {
        return explaining(f, arity, Explanation::adjoint);
    }

    static JavaSource adjoint(Target target) {
        return new Explanation(Explainable.of(target, UnaryOperator.identity(), 0)).adjoint("Adjoint", "returns its value");
    }

    /// What `vjp` computes.
    static JavaSource pullback(Object f) {
        return explaining(f, 1, target -> new Explanation(Explainable.of(target, Results::paired, 2))
                .adjoint("Pullback", "takes the product of its value and seed, puts the value into results"));
    }

    /// What `jvp` computes.
    static JavaSource tangent(Object f, int arity) {
        return explaining(f, arity, target -> new Explanation(Explainable.of(target, UnaryOperator.identity(), 0)).tangent());
    }

    /// What `jvp` of a function that returns an array computes.
    static JavaSource arrayTangent(Object f) {
        return explaining(f, 1, target -> new Explanation(Explainable.of(target, Results::kept, 1)).arrayTangent());
    }

    /// @throws NotDifferentiableException if the function is not compiled; the message says how else to look at it
    private static JavaSource explaining(Object f, int arity, java.util.function.Function<Target, JavaSource> action) {
        Target target = Derivatives.refusing(() -> Targets.of(f, arity));
        try {
            return action.apply(target);
        } catch (Refusal refusal) {
            throw new NotDifferentiableException(refusal.isFinal() ? refusal.getMessage()
                    : ("explain prints compiled derivatives, and this function is not compiled: %s\nIf it has a derivative, that is recorded while it runs; "
                            + "graph(f, x) shows the graph of one run, and graph(f, x).source() prints it as Java.").formatted(reason(refusal)));
        }
    }

    /// The first line of a refusal; the others say how to write what would not be refused.
    private static String reason(Refusal refusal) {
        return refusal.getMessage().lines().findFirst().orElse("");
    }

    private JavaSource adjoint(String kind, String returns) {
        Function program = ReaderPasses.run(Adjoint.program(explained.function(), explained.active(), explained.target(), Pass.Watch.NOBODY),
                Pass.Watch.NOBODY);
        Function shown = numbers().isEmpty() ? withoutDerivatives(program) : program;
        return source(shown, kind, kind + " of " + explained.where() + ": " + returns + gradients() + ".");
    }

    /// An array that receives nothing is no parameter worth reading about.
    static Function withoutDerivatives(Function adjoint) {
        List<Value> parameters = adjoint.parameters();
        return new Function(adjoint.name(), parameters.subList(0, parameters.size() - 1), adjoint.blocks(), adjoint.result());
    }

    private JavaSource tangent() {
        return tangent(explained.active(), true, "Tangent of %s: returns its derivative along the direction %s.");
    }

    private JavaSource arrayTangent() {
        List<Boolean> varying = new ArrayList<>(explained.active());
        varying.set(varying.size() - 1, true);
        return tangent(varying, false, "Tangent of %s: puts its value into results, and its derivative along the direction %s into resultsDot.");
    }

    private JavaSource tangent(List<Boolean> varying, boolean withTangent, String comment) {
        Function tangent = Forward.directional(explained.function(), varying, withTangent);
        Function program = FunctionCode.withRules(tangent, explained.target(), Pass.Watch.NOBODY);
        List<String> directions = explained.parameters(true).stream().map(p -> p.name() + "Dot").toList();
        return source(ReaderPasses.run(program, Pass.Watch.NOBODY), "Tangent", comment.formatted(explained.where(), listed(directions)));
    }

    private JavaSource source(Function program, String suffix, String comment) {
        List<String> lines = new ArrayList<>(List.of(comment));
        List<String> constants = explained.parameters(false).stream().map(Value::name).filter(name -> !name.equals("seed") && !name.equals("results")).toList();
        if (!constants.isEmpty()) {
            lines.add("Constant: " + String.join(", ", constants) + ".");
        }
        return JavaMethod.of(program, explained.name() + suffix, explained.target().host().getPackageName(), lines, explained.booleans());
    }

    private String gradients() {
        List<String> arrays = explained.parameters(true).stream().filter(p -> p.type().isArrayOfReal()).map(Value::name).toList();
        String added = arrays.isEmpty() ? "" : ", adds the gradient by " + listed(arrays) + " to "
                + listed(arrays.stream().map(name -> name + "Bar").toList());
        List<String> numbers = numbers();
        return numbers.isEmpty() ? added : added + ", puts the derivative" + (numbers.size() > 1 ? "s" : "") + " by " + listed(numbers)
                + " into derivatives";
    }

    /// `a, b and c`
    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last <= 0 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " and " + names.getLast();
    }

    private List<String> numbers() {
        return explained.parameters(true).stream().filter(p -> p.type().isReal()).map(Value::name).toList();
    }
}
