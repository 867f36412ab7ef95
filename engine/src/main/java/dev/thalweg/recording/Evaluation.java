package dev.thalweg.recording;

import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.RealArithmetic;

/// Applies a primitive to recorded numbers, as the rules do. An `int` among them is a constant.
final class Evaluation {
    private Evaluation() {}

    /// @param operands where the operands stand among `values`
    static Real apply(Primitive primitive, int[] operands, Real[] values, int site, Recording r) {
        Real a = values[operands[0]];
        Real b = operands.length > 1 ? values[operands[1]] : null;
        return switch (primitive) {
            case SELECT -> a.value != 0 ? b : values[operands[2]];
            case TO_DOUBLE, TO_FLOAT, COPY -> a;
            case CMPL -> Real.constant(NumberInstructions.cmpl(a, b));
            case CMPG -> Real.constant(NumberInstructions.cmpg(a, b));
            case MUL -> NumberInstructions.dmul(a, b, site, r);
            case DIV -> NumberInstructions.ddiv(a, b, site, r);
            case ADD -> NumberInstructions.dadd(a, b, site, r);
            case SUB -> NumberInstructions.dsub(a, b, site, r);
            case NEG -> NumberInstructions.dneg(a, site, r);
            default -> noted(primitive, a, b, operands.length > 2 ? values[operands[2]] : null, site, r);
        };
    }

    /// @param b null if the primitive lacks it, as `c`
    private static Real noted(Primitive primitive, Real a, Real b, Real c, int site, Recording r) {
        double y = ((Number) RealArithmetic.apply(primitive, a.value, b == null ? 0 : b.value, c == null ? 0 : c.value)).doubleValue();
        if (b == null) {
            return NumberInstructions.record(a, y, primitive.ordinal(), site, r);
        }
        return c == null ? NumberInstructions.record(a, b, y, primitive.ordinal(), site, r)
                : NumberInstructions.record(a, b, c, y, primitive.ordinal(), site, r);
    }
}
