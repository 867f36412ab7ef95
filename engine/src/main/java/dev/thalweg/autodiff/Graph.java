package dev.thalweg.autodiff;

import dev.thalweg.recording.GraphNode;
import dev.thalweg.source.JavaSource;
import java.util.List;
import java.util.stream.Collectors;

/// The computational graph of one run of a function: its variables, constants and operations in the order of execution, the output last
/// among those that it depends on.
///
/// @param output the id of the node that is the function's value, or -1 if that does not depend on the variables
public record Graph(List<Node> nodes, double value, int output) {
    /// @param id        its place in [Graph#nodes]
    /// @param operation `variable`, `constant`, or what was computed, as [Math] or the vector API names it: `add`, `mul`, `sin`
    /// @param name      the source's name of a variable, such as `x` or `w[2]`, else empty
    /// @param adjoint   the derivative of the function's value by this node
    /// @param inputs    the ids of its operands
    /// @param partials  for each operand, the derivative of this node by it
    /// @param origin    the line that it was computed by, as a stack trace names it, or empty
    public record Node(int id, String operation, String name, double value, double adjoint, List<Integer> inputs, List<Double> partials,
            String origin) {
        public Node {
            inputs = List.copyOf(inputs);
            partials = List.copyOf(partials);
        }

        public boolean isVariable() {
            return operation.equals(GraphNode.VARIABLE);
        }

        public boolean isConstant() {
            return operation.equals(GraphNode.CONSTANT);
        }

        @Override
        public String toString() {
            String what = isVariable() ? name : isConstant() ? String.valueOf(value)
                    : inputs.stream().map(input -> "#" + input).collect(Collectors.joining(", ", operation + "(", ")"));
            String place = origin.isEmpty() ? "" : "  " + origin;
            return "#%d = %s = %s, adjoint %s%s".formatted(id, what, value, adjoint, place);
        }
    }

    public Graph {
        nodes = List.copyOf(nodes);
    }

    /// The run as a method of its variables, and its adjoint, as Java source: for functions that `explain` does not print because they are not
    /// compiled. It takes the branches that the run took.
    ///
    /// @throws NotDifferentiableException if an operation has no rule
    public JavaSource source() {
        return GraphSource.of(this);
    }

    @Override
    public String toString() {
        return nodes.stream().map(Node::toString).collect(Collectors.joining("\n"));
    }
}
