package dev.thalweg.recording;

import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import java.util.List;
import java.util.Locale;

/// One node of a recorded graph, to be looked at.
///
/// @param id       its place in the order of execution
/// @param variable its place among the variables, or -1
/// @param adjoint  the derivative of the output by it
/// @param inputs   the ids of its operands
/// @param partials for each operand, the derivative of this node by it
public record GraphNode(int id, String operation, int variable, double value, double adjoint, List<Integer> inputs, List<Double> partials,
        Origin origin) {
    public static final String VARIABLE = "variable";
    public static final String CONSTANT = "constant";

    /// As in [Math], or as the vector API names it.
    public static String name(Primitive primitive) {
        return !primitive.method().isEmpty() ? primitive.method() : primitive == Primitive.TO_FLOAT ? "float"
                : primitive.name().toLowerCase(Locale.ROOT);
    }

    public boolean isOperation() {
        return !operation.equals(VARIABLE) && !operation.equals(CONSTANT);
    }
}
