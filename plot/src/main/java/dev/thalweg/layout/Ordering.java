package dev.thalweg.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/// Orders the cells of each layer so that few edges cross: sweeps to and fro, each cell to the mean of its neighbours; then
/// exchanges of neighbours that help. Among equals, sources stand in the order of the vertices.
final class Ordering {
    private static final int SWEEPS = 12;
    private static final int EXCHANGES = 20;

    private final LayeredGraph graph;
    private final List<List<Integer>> layers = new ArrayList<>();
    private final double[] rank;

    private Ordering(LayeredGraph graph) {
        this.graph = graph;
        this.rank = new double[graph.size()];
        for (int i = 0; i < graph.depth(); i++) {
            layers.add(new ArrayList<>());
        }
    }

    /// The cells of each layer in order.
    static List<List<Integer>> of(LayeredGraph graph) {
        Ordering ordering = new Ordering(graph);
        ordering.start();
        ordering.take(ordering.best());
        ordering.mirror();
        ordering.exchange();
        return ordering.copy();
    }

    /// As a walk from the outputs meets them.
    private void start() {
        boolean[] seen = new boolean[graph.size()];
        for (int cell = graph.size() - 1; cell >= 0; cell--) {
            if (graph.after(cell).isEmpty()) {
                visit(cell, seen);
            }
        }
        layers.forEach(this::number);
    }

    private void visit(int cell, boolean[] seen) {
        if (!seen[cell]) {
            seen[cell] = true;
            graph.before(cell).forEach(input -> visit(input, seen));
            layers.get(graph.layer(cell)).add(cell);
        }
    }

    private List<List<Integer>> best() {
        List<List<Integer>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            sweep(sweep % 2 == 0);
            long crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        return best;
    }

    private void sweep(boolean backward) {
        for (int i = 0; i < layers.size(); i++) {
            sort(layers.get(backward ? layers.size() - 1 - i : i), backward ? graph::after : graph::before);
        }
    }

    private void sort(List<Integer> layer, IntFunction<List<Integer>> neighbours) {
        double[] means = new double[graph.size()];
        layer.forEach(cell -> means[cell] = neighbours.apply(cell).stream().mapToDouble(other -> rank[other]).average().orElse(rank[cell]));
        layer.sort(Comparator.comparingDouble(cell -> means[cell]));
        number(layer);
    }

    private void number(List<Integer> layer) {
        for (int i = 0; i < layer.size(); i++) {
            rank[layer.get(i)] = (i + 0.5) / layer.size();
        }
    }

    private long crossings() {
        long count = 0;
        for (List<Integer> layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                for (int j = i + 1; j < layer.size(); j++) {
                    count += crossings(layer.get(i), layer.get(j));
                }
            }
        }
        return count;
    }

    /// @param lower stands behind `upper` in its layer
    private long crossings(int upper, int lower) {
        return crossings(graph.after(upper), graph.after(lower));
    }

    private long crossings(List<Integer> ofUpper, List<Integer> ofLower) {
        return ofUpper.stream().mapToLong(a -> ofLower.stream().filter(b -> rank[b] < rank[a]).count()).sum();
    }

    private void take(List<List<Integer>> order) {
        for (int i = 0; i < order.size(); i++) {
            layers.set(i, new ArrayList<>(order.get(i)));
            number(layers.get(i));
        }
    }

    /// Turns the whole picture over, if that brings more sources and operands into their order.
    private void mirror() {
        int balance = 0;
        for (List<Integer> layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                for (int j = i + 1; j < layer.size(); j++) {
                    balance += disorder(layer.get(i), layer.get(j)) - disorder(layer.get(j), layer.get(i));
                }
            }
        }
        if (balance > 0) {
            take(layers.stream().map(List::reversed).toList());
        }
    }

    private void exchange() {
        boolean changed = true;
        for (int round = 0; round < EXCHANGES && changed; round++) {
            changed = false;
            for (List<Integer> layer : layers) {
                for (int i = 1; i < layer.size(); i++) {
                    if (cost(layer.get(i), layer.get(i - 1)) < cost(layer.get(i - 1), layer.get(i))) {
                        Collections.swap(layer, i - 1, i);
                        number(layer);
                        changed = true;
                    }
                }
            }
        }
    }

    /// What it costs that one cell stands just before another: crossings first.
    private long cost(int upper, int lower) {
        return 100 * (crossings(upper, lower) + crossings(graph.before(upper), graph.before(lower))) + disorder(upper, lower);
    }

    /// Operands that enter against their order cross, but only at the box.
    private int disorder(int upper, int lower) {
        int cost = graph.before(upper).isEmpty() && graph.before(lower).isEmpty() && upper > lower ? 1 : 0;
        for (int head : graph.after(upper)) {
            List<Integer> operands = graph.before(head);
            cost += graph.isOrdered(head) && operands.indexOf(upper) > operands.indexOf(lower) && operands.contains(lower) ? 50 : 0;
        }
        return cost;
    }

    private List<List<Integer>> copy() {
        List<List<Integer>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(List.copyOf(layer)));
        return copy;
    }
}
