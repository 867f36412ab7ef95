package dev.thalweg.autodiff;

import static dev.thalweg.autodiff.Autodiff.graph;
import static dev.thalweg.autodiff.Autodiff.locateNaN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Graphs as data, and the search for what is not finite in them.
class GraphTest {
    private static double waves(double x, double y) {
        return Math.sin(x * y) + Math.fma(x, 2, y);
    }

    private static double roots(double[] v) {
        double sum = 0;
        for (double t : v) {
            sum += Math.sqrt(t);
        }
        return sum;
    }

    private static double product(Line line) {
        return line.w()[0] * line.b();
    }

    record Line(double[] w, double b) {}

    @Test
    void nodesStandInTheOrderOfExecution() {
        ScalarFunction2 f = GraphTest::waves;
        Graph graph = graph(f, 1.5, 2);
        assertEquals(List.of("variable", "variable", "mul", "sin", "constant", "fma", "add"), graph.nodes().stream().map(Graph.Node::operation).toList());
        assertEquals(List.of("x", "y", "", "", "", "", ""), graph.nodes().stream().map(Graph.Node::name).toList());
        Graph.Node fma = graph.nodes().get(5);
        assertEquals(List.of(0, 4, 1), fma.inputs());
        assertEquals(List.of(2.0, 1.5, 1.0), fma.partials());
        assertTrue(fma.origin().matches("GraphTest.waves \\(GraphTest.java:\\d+\\)"), fma.origin());
        assertEquals(waves(1.5, 2), graph.value());
        assertEquals(6, graph.output());
        assertEquals(waves(1.5, 2), graph.nodes().get(graph.output()).value());
    }

    @Test
    void adjointsOfTheVariablesAreTheGradient() {
        ScalarFunction2 f = GraphTest::waves;
        double[] gradient = Autodiff.gradient(f, 1.5, 2);
        double[] adjoints = graph(f, 1.5, 2).nodes().stream().filter(Graph.Node::isVariable).mapToDouble(Graph.Node::adjoint).toArray();
        assertArrayEquals(gradient, adjoints, 1e-15);
    }

    @Test
    void variablesHaveTheNamesOfTheirPlaces() {
        Objective<Line> f = GraphTest::product;
        Graph graph = graph(f, new Line(new double[] {3, 4}, 2));
        assertEquals(List.of("line.w[0]", "line.w[1]", "line.b"), graph.nodes().stream().filter(Graph.Node::isVariable).map(Graph.Node::name).toList());
    }

    @Test
    void aNodePrintsItself() {
        ScalarFunction f = x -> x * 3;
        List<Graph.Node> nodes = graph(f, 2).nodes();
        assertEquals("#0 = x = 2.0, adjoint 3.0", nodes.getFirst().toString());
        assertTrue(nodes.getLast().toString().startsWith("#2 = mul(#0, #1) = 6.0, adjoint 1.0  GraphTest."), nodes.getLast().toString());
    }

    @Test
    void aConstantHasNoOutput() {
        ScalarFunction f = x -> 5;
        assertEquals(-1, graph(f, 2).output());
    }

    @Test
    void aGraphThatIsTooLargeIsAnError() {
        Objective<double[]> f = GraphTest::roots;
        String message = assertThrows(IllegalArgumentException.class, () -> graph(f, new double[20_000])).getMessage();
        assertEquals("The graph has 60,001 nodes, and no more than 10,000 are shown.\nTake a smaller input, or fewer steps of the loop.", message);
    }

    @Test
    void theFirstNaNForwardsIsFound() {
        ScalarFunction f = x -> {
            double y = x - 3;
            return 2 * Math.log(y) + y;
        };
        NonFinite found = locateNaN(f, 2);
        assertEquals(NonFinite.Place.VALUE, found.place());
        assertTrue(found.report().matches("GraphTest.lambda\\$\\S+ \\(GraphTest.java:\\d+\\) makes the first number that is not finite: log\\(-1.0\\) is NaN.\n"
                + "A logarithm wants a number above 0: add a small one, or take Math.max\\(x, 1e-12\\)."),
                found.report());
    }

    @Test
    void theFirstInfiniteDerivativeIsFound() {
        Objective<double[]> f = GraphTest::roots;
        NonFinite found = locateNaN(f, new double[] {1, 0, 4});
        assertEquals(NonFinite.Place.DERIVATIVE, found.place());
        String line = found.origin();
        assertTrue(line.startsWith("GraphTest.roots (GraphTest.java:"), line);
        assertEquals(line + " makes the first derivative that is not finite: sqrt(0.0) has the slope Infinity, and 1.0 times that is Infinity.\n"
                + "The value is finite.\nAdd a small number under the root, or choose another way at 0.", found.report());
    }

    @Test
    void anArgumentThatIsNotFiniteIsNamed() {
        Objective<double[]> f = GraphTest::roots;
        assertEquals("The argument v[1] is NaN.", locateNaN(f, new double[] {1, Double.NaN}).report());
    }

    @Test
    void nothingIsFoundWhereAllIsFinite() {
        Objective<double[]> f = GraphTest::roots;
        NonFinite found = locateNaN(f, new double[] {1, 4});
        assertEquals(NonFinite.Place.NOTHING, found.place());
        assertEquals("The value, 3.0, and all derivatives are finite.", found.toString());
    }
}
