package dev.thalweg.autodiff;

import dev.thalweg.ir.Origin;
import dev.thalweg.recording.Derivation;
import dev.thalweg.recording.GraphNode;
import dev.thalweg.recording.NonFiniteNode;
import dev.thalweg.recording.Real;
import java.util.List;

/// Records a function to look at its graph.
final class Graphs {
    /// More cannot be looked at.
    private static final int MOST_NODES = 10_000;

    private Graphs() {}

    static Graph graph(Object f, Object... arguments) {
        return Ways.refusing(() -> Derivation.take(derivation -> {
            RecordedArguments entered = RecordedArguments.of(derivation, arguments);
            Real value = derivation.call(f, entered.passed());
            List<GraphNode> nodes = derivation.graph(value, MOST_NODES);
            List<String> names = LeafNames.of(ParameterNames.of(f, arguments.length), arguments);
            int output = derivation.id(value);
            return new Graph(nodes.stream().map(node -> node(node, names)).toList(), value.value(), output);
        }));
    }

    private static Graph.Node node(GraphNode node, List<String> names) {
        return new Graph.Node(node.id(), node.operation(), name(node.variable(), names), node.value(), node.adjoint(),
                node.inputs(), node.partials(), node.origin() == Origin.NONE ? "" : node.origin().toString());
    }

    /// Variables behind the arguments' are those of derivatives inside of the function.
    private static String name(int variable, List<String> names) {
        return variable < 0 || variable >= names.size() ? "" : names.get(variable);
    }

    static NonFinite firstNonFinite(Object f, Object... arguments) {
        return Ways.refusing(() -> Derivation.take(derivation -> {
            RecordedArguments entered = RecordedArguments.of(derivation, arguments);
            Real value = derivation.call(f, entered.passed());
            NonFiniteNode found = derivation.firstNonFinite(value);
            if (found == null) {
                return NonFinite.nothing(value.value());
            }
            List<String> names = LeafNames.of(ParameterNames.of(f, arguments.length), arguments);
            return NonFinite.of(found, name(found.variable(), names));
        }));
    }
}
