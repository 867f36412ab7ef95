package dev.thalweg.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Places the cells of ordered layers across the direction of the edges: each as near as its neighbours in the layer let it to the mean of
/// those that it is joined to. A layer's places are the least squares solution under the distances that its cells need.
final class Placement {
    private static final int SWEEPS = 200;
    private static final double GAP = 26;
    private static final double BEND_GAP = 18;
    /// Between two bends an edge is best straight.
    private static final double BEND_WEIGHT = 16;

    private final LayeredGraph graph;
    private final double[] middles;

    private Placement(LayeredGraph graph) {
        this.graph = graph;
        this.middles = new double[graph.size()];
    }

    /// The middle of each cell, the least upper end at 0.
    static double[] of(LayeredGraph graph, List<List<Integer>> layers) {
        Placement placement = new Placement(graph);
        layers.forEach(placement::place);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            (sweep % 2 == 0 ? layers : layers.reversed()).forEach(placement::place);
        }
        double top = IntStream.range(0, graph.size()).mapToDouble(cell -> placement.middles[cell] - graph.height(cell) / 2).min().orElse(0);
        return Arrays.stream(placement.middles).map(middle -> middle - top).toArray();
    }

    /// Pools cells that push each other until none does (isotonic regression).
    private void place(List<Integer> layer) {
        int n = layer.size();
        double[] offset = new double[n];
        double[] sum = new double[n];
        double[] weight = new double[n];
        int[] end = new int[n];
        int pools = 0;
        for (int i = 0; i < n; i++) {
            int cell = layer.get(i);
            offset[i] = i == 0 ? 0 : offset[i - 1] + distance(layer.get(i - 1), cell);
            weight[pools] = weight(cell);
            sum[pools] = weight[pools] * (wish(cell) - offset[i]);
            end[pools++] = i + 1;
            while (pools > 1 && sum[pools - 2] / weight[pools - 2] > sum[pools - 1] / weight[pools - 1]) {
                pools--;
                sum[pools - 1] += sum[pools];
                weight[pools - 1] += weight[pools];
                end[pools - 1] = end[pools];
            }
        }
        for (int i = 0, pool = 0; i < n; i++) {
            pool += i == end[pool] ? 1 : 0;
            middles[layer.get(i)] = sum[pool] / weight[pool] + offset[i];
        }
    }

    private double wish(int cell) {
        double sum = 0;
        double weight = 0;
        for (int other : neighbours(cell)) {
            sum += weight(cell, other) * middles[other];
            weight += weight(cell, other);
        }
        return weight == 0 ? middles[cell] : sum / weight;
    }

    private double weight(int cell) {
        return Math.max(1, neighbours(cell).stream().mapToDouble(other -> weight(cell, other)).sum());
    }

    private double weight(int cell, int other) {
        return graph.isBend(cell) && graph.isBend(other) ? BEND_WEIGHT : 1;
    }

    private List<Integer> neighbours(int cell) {
        return Stream.concat(graph.before(cell).stream(), graph.after(cell).stream()).toList();
    }

    private double distance(int upper, int lower) {
        double gap = graph.isBend(upper) || graph.isBend(lower) ? BEND_GAP : GAP;
        return (graph.height(upper) + graph.height(lower)) / 2 + gap;
    }
}
