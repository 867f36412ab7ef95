package dev.thalweg.trace;

import static dev.thalweg.loops.Binary.*;
import static dev.thalweg.trace.ElementwiseRule.binary;

import dev.thalweg.loops.Binary;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.EnumMap;
import java.util.Map;

/// The derivatives of functions of two numbers; kinks and corners as `engine/docs/conventions.md` decides them.
final class BinaryRules {
    /// Each side's cotangent where it was taken: what the other side would give, NaN too, has no part in it.
    static final Rule WHERE = new ElementwiseRule(null, (g, xs, y) -> Tensors.where(xs[0], g, Zeros.of(g)),
            (g, xs, y) -> Tensors.where(xs[0], Zeros.of(g), g));
    private static final Map<Binary, Rule> TABLE = new EnumMap<>(Map.ofEntries(
            flat(LT), flat(LE), flat(GT), flat(GE), flat(EQ), flat(NE),
            row(ADD, (g, a, b, y) -> g, (g, a, b, y) -> g),
            row(SUB, (g, a, b, y) -> g, (g, a, b, y) -> g.neg()),
            row(MUL, (g, a, b, y) -> g.mul(b), (g, a, b, y) -> g.mul(a)),
            row(DIV, (g, a, b, y) -> g.div(b), (g, a, b, y) -> g.mul(y).div(b).neg()),
            row(REM, (g, a, b, y) -> g, (g, a, b, y) -> g.mul(a.sub(y).div(b).rint()).neg()),
            row(POW, BinaryRules::powBase, BinaryRules::powExponent),
            row(MAX, (g, a, b, y) -> share(g, a.gt(b), a.eq(b)), (g, a, b, y) -> share(g, b.gt(a), a.eq(b))),
            row(MIN, (g, a, b, y) -> share(g, a.lt(b), a.eq(b)), (g, a, b, y) -> share(g, b.lt(a), a.eq(b))),
            row(ATAN2, (g, a, b, y) -> g.mul(b).div(a.square().add(b.square())), (g, a, b, y) -> g.mul(a).div(a.square().add(b.square())).neg()),
            row(HYPOT, (g, a, b, y) -> g.mul(a).div(Zeros.orElse(y, 1)), (g, a, b, y) -> g.mul(b).div(Zeros.orElse(y, 1))),
            row(LOGADDEXP, (g, a, b, y) -> g.mul(a.sub(b).sigmoid()), (g, a, b, y) -> g.mul(b.sub(a).sigmoid())),
            row(XLOGY, (g, a, b, y) -> g.mul(b.log()), (g, a, b, y) -> g.mul(Tensors.where(a.eq(0), Zeros.of(a), a.div(b)))),
            row(ZETA, (g, a, b, y) -> noExponent(), (g, a, b, y) -> g.mul(a.neg()).mul(a.add(1).zeta(b)))));
    private static final Rule[] BY_ORDINAL = new Rule[Binary.values().length];

    static {
        TABLE.forEach((f, rule) -> BY_ORDINAL[f.ordinal()] = rule);
    }

    private BinaryRules() {}

    static Rule of(Binary f) {
        return BY_ORDINAL[f.ordinal()];
    }

    private static Map.Entry<Binary, Rule> row(Binary f, ElementwiseRule.OfTwo byA, ElementwiseRule.OfTwo byB) {
        return Map.entry(f, binary(byA, byB));
    }

    private static Map.Entry<Binary, Rule> flat(Binary f) {
        return Map.entry(f, Rule.FLAT);
    }

    private static Tensor noExponent() {
        throw TracedValueException.at("takes a derivative by the exponent of zeta, which has no rule", "Give the exponent as a constant, stopGradient(s).");
    }

    /// All of it, half of a tie, or nothing.
    private static Tensor share(Tensor g, Tensor wins, Tensor ties) {
        return Tensors.where(wins, g, Tensors.where(ties, g.mul(0.5), Zeros.of(g)));
    }

    /// `b * a^(b-1)`, and 0 for the exponent 0 also where `a` is 0.
    private static Tensor powBase(Tensor g, Tensor a, Tensor b, Tensor y) {
        return g.mul(b).mul(a.pow(Zeros.orElse(b, 1).sub(1)));
    }

    /// `a^b * log(a)`, and 0 where `a` is 0.
    private static Tensor powExponent(Tensor g, Tensor a, Tensor b, Tensor y) {
        return g.mul(y).mul(Zeros.orElse(a, 1).log());
    }
}
