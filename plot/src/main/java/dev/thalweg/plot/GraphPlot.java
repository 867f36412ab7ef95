package dev.thalweg.plot;

import dev.thalweg.autodiff.Graph;
import dev.thalweg.chart.DrawnNodes;
import dev.thalweg.chart.GraphChart;
import dev.thalweg.chart.Numbers;
import dev.thalweg.scene.Scene;
import java.util.stream.Collectors;

/// A computational graph, with the value and the adjoint of each node and the derivatives along its edges.
public final class GraphPlot implements Figure {
    private static final int MOST_NODES = 40;

    private final DrawnNodes drawn;
    private final double value;
    private final Scene scene;

    GraphPlot(Graph graph) {
        drawn = DrawnNodes.of(graph);
        value = graph.value();
        if (drawn.nodes().size() > MOST_NODES) {
            throw new IllegalArgumentException("a graph is drawn up to %d nodes, and this one has %d; take a shorter function or smaller arguments"
                    .formatted(MOST_NODES, drawn.nodes().size()));
        }
        scene = new GraphChart(drawn).scene();
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public String alt() {
        int count = drawn.nodes().size();
        String variables = drawn.nodes().stream().filter(Graph.Node::isVariable)
                .map(node -> ", %s = %s with adjoint %s".formatted(node.name(), Numbers.brief(node.value()), Numbers.brief(node.adjoint())))
                .collect(Collectors.joining());
        return "computational graph of %d %s, value %s%s".formatted(count, count == 1 ? "node" : "nodes", Numbers.brief(value), variables);
    }

    @Override
    public String toString() {
        return alt();
    }
}
