package dev.thalweg.loops;

import static dev.thalweg.loops.DoubleNumbers.*;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [DoubleMath] for vectors, step by step, and other operations on them.
///
/// HotSpot makes no vector instructions of a scalar loop from one array to another that may be the same, so the simplest ones are here too.
final class DoubleLanes {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private DoubleLanes() {}

    /// Null if there is none.
    static UnaryOperator<DoubleVector> of(Unary f) {
        return switch (f) {
            case EXP -> DoubleLanes::exp;
            case EXPM1 -> DoubleLanes::expm1;
            case TANH -> DoubleLanes::tanh;
            case SIGMOID -> DoubleLanes::sigmoid;
            case LOG -> DoubleLanes::log;
            case LOG1P -> DoubleLanes::log1p;
            case SOFTPLUS -> DoubleLanes::softplus;
            case SIN -> DoubleLanes::sin;
            case COS -> DoubleLanes::cos;
            case NEG -> DoubleVector::neg;
            case ABS -> DoubleVector::abs;
            case SIGN -> x -> x.blend(signed(x.broadcast(1), x), x.abs().compare(VectorOperators.GT, 0));
            case SQUARE -> x -> x.mul(x);
            case RECIPROCAL -> x -> x.broadcast(1).div(x);
            case RELU -> x -> x.blend(0, x.compare(VectorOperators.LE, 0));
            case RINT -> DoubleLanes::rint;
            case FLOOR -> x -> floor(x, rint(x));
            case CEIL -> x -> ceil(x, rint(x));
            case TRUNC -> x -> signed(floor(x.abs(), rint(x.abs())), x);
            case SQRT -> DoubleVector::sqrt;
            case RSQRT -> x -> x.broadcast(1).div(x.sqrt());
            case IS_NAN -> x -> truth(x.test(VectorOperators.IS_NAN));
            case IS_FINITE -> x -> truth(x.test(VectorOperators.IS_FINITE));
            case CBRT, EXP2, LOG2, LOG10, TAN, ASIN, ACOS, ATAN, SINH, COSH, ASINH, ACOSH, ATANH, ERF, ERFC,
                    ERFINV, LGAMMA, DIGAMMA, TRIGAMMA, I0E, I1E -> null;
        };
    }

    /// Null if there is none.
    static BinaryOperator<DoubleVector> of(Binary f) {
        return switch (f) {
            case LT -> (a, b) -> truth(a.lt(b));
            case LE -> (a, b) -> truth(a.compare(VectorOperators.LE, b));
            case GT -> (a, b) -> truth(b.lt(a));
            case GE -> (a, b) -> truth(a.compare(VectorOperators.GE, b));
            case EQ -> (a, b) -> truth(a.eq(b));
            case NE -> (a, b) -> truth(a.compare(VectorOperators.NE, b));
            case ADD -> DoubleVector::add;
            case SUB -> DoubleVector::sub;
            case MUL -> DoubleVector::mul;
            case DIV -> DoubleVector::div;
            case MAX -> DoubleVector::max;
            case MIN -> DoubleVector::min;
            case REM, POW, ATAN2, HYPOT, LOGADDEXP, XLOGY, ZETA -> null;
        };
    }

    private static DoubleVector truth(VectorMask<Double> mask) {
        return DoubleVector.zero(SPECIES).blend(1, mask);
    }

    private static DoubleVector ceil(DoubleVector x, DoubleVector whole) {
        return signed(whole.blend(whole.add(1), whole.lt(x)), x);
    }

    private static DoubleVector floor(DoubleVector x, DoubleVector whole) {
        return whole.blend(whole.sub(1), x.lt(whole));
    }

    /// To the nearest integer, halves to the even one.
    private static DoubleVector rint(DoubleVector x) {
        DoubleVector size = x.abs();
        return signed(size.blend(size.add(UNIT).sub(UNIT), size.lt(UNIT)), x);
    }

    /// A number that is not negative, with the sign of another.
    private static DoubleVector signed(DoubleVector size, DoubleVector sign) {
        return size.reinterpretAsLongs().or(sign.reinterpretAsLongs().and(SIGN)).reinterpretAsDoubles();
    }

    private static DoubleVector clamp(DoubleVector x, double low, double high) {
        DoubleVector a = x.blend(high, x.compare(VectorOperators.GT, high));
        return a.blend(low, a.lt(low));
    }

