package dev.thalweg.autodiff;

import dev.thalweg.ir.Origin;
import dev.thalweg.recording.NonFiniteNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Where a function, or its derivative, makes the first `NaN` or infinity.
///
/// @param place    what it is that is not finite
/// @param number   the number itself
/// @param origin   the line, as a stack trace names it, or empty
/// @param report   the same in a sentence or two
public record NonFinite(Place place, double number, String origin, String report) {
    /// What is not finite: nothing, an argument, a value on the way forwards, or a derivative on the way back.
    public enum Place { NOTHING, ARGUMENT, VALUE, DERIVATIVE }

    private static final Map<String, String> SYMBOLS = Map.of("add", " + ", "sub", " - ", "mul", " * ", "div", " / ", "rem", " % ");

    static NonFinite nothing(double value) {
        return new NonFinite(Place.NOTHING, value, "", "The value, %s, and all derivatives are finite.".formatted(value));
    }

    /// @param variable the name of a variable that is not finite
    static NonFinite of(NonFiniteNode node, String variable) {
        String origin = node.origin() == Origin.NONE ? "" : node.origin().toString();
        if (!variable.isEmpty()) {
            return new NonFinite(Place.ARGUMENT, node.number(), origin, "The argument %s is %s.".formatted(variable, node.number()));
        }
        String what = written(node.operation(), node.operands());
        String advice = Advice.on(node.operation(), node.isDerivative());
        return node.isDerivative()
                ? new NonFinite(Place.DERIVATIVE, node.number(), origin, ("%s makes the first derivative that is not finite: %s has the slope %s%s, "
                        + "and %s times that is %s.\nThe value is finite.%s").formatted(origin, what, node.partial(),
                                byOperand(node.operands(), node.operand()), node.cotangent(), node.number(), advice))
                : new NonFinite(Place.VALUE, node.number(), origin, "%s makes the first number that is not finite: %s is %s.%s"
                        .formatted(origin, what, node.number(), advice));
    }

    /// `log(-1.0)`, `1.0 / 0.0`
    private static String written(String operation, List<Double> operands) {
        String symbol = SYMBOLS.get(operation);
        return symbol != null ? operands.getFirst() + symbol + operands.getLast()
                : operands.stream().map(String::valueOf).collect(Collectors.joining(", ", operation + "(", ")"));
    }

    private static String byOperand(List<Double> operands, int operand) {
        return operands.size() == 1 ? "" : " by its %s operand".formatted(List.of("first", "second", "third").get(operand));
    }

    @Override
    public String toString() {
        return report;
    }
}
