package dev.thalweg.recording;

import dev.thalweg.ir.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Reads a recorded graph out, in the order of execution.
final class GraphReader {
    private final Nodes nodes;
    private final Sweep sweep;
    private final double[] adjoint;
    private final int[] ids;
    private final List<GraphNode> read = new ArrayList<>();
    private int variables;

    private GraphReader(Recording recording, double[] adjoint) {
        this.nodes = recording.nodes();
        this.sweep = new Sweep(recording);
        this.adjoint = adjoint;
        this.ids = new int[nodes.size()];
    }

    /// @param adjoint by node; what it does not reach is 0
    static List<GraphNode> read(Recording recording, double[] adjoint) {
        GraphReader reader = new GraphReader(recording, adjoint);
        for (int node = 0; node < reader.ids.length; node++) {
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
        if (nodes.isOperation(node) || nodes.ruled(node) != null) {
            readOperation(node);
        } else if (nodes.isVariable(node)) {
            add(node, GraphNode.VARIABLE, variables++, List.of(), List.of());
        } else if (nodes.isConstant(node)) {
            add(node, GraphNode.CONSTANT, -1, List.of(), List.of());
        }
    }

    private void readOperation(int node) {
        List<Integer> inputs = operands(nodes, node).stream().map(operand -> ids[operand]).toList();
        add(node, name(nodes, node), -1, inputs, sweep.partials(node));
    }

    private void add(int node, String operation, int variable, List<Integer> inputs, List<Double> partials) {
        double derivative = node < adjoint.length ? adjoint[node] + 0.0 : 0;
        read.add(new GraphNode(read.size(), operation, variable, nodes.value(node), derivative, List.copyOf(inputs), List.copyOf(partials),
                Sites.origin(nodes.site(node))));
    }

    /// The operands of an operation, or what a rule gives a derivative for a method.
    static List<Integer> operands(Nodes nodes, int node) {
        return nodes.ruled(node) != null ? nodes.ruled(node).operands()
                : IntStream.range(0, Primitive.values()[nodes.operation(node)].arity()).mapToObj(k -> nodes.operand(node, k)).toList();
    }

    /// As in [Math], or as the vector API names it; a method with a rule as users write it.
    static String name(Nodes nodes, int node) {
        if (nodes.ruled(node) != null) {
            return nodes.ruled(node).method().callee().description();
        }
        return GraphNode.name(Primitive.values()[nodes.operation(node)]);
    }
}
