package dev.thalweg.recording;

/// Looks for what made the first number of a graph that is not finite.
final class NonFiniteSearch {
    private NonFiniteSearch() {}

    /// The first in the order of execution; if all values are finite, the first derivative on the way back; else null.
    static NonFiniteNode search(Recording recording, Real output) {
        Nodes nodes = recording.nodes();
        int variables = 0;
        for (int node = 0; node < nodes.size(); node++) {
            boolean isFinite = Double.isFinite(nodes.value(node));
            if (nodes.isVariable(node)) {
                if (!isFinite) {
                    return NonFiniteNode.ofVariable(nodes, node, variables);
                }
                variables++;
            } else if ((nodes.isOperation(node) || nodes.ruled(node) != null) && !isFinite) {
                return NonFiniteNode.ofValue(nodes, node);
            }
        }
        return output.isActive() ? new Sweep(recording).firstNonFinite(output.node) : null;
    }
}
