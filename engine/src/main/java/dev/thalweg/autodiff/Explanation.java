package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Value;
import dev.thalweg.source.JavaMethod;
import dev.thalweg.source.JavaSource;
import dev.thalweg.transform.Pass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The adjoint program of a function, as Java source.
final class Explanation {
    /// For parameters that the class file has no names of.
    private static final String[] NAMES = {"x", "y", "z", "u", "v", "w", "p", "q"};

    private final Target target;
    private final Function function;
    private final List<Boolean> active;

    private Explanation(Target target) {
        this.target = target;
        this.function = FunctionCode.of(target);
        nameParameters();
        this.active = new Signature(function, target.captured().size(), 0).active();
    }

    static JavaSource of(Object f, int arity) {
        return Derivatives.refusing(() -> of(Targets.of(f, arity)));
    }

    static JavaSource of(Target target) {
        Explanation explanation = new Explanation(target);
        return JavaMethod.of(explanation.adjoint(), explanation.name() + "Adjoint", target.host().getPackageName(), explanation.comment());
    }

    /// The program that `gradient` compiles, for a reader.
    private Function adjoint() {
        Function adjoint = ReaderPasses.run(Adjoint.program(function, active, target, Pass.Watch.NOBODY), Pass.Watch.NOBODY);
        return numbers().isEmpty() ? withoutDerivatives(adjoint) : adjoint;
    }

    /// An array that receives nothing is no parameter worth reading about.
    private static Function withoutDerivatives(Function adjoint) {
        List<Value> parameters = adjoint.parameters();
        return new Function(adjoint.name(), parameters.subList(0, parameters.size() - 1), adjoint.blocks(), adjoint.result());
    }

    /// javac calls a lambda's method `lambda$loss$3`; one that only calls another has that one's name here.
    private String name() {
        String called = start().map(Origin::method).orElse(target.method().name());
        String simple = called.substring(called.lastIndexOf('.') + 1);
        return simple.startsWith("lambda$") ? "function" : simple;
    }

    private void nameParameters() {
        for (int i = 0; i < function.parameters().size(); i++) {
            function.parameters().get(i).nameOnce(i < NAMES.length ? NAMES[i] : "x" + i);
        }
    }

    private List<String> comment() {
        List<String> lines = new ArrayList<>(List.of("Adjoint of " + where() + ": returns its value" + gradients() + "."));
        List<String> constants = chosen(false).map(Value::name).toList();
        if (!constants.isEmpty()) {
            lines.add("Constant: " + String.join(", ", constants) + ".");
        }
        return lines;
    }

    private String where() {
        return start().map(Origin::toString).orElse(function.name());
    }

    /// The first line of the function, or, of a lambda that only calls another, of that one.
    private Optional<Origin> start() {
        List<Origin> places = function.blocks().stream().flatMap(b -> b.instructions().stream()).map(Instruction::origin)
                .filter(o -> o.line() > 0).toList();
        return places.stream().filter(o -> o.method().equals(function.name())).min(Comparator.comparingInt(Origin::line))
                .or(() -> places.stream().findFirst());
    }

    private String gradients() {
        List<String> arrays = chosen(true).filter(p -> p.type().isArrayOfReal()).map(Value::name).toList();
        String added = arrays.isEmpty() ? "" : ", adds the gradient by " + listed(arrays) + " to "
                + listed(arrays.stream().map(name -> name + "Bar").toList());
        List<String> numbers = numbers();
        return numbers.isEmpty() ? added : added + ", puts the derivative" + (numbers.size() > 1 ? "s" : "") + " by " + listed(numbers)
                + " into derivatives";
    }

    /// `a, b and c`
    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.getLast();
    }

    private List<String> numbers() {
        return chosen(true).filter(p -> p.type().isReal()).map(Value::name).toList();
    }

    private Stream<Value> chosen(boolean isActive) {
        return IntStream.range(0, active.size()).filter(i -> active.get(i) == isActive).mapToObj(function.parameters()::get);
    }
}
