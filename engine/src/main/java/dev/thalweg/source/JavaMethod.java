package dev.thalweg.source;

import dev.thalweg.ir.Callee;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes a function as a method of Java, and what it calls of its program as further ones.
public final class JavaMethod {
    private final Program program;
    private final Function function;

    /// What the methods of one program have in common.
    ///
    /// @param used the user's fields and methods that they name
    record Program(TypeNames types, MethodNames methods, SharedStacks stacks, Set<String> used) {}

    private JavaMethod(Program program, Function function) {
        this.program = program;
        this.function = function;
    }

    /// @param function it is edited: names are given to values, and copies of saved ones disappear
    /// @param name     of the method
    /// @param home     the package that the method is to stand in
    /// @param comment  what its documentation says
    /// @param booleans for each parameter of the function's source, which come first, whether it is a `boolean` there
    public static JavaSource of(Function function, String name, String home, List<String> comment, List<Boolean> booleans) {
        TypeNames types = new TypeNames(home);
        List<Callee> callees = function.callees();
        Program program = new Program(types, new MethodNames(name, callees), new SharedStacks(function.program(), types),
                new TreeSet<>());
        StringBuilder text = new StringBuilder(new JavaMethod(program, function).text(name, true, truths(function, booleans)));
        callees.forEach(callee -> text.append('\n').append(new JavaMethod(program, callee.function()).text(program.methods.of(callee), false, Set.of())));
        List<String> lines = new ArrayList<>(comment);
        if (!program.used.isEmpty()) {
            lines.add("It uses " + String.join(", ", program.used) + ": they must be visible where it stands.");
        }
        return new JavaSource(name, List.copyOf(types.imports()), lines.stream().flatMap(Lines::wrapped).toList(), text.toString());
    }

    private static Set<Value> truths(Function function, List<Boolean> booleans) {
        return IntStream.range(0, booleans.size()).filter(booleans::get).mapToObj(function.parameters()::get).collect(Collectors.toSet());
    }

    /// @param truths the parameters that are `boolean`
    private String text(String name, boolean isEntry, Set<Value> truths) {
        FlowGraph graph = new FlowGraph(function);
        Loops loops = new Loops(graph);
        Counters.rewrite(graph, loops);
        SavedLocals saved = new SavedLocals(function, program.stacks.isNeeded());
        Shape shape = new Shape(function, graph, loops, saved);
        Coalescing coalescing = new Coalescing(function.parameters(), graph, shape, new Liveness(function.parameters(), graph, shape));
        Booleans booleans = new Booleans(function, truths, graph, shape, coalescing);
        List<Value> numbers = truths.stream().filter(truth -> !booleans.isBoolean(truth)).toList();
        if (!numbers.isEmpty()) {
            numbers.forEach(truth -> Truths.separate(function, truth));
            return text(name, isEntry, truths);
        }
        Variables variables = new Variables(function, coalescing, booleans, saved, program);
        Expressions expressions = new Expressions(shape, booleans, variables, program);
        BlockStatements statements = new BlockStatements(shape, saved, variables, expressions);
        List<Statement> body = new Structure(graph, loops, statements, expressions).statements();
        List<Statement> all = new ArrayList<>(variables.beginnings(isEntry));
        all.addAll(body);
        List<Variable> parameters = Stream.concat(variables.parameters().stream(), isEntry ? Stream.of() : program.stacks.all().stream()).toList();
        List<Statement> polished = polished(all, parameters, variables); // the parameters have names only then
        return Lines.broken(head(name, parameters)) + "\n" + String.join("\n", Writer.lines(polished)) + "\n}\n";
    }

    private List<Statement> polished(List<Statement> body, List<Variable> parameters, Variables variables) {
        List<Variable> known = new ArrayList<>(parameters);
        known.addAll(program.stacks.all());
        return new Names(variables::conflict).name(Scopes.declare(CountedLoops.find(Tidy.choices(Unread.drop(Tidy.tidy(body)))), known), parameters);
    }

    private String head(String name, List<Variable> parameters) {
        return "static " + program.types.of(function.result().desc()) + " " + name
                + parameters.stream().map(p -> p.type() + " " + p.name()).collect(Collectors.joining(", ", "(", ") {"));
    }
}
