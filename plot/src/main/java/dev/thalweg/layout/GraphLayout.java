package dev.thalweg.layout;

import java.util.ArrayList;
import java.util.List;

/// Places for the nodes and edges of a graph without cycles; no two boxes overlap, and each edge goes from a layer to a later one.
///
/// @param boxes  by vertex
/// @param routes one for each input of each vertex
public record GraphLayout(List<Box> boxes, List<Route> routes, double width, double height) {
    public GraphLayout {
        boxes = List.copyOf(boxes);
        routes = List.copyOf(routes);
    }

    /// A layout that grows to the right.
    ///
    /// @param gap between two layers
    public static GraphLayout of(List<Vertex> vertices, double gap) {
        LayeredGraph graph = new LayeredGraph(vertices);
        double[] middles = Placement.of(graph, Ordering.of(graph));
        return new Router(vertices, graph, middles, gap).layout();
    }

    /// The same, growing downwards.
    public GraphLayout transposed() {
        return new GraphLayout(boxes.stream().map(Box::transposed).toList(), routes.stream().map(Route::transposed).toList(), height, width);
    }

    /// Draws boxes and routes from the middles of cells.
    private static final class Router {
        private final List<Vertex> vertices;
        private final LayeredGraph graph;
        private final double[] middles;
        private final double[] starts;
        private final double[] ends;
        private final List<Box> boxes = new ArrayList<>();

        Router(List<Vertex> vertices, LayeredGraph graph, double[] middles, double gap) {
            this.vertices = vertices;
            this.graph = graph;
            this.middles = middles;
            this.starts = new double[graph.depth()];
            this.ends = new double[graph.depth()];
            placeLayers(gap);
            for (int v = 0; v < vertices.size(); v++) {
                boxes.add(box(v));
            }
        }

        GraphLayout layout() {
            double height = 0;
            for (int cell = 0; cell < graph.size(); cell++) {
                height = Math.max(height, middles[cell] + graph.height(cell) / 2);
            }
            return new GraphLayout(boxes, graph.chains().stream().map(this::route).toList(), ends.length == 0 ? 0 : ends[ends.length - 1], height);
        }

        private void placeLayers(double gap) {
            for (int v = 0; v < vertices.size(); v++) {
                ends[graph.layer(v)] = Math.max(ends[graph.layer(v)], vertices.get(v).width());
            }
            for (int layer = 0; layer < ends.length; layer++) {
                starts[layer] = layer == 0 ? 0 : ends[layer - 1] + gap;
                ends[layer] += starts[layer];
            }
        }

        private Box box(int v) {
            Vertex vertex = vertices.get(v);
            int layer = graph.layer(v);
            return new Box((starts[layer] + ends[layer] - vertex.width()) / 2, middles[v] - vertex.height() / 2, vertex.width(), vertex.height());
        }

        /// Crosses a layer on a straight line, beside its boxes.
        private Route route(LayeredGraph.Chain chain) {
            List<Integer> cells = chain.cells();
            int from = cells.getFirst();
            int to = cells.getLast();
            List<Point> points = new ArrayList<>();
            double exit = Ports.of(chain, Ports.sharing(chain, graph.chains(), List::getFirst), each -> middles[each.cells().get(1)], boxes.get(from));
            add(points, boxes.get(from).right(), exit);
            add(points, ends[graph.layer(from)], exit);
            for (int bend : cells.subList(1, cells.size() - 1)) {
                add(points, starts[graph.layer(bend)], middles[bend]);
                add(points, ends[graph.layer(bend)], middles[bend]);
            }
            double entry = Ports.of(chain, Ports.sharing(chain, graph.chains(), List::getLast),
                    each -> vertices.get(to).ordered() ? each.operand() : middles[each.cells().get(each.cells().size() - 2)], boxes.get(to));
            add(points, starts[graph.layer(to)], entry);
            add(points, boxes.get(to).x(), entry);
            return new Route(from, to, chain.operand(), points);
        }

        private static void add(List<Point> points, double x, double y) {
            Point point = new Point(x, y);
            if (points.isEmpty() || !points.getLast().equals(point)) {
                points.add(point);
            }
        }
    }
}