    static DoubleVector exp(DoubleVector x) {
        DoubleVector a = clamp(x, EXP_LOW, EXP_HIGH);
        DoubleVector sum = a.fma(LOG2_E, MAGIC);
        DoubleVector n = sum.sub(MAGIC);
        DoubleVector high = n.fma(x.broadcast(-LN2_HIGH), a);
        DoubleVector r = n.fma(x.broadcast(-LN2_LOW), high);
        DoubleVector y = r.add(1);
        DoubleVector lost = r.sub(y.sub(1)).add(n.fma(x.broadcast(-LN2_LOW), high.sub(r)));
        LongVector bits = sum.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1).lanewise(VectorOperators.LSHL, SHIFT).add(ONE);
        LongVector rest = bits.lanewise(VectorOperators.LSHL, SHIFT).sub(half).add(TWICE_ONE);
        return y.add(r.mul(r).fma(DoubleLaneSeries.exp(r), lost)).mul(half.reinterpretAsDoubles()).mul(rest.reinterpretAsDoubles());
    }

    static DoubleVector decay(DoubleVector x) {
        DoubleVector sum = x.fma(LOG2_E, MAGIC_AND_BIAS);
        DoubleVector n = sum.sub(MAGIC_AND_BIAS);
        DoubleVector r = n.fma(x.broadcast(-LN2_LOW), n.fma(x.broadcast(-LN2_HIGH), x));
        DoubleVector power = sum.reinterpretAsLongs().lanewise(VectorOperators.LSHL, SHIFT).reinterpretAsDoubles();
        return r.mul(r).fma(DoubleLaneSeries.exp(r), r).add(1).mul(power).blend(0, x.lt(DECAY_LOW));
    }

    private static DoubleVector halfExpm1(DoubleVector x) {
        DoubleVector sum = x.fma(LOG2_E, MAGIC);
        DoubleVector n = sum.sub(MAGIC);
        DoubleVector r = n.fma(x.broadcast(-LN2_LOW), n.fma(x.broadcast(-LN2_HIGH), x));
        DoubleVector half = sum.reinterpretAsLongs().lanewise(VectorOperators.LSHL, SHIFT).add(HALF_BITS).reinterpretAsDoubles();
        return half.fma(r.mul(r).fma(DoubleLaneSeries.exp(r), r), half.sub(HALF));
    }

    static DoubleVector expm1(DoubleVector x) {
        return halfExpm1(clamp(x, EXPM1_LOW, EXP_HIGH)).mul(2).blend(x, x.abs().lt(TINY));
    }

    static DoubleVector tanh(DoubleVector x) {
        DoubleVector u = x.abs().mul(-2);
        DoubleVector h = halfExpm1(u.blend(TANH_LOW, u.lt(TANH_LOW)));
        return signed(h.div(h.add(1)).abs(), x);
    }

    static DoubleVector sigmoid(DoubleVector x) {
        DoubleVector e = exp(x.abs().neg());
        return x.broadcast(1).blend(e, x.lt(0)).div(e.add(1));
    }

    static DoubleVector log(DoubleVector x) {
        VectorMask<Double> subnormal = x.lt(MIN_NORMAL);
        LongVector i = x.blend(x.mul(RAISE), subnormal).reinterpretAsLongs().add(ROOT_TO_ONE);
        DoubleVector k = i.lanewise(VectorOperators.LSHR, SHIFT).add(MAGIC_BITS).reinterpretAsDoubles().sub(MAGIC_AND_BIAS);
        k = k.blend(k.sub(RAISED), subnormal);
        DoubleVector f = i.and(MANTISSA).add(ROOT_BITS).reinterpretAsDoubles().sub(1);
        DoubleVector s = f.div(f.add(2));
        DoubleVector z = s.mul(s);
        DoubleVector h = f.mul(f).mul(HALF);
        DoubleVector tail = h.sub(s.fma(z.fma(DoubleLaneSeries.log(z), h), k.mul(LN2_LOW)));
        DoubleVector y = k.fma(x.broadcast(LN2_HIGH), f.sub(tail));
        y = y.blend(Double.POSITIVE_INFINITY, x.eq(Double.POSITIVE_INFINITY));
        y = y.blend(Double.NEGATIVE_INFINITY, x.eq(0));
        return y.blend(Double.NaN, x.compare(VectorOperators.GE, 0).not());
    }

    static DoubleVector log1p(DoubleVector x) {
        DoubleVector u = x.add(1);
        DoubleVector lost = x.sub(u.sub(1)).div(u);
        VectorMask<Double> exact = u.compare(VectorOperators.GT, 0).and(u.lt(Double.POSITIVE_INFINITY)).not();
        DoubleVector y = log(u).add(lost.blend(0, exact));
        return y.blend(x, x.abs().lt(TINY));
    }

    static DoubleVector softplus(DoubleVector x) {
        return x.max(0).add(log1p(exp(x.abs().neg())));
    }

    static DoubleVector sin(DoubleVector x) {
        if (x.abs().compare(VectorOperators.LE, ANGLE_LIMIT).allTrue()) {
            return turned(x, x.fma(TWO_OVER_PI, MAGIC), 0).blend(x, x.abs().lt(TINY));
        }
        return each(x, true);
    }

    static DoubleVector cos(DoubleVector x) {
        return x.abs().compare(VectorOperators.LE, ANGLE_LIMIT).allTrue() ? turned(x, x.fma(TWO_OVER_PI, MAGIC), 1) : each(x, false);
    }

    private static DoubleVector each(DoubleVector x, boolean sine) {
        double[] lanes = x.toArray();
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = sine ? DoubleMath.sin(lanes[i]) : DoubleMath.cos(lanes[i]);
        }
        return DoubleVector.fromArray(SPECIES, lanes, 0);
    }

    private static DoubleVector turned(DoubleVector x, DoubleVector sum, int quarters) {
        DoubleVector n = sum.sub(MAGIC);
        DoubleVector r = n.fma(x.broadcast(-HALF_PI_3), n.fma(x.broadcast(-HALF_PI_2), n.fma(x.broadcast(-HALF_PI_1), x)));
        DoubleVector z = r.mul(r);
        DoubleVector sine = r.mul(z).fma(DoubleLaneSeries.sin(z), r);
        DoubleVector cosine = z.mul(z).fma(DoubleLaneSeries.cos(z), z.fma(-HALF, 1));
        LongVector quarter = sum.reinterpretAsLongs().add(quarters);
        DoubleVector y = sine.blend(cosine, quarter.and(1).compare(VectorOperators.NE, 0).cast(SPECIES));
        return y.blend(y.neg(), quarter.and(2).compare(VectorOperators.NE, 0).cast(SPECIES));
    }
}
