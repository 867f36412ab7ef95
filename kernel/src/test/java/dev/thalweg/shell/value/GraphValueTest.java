package dev.thalweg.shell.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Graph;
import dev.thalweg.shell.MimeBundle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphValueTest {
    @Test
    void aGraphIsDrawnAndItsTextStays() {
        Graph graph = chain(3);
        MimeBundle bundle = Values.bundle(graph);
        assertEquals(Set.of("image/png", "text/plain"), bundle.data().keySet());
        assertEquals(graph.toString(), bundle.data().get("text/plain"));
        assertTrue(assertInstanceOf(byte[].class, bundle.data().get("image/png")).length > 1000);
        assertEquals("computational graph of 3 nodes, value 0.5, x = 0.5 with adjoint 1",
                assertInstanceOf(Map.class, bundle.metadata().get("image/png")).get("alt"));
    }

    @Test
    void aLargeGraphIsTextThatSaysWhyItIsNotDrawn() {
        Graph graph = chain(41);
        assertEquals(Map.of("text/plain", graph + "\n\nNot drawn: a graph is drawn up to 40 nodes, and this one has 41; "
                + "take a shorter function or smaller arguments."), Values.bundle(graph).data());
    }

    private static Graph chain(int length) {
        return new Graph(IntStream.range(0, length).mapToObj(GraphValueTest::node).toList(), 0.5, length - 1);
    }

    private static Graph.Node node(int id) {
        return id == 0 ? new Graph.Node(0, "variable", "x", 0.5, 1, List.of(), List.of(), "")
                : new Graph.Node(id, "abs", "", 0.5, 1, List.of(id - 1), List.of(1.0), "");
    }
}
