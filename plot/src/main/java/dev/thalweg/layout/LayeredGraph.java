package dev.thalweg.layout;

import java.util.ArrayList;
import java.util.List;

/// A graph whose edges all lead to the next layer: an edge over several layers is a chain of bends. A cell is a vertex or a bend;
/// the vertices come first.
final class LayeredGraph {
    private static final double BEND = 4;

    /// @param cells the vertices at both ends, and the bends between them
    record Chain(int operand, List<Integer> cells) {
    }

    private final List<Vertex> vertices;
    private final List<Integer> layers = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();

    LayeredGraph(List<Vertex> graph) {
        vertices = List.copyOf(graph);
        int[] layering = Layering.of(graph);
        for (int v = 0; v < graph.size(); v++) {
            addCell(layering[v], graph.get(v).height());
        }
        for (int v = 0; v < graph.size(); v++) {
            List<Integer> inputs = graph.get(v).inputs();
            for (int k = 0; k < inputs.size(); k++) {
                chains.add(new Chain(k, link(inputs.get(k), v)));
            }
        }
    }

    int size() {
        return layers.size();
    }

    int depth() {
        return layers.stream().mapToInt(layer -> layer + 1).max().orElse(0);
    }

    boolean isBend(int cell) {
        return cell >= vertices.size();
    }

    boolean isOrdered(int cell) {
        return !isBend(cell) && vertices.get(cell).ordered();
    }

    int layer(int cell) {
        return layers.get(cell);
    }

    double height(int cell) {
        return heights.get(cell);
    }

    /// The cells of the layer before that lead to a cell, in the order of its operands.
    List<Integer> before(int cell) {
        return before.get(cell);
    }

    List<Integer> after(int cell) {
        return after.get(cell);
    }

    List<Chain> chains() {
        return chains;
    }

    private List<Integer> link(int from, int to) {
        List<Integer> cells = new ArrayList<>(List.of(from));
        for (int layer = layer(from) + 1; layer < layer(to); layer++) {
            cells.add(addCell(layer, BEND));
        }
        cells.add(to);
        for (int i = 1; i < cells.size(); i++) {
            after.get(cells.get(i - 1)).add(cells.get(i));
            before.get(cells.get(i)).add(cells.get(i - 1));
        }
        return cells;
    }

    private int addCell(int layer, double height) {
        layers.add(layer);
        heights.add(height);
        before.add(new ArrayList<>());
        after.add(new ArrayList<>());
        return layers.size() - 1;
    }
}
