package dev.thalweg.layout;

import java.util.List;

/// A node to be placed.
///
/// @param inputs  the vertices that its edges come from, each placed before it in the list of vertices
/// @param width   along the direction of the edges
/// @param height  across it
/// @param floats  whether it, if it has no inputs, stands just before its first use instead of in the first layer
/// @param ordered whether its edges enter in the order of its inputs, as for a difference; else as they cross least
public record Vertex(List<Integer> inputs, double width, double height, boolean floats, boolean ordered) {
    public Vertex {
        inputs = List.copyOf(inputs);
    }
}
