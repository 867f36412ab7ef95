package dev.thalweg.plot;

import static dev.thalweg.autodiff.Autodiff.graph;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.ScalarFunction2;
import dev.thalweg.scene.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphPlotTest {
    private static double product(double x, double y) {
        return x * y + Math.sin(x);
    }

    @Test
    void showsNamesSignsValuesAdjointsAndPartials() {
        ScalarFunction2 f = GraphPlotTest::product;
        GraphPlot plot = Plots.plot(graph(f, 2, 3));
        List<String> texts = texts(plot);
        for (String expected : List.of("x", "y", "×", "sin", "+", "6", "0.9093", "6.909", "2.584", "−0.4161", "value", "adjoint ∂output/∂node")) {
            assertTrue(texts.contains(expected), expected + " in " + texts);
        }
        assertTrue(plot.svg().contains("computational graph of 5 nodes, value 6.909, x = 2 with adjoint 2.584, y = 3 with adjoint 2"), plot.alt());
    }

    @Test
    void theSameGraphIsTheSamePicture() {
        ScalarFunction2 f = GraphPlotTest::product;
        assertEquals(Plots.plot(graph(f, 2, 3)).svg(), Plots.plot(graph(f, 2, 3)).svg());
        assertArrayEquals(Plots.plot(graph(f, 2, 3)).png(), Plots.plot(graph(f, 2, 3)).png());
    }

    @Test
    void whatTheOutputDoesNotDependOnIsLeftOut() {
        ScalarFunction2 f = (x, y) -> {
            double unused = Math.exp(y);
            return unused > 0 ? x * x : 0;
        };
        List<String> texts = texts(Plots.plot(graph(f, 2, 3)));
        assertTrue(texts.contains("y") && !texts.contains("exp"), texts::toString);
    }

    @Test
    void aConstantFunctionShowsItsVariables() {
        ScalarFunction f = x -> 5;
        assertEquals("computational graph of 1 node, value 5, x = 2 with adjoint 0", Plots.plot(graph(f, 2)).alt());
    }

    @Test
    void numbersThatAreNotFiniteAreShown() {
        ScalarFunction f = Math::log;
        assertTrue(texts(Plots.plot(graph(f, 0))).containsAll(List.of("ln", "−∞", "∞")));
    }

    @Test
    void aLargeGraphIsNotDrawn() {
        Objective<double[]> f = GraphPlotTest::sum;
        assertTrue(Plots.plot(graph(f, new double[18])).png().length > 1000);
        assertEquals("a graph is drawn up to 40 nodes, and this one has 41; take a shorter function or smaller arguments",
                assertThrows(IllegalArgumentException.class, () -> Plots.plot(graph(f, new double[19]))).getMessage());
    }

    @Test
    void theDeepestAndTheWidestGraphsFitIntoAFigure() {
        ScalarFunction deep = x -> {
            double y = x;
            for (int i = 0; i < 39; i++) {
                y = Math.sin(y);
            }
            return y;
        };
        assertTrue(Plots.plot(graph(deep, 0.5)).height() <= 4000);
        Objective<double[]> wide = v -> v[0] * v[1];
        assertTrue(Plots.plot(graph(wide, new double[39])).height() <= 4000);
    }

    private static double sum(double[] v) {
        double sum = 0;
        for (double t : v) {
            sum += t;
        }
        return sum + 1;
    }

    private static List<String> texts(GraphPlot plot) {
        return plot.scene().items().stream().filter(Item.Text.class::isInstance).map(item -> ((Item.Text) item).string()).toList();
    }
}
