package dev.thalweg.rules;

import static dev.thalweg.ir.Primitive.*;
import static dev.thalweg.rules.Rule.binary;
import static dev.thalweg.rules.Rule.flat;
import static dev.thalweg.rules.Rule.unary;

import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Type;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The derivatives of the scalar primitives; kinks and corners as `engine/docs/conventions.md` decides them.
public final class ScalarRules {
    private static final List<Rule> TABLE = List.of(
            flat(SHL), flat(SHR), flat(USHR), flat(AND), flat(OR), flat(XOR), flat(CMP), flat(CMPL), flat(CMPG),
            flat(TO_INT), flat(TO_LONG), flat(TO_BYTE), flat(TO_CHAR), flat(TO_SHORT),
            flat(STOP), flat(SIGN), flat(FLOOR), flat(CEIL), flat(RINT), flat(ULP),
            unary(COPY, (x, y, g) -> g),
            unary(TO_FLOAT, (x, y, g) -> g),
            unary(TO_DOUBLE, (x, y, g) -> g),
            unary(NEG, (x, y, g) -> g.neg()),
            binary(ADD, (a, b, y, g) -> g, (a, b, y, g) -> g),
            binary(ACCUMULATE, (a, b, y, g) -> g, (a, b, y, g) -> g),
            binary(SUB, (a, b, y, g) -> g, (a, b, y, g) -> g.neg()),
            binary(MUL, (a, b, y, g) -> g.mul(b), (a, b, y, g) -> g.mul(a)),
            binary(DIV, (a, b, y, g) -> g.div(b), (a, b, y, g) -> g.mul(y).div(b).neg()),
            binary(REM, (a, b, y, g) -> g, (a, b, y, g) -> g.mul(wraps(a, b, y)).neg()),
            binary(REMAINDER, (a, b, y, g) -> g, (a, b, y, g) -> g.mul(wraps(a, b, y)).neg()),
            new Rule(SELECT, List.of((x, y, g) -> null, (x, y, g) -> g.where(x.getFirst(), 0),
                    (x, y, g) -> g.constant(0).where(x.getFirst(), g))),
            new Rule(FMA, List.of((x, y, g) -> g.mul(x.get(1)), (x, y, g) -> g.mul(x.getFirst()), (x, y, g) -> g)),

            unary(ABS, (x, y, g) -> g.mul(x.apply(SIGN))),
            unary(SQRT, (x, y, g) -> g.div(y.add(y))),
            unary(CBRT, (x, y, g) -> g.div(y.mul(y).mul(3))),
            unary(EXP, (x, y, g) -> g.mul(y)),
            unary(EXPM1, (x, y, g) -> g.mul(x.apply(EXP))),
            unary(LOG, (x, y, g) -> g.div(x)),
            unary(LOG1P, (x, y, g) -> g.div(x.add(1))),
            unary(LOG10, (x, y, g) -> g.div(x.mul(Math.log(10)))),
            binary(POW, ScalarRules::powBase, ScalarRules::powExponent),

            unary(SIN, (x, y, g) -> g.mul(x.apply(COS))),
            unary(COS, (x, y, g) -> g.mul(x.apply(SIN)).neg()),
            unary(TAN, (x, y, g) -> g.mul(y.mul(y).add(1))),
            unary(ASIN, (x, y, g) -> g.div(oneMinusSquare(x).apply(SQRT))),
            unary(ACOS, (x, y, g) -> g.div(oneMinusSquare(x).apply(SQRT)).neg()),
            unary(ATAN, (x, y, g) -> g.div(x.mul(x).add(1))),
            binary(ATAN2, (a, b, y, g) -> slopeOfAngle(b, a.apply(HYPOT, b), g),
                    (a, b, y, g) -> slopeOfAngle(a, a.apply(HYPOT, b), g).neg()),
            unary(SINH, (x, y, g) -> g.mul(x.apply(COSH))),
            unary(COSH, (x, y, g) -> g.mul(x.apply(SINH))),
            unary(TANH, (x, y, g) -> g.mul(y.mul(y).from(1))),
            binary(HYPOT, (a, b, y, g) -> g.mul(a.div(y)).where(y.compare(0), 0),
                    (a, b, y, g) -> g.mul(b.div(y)).where(y.compare(0), 0)),

            binary(MAX, (a, b, y, g) -> g.mul(above(a, b)), (a, b, y, g) -> g.mul(above(b, a))),
            binary(MIN, (a, b, y, g) -> g.mul(above(b, a)), (a, b, y, g) -> g.mul(above(a, b))),
            new Rule(CLAMP, List.of(
                    (x, y, g) -> g.where(reaches(x.getFirst(), x.get(1)), 0).where(reaches(x.getLast(), x.getFirst()), 0),
                    (x, y, g) -> g.constant(0).where(reaches(x.getFirst(), x.get(1)), g),
                    (x, y, g) -> g.constant(0).where(reaches(x.getLast(), x.getFirst()), g))),
            binary(COPY_SIGN, (a, b, y, g) -> g.mul(a.constant(1).apply(COPY_SIGN, a)).mul(b.constant(1).apply(COPY_SIGN, b)),
                    (a, b, y, g) -> g.constant(0)),
            unary(NEXT_UP, (x, y, g) -> g),
            unary(NEXT_DOWN, (x, y, g) -> g),
            unary(TO_RADIANS, (x, y, g) -> g.apply(TO_RADIANS)),
            unary(TO_DEGREES, (x, y, g) -> g.apply(TO_DEGREES)));

    private static final Map<Primitive, Rule> ROWS = new EnumMap<>(Primitive.class);

    static {
        TABLE.forEach(rule -> ROWS.put(rule.primitive(), rule));
    }

    private ScalarRules() {}

    public static Rule of(Primitive primitive) {
        return ROWS.get(primitive);
    }

    /// `b * a^(b-1)`, and 0 for the constant function `a^0` also where `a` is 0.
    private static Term powBase(Term a, Term b, Term y, Term g) {
        return g.mul(b.mul(a.apply(POW, b.add(-1)))).where(b.compare(0), 0);
    }

    /// `a^b * log a`, and 0 at `a = 0` for `b >= 0`, where the power stays 0 (or, at `b = 0`, has no slope to tell).
    private static Term powExponent(Term a, Term b, Term y, Term g) {
        Term slope = g.mul(y.mul(a.apply(LOG)));
        return slope.where(a.compare(0), slope.constant(0).where(b.compare(0).add(1), slope));
    }

    /// How many times the divisor was taken off the dividend.
    private static Term wraps(Term a, Term b, Term y) {
        return a.sub(y).div(b).as(Type.DOUBLE).apply(RINT).as(a.value().type());
    }

    /// `x / h^2` without overflow.
    private static Term slopeOfAngle(Term x, Term h, Term g) {
        return g.mul(x.div(h)).div(h);
    }

    /// `1 - x^2` without cancellation near 1.
    private static Term oneMinusSquare(Term x) {
        return x.from(1).mul(x.add(1));
    }

    /// 1 where `a > b`, 0 where `a < b`, and a half at a tie.
    private static Term above(Term a, Term b) {
        return a.compare(b).toDouble().add(1).mul(0.5).as(a.value().type());
    }

    /// Not zero where `a >= b`.
    private static Term reaches(Term a, Term b) {
        return a.compare(b).add(1);
    }
}
