package dev.thalweg.autodiff;

import dev.thalweg.autodiff.Graph.Node;
import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.RealArithmetic;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.recording.GraphNode;
import dev.thalweg.source.JavaMethod;
import dev.thalweg.source.JavaSource;
import dev.thalweg.transform.Pass;
import dev.thalweg.transform.Reverse;
import dev.thalweg.transform.Simplify;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The operations of one run as a method without loops and branches, and its adjoint as Java source.
final class GraphSource {
    private static final Pattern ELEMENT = Pattern.compile("(.+)\\[(\\d+)]");
    private static final Pattern PLACE = Pattern.compile("(.+) \\((.+):(\\d+)\\)");

    private final Graph graph;
    private final Block block = new Block();
    private final Map<String, Value> parameters = new LinkedHashMap<>();
    private final Value[] values;

    private GraphSource(Graph graph) {
        this.graph = graph;
        this.values = new Value[graph.nodes().size()];
    }

    static JavaSource of(Graph graph) {
        return Ways.refusing(() -> new GraphSource(graph).source());
    }

    private JavaSource source() {
        graph.nodes().forEach(this::add);
        Value result = graph.output() < 0 ? block.add(Type.DOUBLE, Op.Constant.of(Type.DOUBLE, graph.value()), Origin.NONE) : values[graph.output()];
        block.end(new Terminator.Return(result));
        Function run = new Function("run", List.copyOf(parameters.values()), new ArrayList<>(List.of(block)), Type.DOUBLE);
        List<Boolean> active = Collections.nCopies(parameters.size(), true);
        Function adjoint = ReaderPasses.run(Simplify.simplify(Reverse.adjoint(Simplify.simplify(run), active)), Pass.Watch.NOBODY);
        boolean hasNumbers = parameters.values().stream().anyMatch(Value::isDouble);
        return JavaMethod.of(hasNumbers ? adjoint : Explanation.withoutDerivatives(adjoint), "runAdjoint", "", List.of("Adjoint of one run, with the branches that it took: returns its value" + gradients() + "."),
                List.of());
    }

    private String gradients() {
        String numbers = parameters.values().stream().filter(Value::isDouble).map(Value::name).collect(Collectors.joining(", "));
        String arrays = parameters.values().stream().filter(p -> !p.isDouble()).map(p -> p.name() + "Bar").collect(Collectors.joining(", "));
        return (arrays.isEmpty() ? "" : ", adds the gradient to " + arrays) + (numbers.isEmpty() ? "" : ", puts the derivatives by " + numbers + " into derivatives");
    }

    private void add(Node node) {
        values[node.id()] = node.isVariable() && !node.name().isEmpty() ? variable(node)
                : node.isVariable() || node.isConstant() ? constant(node.value()) : operation(node);
    }

    private Value constant(double value) {
        return block.add(Type.DOUBLE, Op.Constant.of(Type.DOUBLE, value), Origin.NONE);
    }

    private Value variable(Node node) {
        Matcher element = ELEMENT.matcher(node.name());
        if (!element.matches()) {
            return parameters.computeIfAbsent(node.name(), name -> new Value(Type.DOUBLE, identifier(name)));
        }
        Value array = parameters.computeIfAbsent(element.group(1) + "[]", name -> new Value(Type.DOUBLES, identifier(element.group(1))));
        Value index = block.add(Type.INT, new Op.Constant(Integer.valueOf(element.group(2))), Origin.NONE);
        return block.add(Type.DOUBLE, new Op.ArrayLoad(Type.DOUBLE.desc(), array, index), Origin.NONE);
    }

    /// `line.w` as `line_w`
    private static String identifier(String name) {
        return name.replaceAll("\\.get\\(|[^A-Za-z0-9_$]+", "_").replaceAll("_+$", "");
    }

    /// What a run computes in `float` it rounds.
    private Value operation(Node node) {
        Primitive primitive = Arrays.stream(Primitive.values()).filter(p -> GraphNode.name(p).equals(node.operation())).findFirst()
                .orElseThrow(() -> new Refusal(origin(node), "calls " + node.operation() + ", whose derivative is a rule of its own, and no formula to print",
                        "Look at the graph itself: it has the rule's results."));
        List<Value> inputs = node.inputs().stream().map(i -> values[i]).toList();
        double computed = primitive == Primitive.TO_FLOAT ? node.value() : compute(primitive, node);
        Value result = primitive == Primitive.TO_FLOAT ? inputs.getFirst() : block.add(Type.DOUBLE, new Op.Apply(primitive, inputs), origin(node));
        return primitive != Primitive.TO_FLOAT && Double.compare(computed, node.value()) == 0 ? result : rounded(result, node);
    }

    private double compute(Primitive primitive, Node node) {
        double[] x = Arrays.copyOf(node.inputs().stream().mapToDouble(i -> graph.nodes().get(i).value()).toArray(), 3);
        return ((Number) RealArithmetic.apply(primitive, x[0], x[1], x[2])).doubleValue();
    }

    private Value rounded(Value value, Node node) {
        Value single = block.add(Type.FLOAT, new Op.Apply(Primitive.TO_FLOAT, List.of(value)), origin(node));
        return block.add(Type.DOUBLE, new Op.Apply(Primitive.TO_DOUBLE, List.of(single)), origin(node));
    }

    private static Origin origin(Node node) {
        return Optional.of(PLACE.matcher(node.origin())).filter(Matcher::matches)
                .map(m -> new Origin(m.group(1), m.group(2), Integer.parseInt(m.group(3)))).orElse(Origin.NONE);
    }
}
