package dev.thalweg.recording;

import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.RealArithmetic;
import java.util.List;

/// Applies a primitive to recorded numbers, as the rules do. An `int` among them is a constant.
final class Evaluation {
    private Evaluation() {}

    static Real apply(Primitive primitive, List<Real> x, int site, Recording r) {
        return switch (primitive) {
            case SELECT -> x.getFirst().value != 0 ? x.get(1) : x.get(2);
            case TO_DOUBLE, TO_FLOAT, COPY -> x.getFirst();
            case CMPL -> Real.constant(NumberInstructions.cmpl(x.getFirst(), x.getLast()));
            case CMPG -> Real.constant(NumberInstructions.cmpg(x.getFirst(), x.getLast()));
            default -> noted(primitive, x, site, r);
        };
    }

    private static Real noted(Primitive primitive, List<Real> x, int site, Recording r) {
        double a = x.getFirst().value;
        double b = x.size() > 1 ? x.get(1).value : 0;
        double c = x.size() > 2 ? x.get(2).value : 0;
        double y = ((Number) RealArithmetic.apply(primitive, a, b, c)).doubleValue();
        return switch (x.size()) {
            case 1 -> NumberInstructions.record(x.getFirst(), y, primitive.ordinal(), site, r);
            case 2 -> NumberInstructions.record(x.getFirst(), x.get(1), y, primitive.ordinal(), site, r);
            default -> NumberInstructions.record(x.getFirst(), x.get(1), x.get(2), y, primitive.ordinal(), site, r);
        };
    }
}
