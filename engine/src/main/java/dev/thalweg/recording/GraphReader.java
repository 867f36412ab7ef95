package dev.thalweg.recording;

import dev.thalweg.ir.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads a recorded graph out, in the order of execution.
final class GraphReader {
    private final Nodes nodes;
    private final Sweep sweep;
    private final double[] adjoint;
    private final int[] ids;
    private final List<GraphNode> read = new ArrayList<>();
    private int variables;

    private GraphReader(Nodes nodes, double[] adjoint) {
        this.nodes = nodes;
        this.sweep = new Sweep(nodes);
        this.adjoint = adjoint;
        this.ids = new int[nodes.size()];
    }

    /// @param adjoint by node; what it does not reach is 0
    static List<GraphNode> read(Nodes nodes, double[] adjoint) {
        GraphReader reader = new GraphReader(nodes, adjoint);
        for (int node = 0; node < nodes.size(); node++) {
            reader.read(node);
        }
        return List.copyOf(reader.read);
    }

    /// How many nodes are shown before a node.
    static int id(Nodes nodes, int node) {
        int id = 0;
        for (int before = 0; before < node; before++) {
            id += nodes.isShown(before) ? 1 : 0;
        }
        return id;
    }

    private void read(int node) {
        ids[node] = read.size();
        if (nodes.isOperation(node)) {
            readOperation(node);
        } else if (nodes.isVariable(node)) {
            add(node, GraphNode.VARIABLE, variables++, List.of(), List.of());
        } else if (nodes.isConstant(node)) {
            add(node, GraphNode.CONSTANT, -1, List.of(), List.of());
        }
    }

    private void readOperation(int node) {
        Primitive primitive = Primitive.values()[nodes.operation(node)];
        List<Integer> inputs = new ArrayList<>();
        List<Double> partials = new ArrayList<>();
        for (int k = 0; k < primitive.arity(); k++) {
            inputs.add(ids[nodes.operand(node, k)]);
            partials.add(sweep.partial(node, k));
        }
        add(node, name(primitive), -1, inputs, partials);
    }

    private void add(int node, String operation, int variable, List<Integer> inputs, List<Double> partials) {
        double derivative = node < adjoint.length ? adjoint[node] + 0.0 : 0;
        read.add(new GraphNode(read.size(), operation, variable, nodes.value(node), derivative, List.copyOf(inputs), List.copyOf(partials),
                Sites.origin(nodes.site(node))));
    }

    /// As in [Math], or as the vector API names it.
    static String name(Primitive primitive) {
        return !primitive.method().isEmpty() ? primitive.method() : primitive == Primitive.TO_FLOAT ? "float"
                : primitive.name().toLowerCase(Locale.ROOT);
    }
}
