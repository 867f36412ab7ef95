package dev.thalweg.trace;

import static dev.thalweg.loops.Unary.*;
import static dev.thalweg.trace.ElementwiseRule.unary;

import dev.thalweg.loops.Unary;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.EnumMap;
import java.util.Map;

/// The derivatives of functions of one number; kinks and corners as `engine/docs/conventions.md` decides them.
final class UnaryRules {
    private static final double LN2 = Math.log(2);
    private static final Map<Unary, Rule> TABLE = new EnumMap<>(Map.ofEntries(
            flat(SIGN), flat(FLOOR), flat(CEIL), flat(RINT), flat(TRUNC), flat(IS_FINITE), flat(IS_NAN),
            row(NEG, (g, x, y) -> g.neg()),
            row(ABS, (g, x, y) -> g.mul(x.sign())),
            row(SQUARE, (g, x, y) -> g.mul(x).mul(2)),
            row(RECIPROCAL, (g, x, y) -> g.mul(y.square()).neg()),
            row(SQRT, (g, x, y) -> g.div(y.mul(2))), // Infinity at 0, as the limit is
            row(RSQRT, (g, x, y) -> g.mul(y).div(x).mul(-0.5)),
            row(CBRT, (g, x, y) -> g.div(y.square().mul(3))),
            row(EXP, (g, x, y) -> g.mul(y)),
            row(EXP2, (g, x, y) -> g.mul(y).mul(LN2)),
            row(EXPM1, (g, x, y) -> g.mul(x.exp())),
            row(LOG, (g, x, y) -> g.div(x)),
            row(LOG2, (g, x, y) -> g.div(x.mul(LN2))),
            row(LOG10, (g, x, y) -> g.div(x.mul(Math.log(10)))),
            row(LOG1P, (g, x, y) -> g.div(x.add(1))),
            row(SIN, (g, x, y) -> g.mul(x.cos())),
            row(COS, (g, x, y) -> g.mul(x.sin()).neg()),
            row(TAN, (g, x, y) -> g.mul(y.square().add(1))),
            row(ASIN, (g, x, y) -> g.div(oneMinusSquare(x).sqrt())),
            row(ACOS, (g, x, y) -> g.div(oneMinusSquare(x).sqrt()).neg()),
            row(ATAN, (g, x, y) -> g.div(x.square().add(1))),
            row(SINH, (g, x, y) -> g.mul(x.cosh())),
            row(COSH, (g, x, y) -> g.mul(x.sinh())),
            row(TANH, (g, x, y) -> g.mul(Tensors.sub(1, y.square()))),
            row(ASINH, (g, x, y) -> g.div(x.square().add(1).sqrt())),
            row(ACOSH, (g, x, y) -> g.div(x.sub(1).mul(x.add(1)).sqrt())),
            row(ATANH, (g, x, y) -> g.div(oneMinusSquare(x))),
            row(SIGMOID, (g, x, y) -> g.mul(y).mul(Tensors.sub(1, y))),
            row(SOFTPLUS, (g, x, y) -> g.mul(x.sigmoid())),
            row(RELU, (g, x, y) -> Tensors.where(x.gt(0), g, Zeros.of(g))),
            row(ERF, (g, x, y) -> g.mul(x.square().neg().exp()).mul(2 / Math.sqrt(Math.PI))),
            row(ERFC, (g, x, y) -> g.mul(x.square().neg().exp()).mul(-2 / Math.sqrt(Math.PI))),
            row(ERFINV, (g, x, y) -> g.mul(y.square().exp()).mul(Math.sqrt(Math.PI) / 2)),
            row(LGAMMA, (g, x, y) -> g.mul(x.digamma())),
            row(DIGAMMA, (g, x, y) -> g.mul(x.trigamma())),
            row(TRIGAMMA, (g, x, y) -> g.mul(x.polygamma(2))),
            row(I0E, (g, x, y) -> g.mul(x.i1e().sub(y.mul(x.sign())))),
            row(I1E, (g, x, y) -> g.mul(x.i0e().sub(quotient(y, x)).sub(y.mul(x.sign()))))));
    private static final Rule[] BY_ORDINAL = new Rule[Unary.values().length];

    static {
        TABLE.forEach((f, rule) -> BY_ORDINAL[f.ordinal()] = rule);
    }

    private UnaryRules() {}

    static Rule of(Unary f) {
        return BY_ORDINAL[f.ordinal()];
    }

    private static Map.Entry<Unary, Rule> row(Unary f, ElementwiseRule.OfOne partial) {
        return Map.entry(f, unary(partial));
    }

    private static Map.Entry<Unary, Rule> flat(Unary f) {
        return Map.entry(f, Rule.FLAT);
    }

    /// `i1e(x) / x`, 1/2 at 0.
    private static Tensor quotient(Tensor y, Tensor x) {
        Tensor zero = x.eq(0);
        return Tensors.where(zero, Tensors.onesLike(x).mul(0.5), y.div(Tensors.where(zero, Tensors.onesLike(x), x)));
    }

    /// In the form that keeps its digits near 1 and -1.
    private static Tensor oneMinusSquare(Tensor x) {
        return Tensors.sub(1, x).mul(x.add(1));
    }
}
