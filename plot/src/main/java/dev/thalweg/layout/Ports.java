package dev.thalweg.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Spreads the ends of edges evenly over the side of a box.
final class Ports {
    private Ports() {
    }

    /// Where an edge ends on the side of its box.
    ///
    /// @param same  the edges that end there, this one among them
    /// @param place what they are sorted by
    static double of(LayeredGraph.Chain chain, List<LayeredGraph.Chain> same, ToDoubleFunction<LayeredGraph.Chain> place, Box box) {
        List<LayeredGraph.Chain> sorted = new ArrayList<>(same);
        sorted.sort(Comparator.comparingDouble(place));
        return box.y() + box.height() * (sorted.indexOf(chain) + 1) / (sorted.size() + 1);
    }

    static List<LayeredGraph.Chain> sharing(LayeredGraph.Chain chain, List<LayeredGraph.Chain> all, Function<List<Integer>, Integer> end) {
        return all.stream().filter(other -> end.apply(other.cells()).equals(end.apply(chain.cells()))).toList();
    }
}
