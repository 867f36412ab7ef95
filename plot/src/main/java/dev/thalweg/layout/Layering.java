package dev.thalweg.layout;

import java.util.Arrays;
import java.util.List;

/// Gives each vertex a layer, so that every edge goes to a later one: the length of the longest path to it.
public final class Layering {
    private Layering() {
    }

    /// @throws IllegalArgumentException if a vertex has an input that does not stand before it
    public static int[] of(List<Vertex> vertices) {
        int[] layers = new int[vertices.size()];
        int[] firstUse = new int[vertices.size()];
        Arrays.fill(firstUse, Integer.MAX_VALUE);
        for (int v = 0; v < layers.length; v++) {
            for (int input : vertices.get(v).inputs()) {
                if (input >= v) {
                    throw new IllegalArgumentException("vertex %d has the input %d, which does not stand before it".formatted(v, input));
                }
                layers[v] = Math.max(layers[v], layers[input] + 1);
            }
            for (int input : vertices.get(v).inputs()) {
                firstUse[input] = Math.min(firstUse[input], layers[v]);
            }
        }
        for (int v = 0; v < layers.length; v++) {
            if (vertices.get(v).floats() && vertices.get(v).inputs().isEmpty() && firstUse[v] < Integer.MAX_VALUE) {
                layers[v] = firstUse[v] - 1;
            }
        }
        return layers;
    }

    /// How many layers there are.
    public static int depth(List<Vertex> vertices) {
        return Arrays.stream(of(vertices)).max().orElse(-1) + 1;
    }
}
