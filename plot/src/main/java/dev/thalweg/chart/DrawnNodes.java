package dev.thalweg.chart;

import dev.thalweg.autodiff.Graph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The nodes of a graph that a figure shows: the variables, and all that the output depends on.
///
/// @param nodes  in the order of execution
/// @param inputs for each node, the places of its operands in `nodes`
/// @param output the place of the output, or -1
public record DrawnNodes(List<Graph.Node> nodes, List<List<Integer>> inputs, int output) {
    public static DrawnNodes of(Graph graph) {
        BitSet needed = needed(graph);
        Map<Integer, Integer> places = new HashMap<>();
        List<Graph.Node> nodes = new ArrayList<>();
        List<List<Integer>> inputs = new ArrayList<>();
        for (Graph.Node node : graph.nodes()) {
            if (needed.get(node.id()) || node.isVariable()) {
                places.put(node.id(), nodes.size());
                nodes.add(node);
                inputs.add(node.inputs().stream().map(places::get).toList());
            }
        }
        return new DrawnNodes(List.copyOf(nodes), List.copyOf(inputs), places.getOrDefault(graph.output(), -1));
    }

    private static BitSet needed(Graph graph) {
        BitSet needed = new BitSet();
        if (graph.output() >= 0) {
            needed.set(graph.output());
        }
        for (int id = graph.output(); id >= 0; id--) {
            if (needed.get(id)) {
                graph.nodes().get(id).inputs().forEach(needed::set);
            }
        }
        return needed;
    }
}
