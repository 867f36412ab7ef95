package dev.thalweg.recording;

import dev.thalweg.ir.Origin;
import java.util.List;

/// What made the first number that is not finite: forwards a value, or on the way back a derivative.
///
/// @param isDerivative whether it is a derivative
/// @param variable     the place among the variables of one that is not finite itself, else -1
/// @param operation    its name
/// @param operands     the operands' values
/// @param operand      which of them the derivative is by
/// @param partial      the operation's own derivative by it
/// @param cotangent    the derivative of the output by the operation
/// @param number       the number that is not finite
public record NonFiniteNode(boolean isDerivative, int variable, String operation, List<Double> operands, int operand, double partial, double cotangent,
        double number, Origin origin) {
    static NonFiniteNode ofValue(Nodes nodes, int node) {
        return new NonFiniteNode(false, -1, name(nodes, node), operands(nodes, node), -1, 0, 0, nodes.value(node), Sites.origin(nodes.site(node)));
    }

    static NonFiniteNode ofVariable(Nodes nodes, int node, int variable) {
        return new NonFiniteNode(false, variable, GraphNode.VARIABLE, List.of(), -1, 0, 0, nodes.value(node), Origin.NONE);
    }

    static NonFiniteNode ofDerivative(Nodes nodes, int node, int operand, double partial, double cotangent, double number) {
        return new NonFiniteNode(true, -1, name(nodes, node), operands(nodes, node), operand, partial, cotangent, number,
                Sites.origin(nodes.site(node)));
    }

    private static String name(Nodes nodes, int node) {
        return GraphReader.name(nodes, node);
    }

    private static List<Double> operands(Nodes nodes, int node) {
        return GraphReader.operands(nodes, node).stream().map(nodes::value).toList();
    }
}
