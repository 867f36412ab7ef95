// Generated from DoubleLanes by FloatTwinsTest.
package dev.thalweg.loops;

import static dev.thalweg.loops.FloatNumbers.*;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [FloatMath] for vectors, step by step, and other operations on them.
///
/// HotSpot makes no vector instructions of a scalar loop from one array to another that may be the same, so the simplest ones are here too.
final class FloatLanes {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private FloatLanes() {}

    /// Null if there is none.
    static UnaryOperator<FloatVector> of(Unary f) {
        return switch (f) {
            case EXP -> FloatLanes::exp;
            case EXPM1 -> FloatLanes::expm1;
            case TANH -> FloatLanes::tanh;
            case SIGMOID -> FloatLanes::sigmoid;
            case LOG -> FloatLanes::log;
            case LOG1P -> FloatLanes::log1p;
            case SOFTPLUS -> FloatLanes::softplus;
            case SIN -> FloatLanes::sin;
            case COS -> FloatLanes::cos;
            case NEG -> FloatVector::neg;
            case ABS -> FloatVector::abs;
            case SIGN -> x -> x.blend(signed(x.broadcast(1), x), x.abs().compare(VectorOperators.GT, 0));
            case SQUARE -> x -> x.mul(x);
            case RECIPROCAL -> x -> x.broadcast(1).div(x);
            case RELU -> x -> x.blend(0, x.compare(VectorOperators.LE, 0));
            case RINT -> FloatLanes::rint;
            case FLOOR -> x -> floor(x, rint(x));
            case CEIL -> x -> ceil(x, rint(x));
            case TRUNC -> x -> signed(floor(x.abs(), rint(x.abs())), x);
            case SQRT -> FloatVector::sqrt;
            case RSQRT -> x -> x.broadcast(1).div(x.sqrt());
            case IS_NAN -> x -> truth(x.test(VectorOperators.IS_NAN));
            case IS_FINITE -> x -> truth(x.test(VectorOperators.IS_FINITE));
            case CBRT, EXP2, LOG2, LOG10, TAN, ASIN, ACOS, ATAN, SINH, COSH, ASINH, ACOSH, ATANH, ERF, ERFC,
                    ERFINV, LGAMMA, DIGAMMA, TRIGAMMA, I0E, I1E -> null;
        };
    }

    /// Null if there is none.
    static BinaryOperator<FloatVector> of(Binary f) {
        return switch (f) {
            case LT -> (a, b) -> truth(a.lt(b));
            case LE -> (a, b) -> truth(a.compare(VectorOperators.LE, b));
            case GT -> (a, b) -> truth(b.lt(a));
            case GE -> (a, b) -> truth(a.compare(VectorOperators.GE, b));
            case EQ -> (a, b) -> truth(a.eq(b));
            case NE -> (a, b) -> truth(a.compare(VectorOperators.NE, b));
            case ADD -> FloatVector::add;
            case SUB -> FloatVector::sub;
            case MUL -> FloatVector::mul;
            case DIV -> FloatVector::div;
            case MAX -> FloatVector::max;
            case MIN -> FloatVector::min;
            case REM, POW, ATAN2, HYPOT, LOGADDEXP, XLOGY, ZETA -> null;
        };
    }

    private static FloatVector truth(VectorMask<Float> mask) {
        return FloatVector.zero(SPECIES).blend(1, mask);
    }

    private static FloatVector ceil(FloatVector x, FloatVector whole) {
        return signed(whole.blend(whole.add(1), whole.lt(x)), x);
    }

    private static FloatVector floor(FloatVector x, FloatVector whole) {
        return whole.blend(whole.sub(1), x.lt(whole));
    }

    /// To the nearest integer, halves to the even one.
    private static FloatVector rint(FloatVector x) {
        FloatVector size = x.abs();
        return signed(size.blend(size.add(UNIT).sub(UNIT), size.lt(UNIT)), x);
    }

    /// A number that is not negative, with the sign of another.
    private static FloatVector signed(FloatVector size, FloatVector sign) {
        return size.reinterpretAsInts().or(sign.reinterpretAsInts().and(SIGN)).reinterpretAsFloats();
    }

    private static FloatVector clamp(FloatVector x, float low, float high) {
        FloatVector a = x.blend(high, x.compare(VectorOperators.GT, high));
        return a.blend(low, a.lt(low));
    }

    static FloatVector exp(FloatVector x) {
        FloatVector a = clamp(x, EXP_LOW, EXP_HIGH);
        FloatVector sum = a.fma(LOG2_E, MAGIC);
        FloatVector n = sum.sub(MAGIC);
        FloatVector high = n.fma(x.broadcast(-LN2_HIGH), a);
        FloatVector r = n.fma(x.broadcast(-LN2_LOW), high);
        FloatVector y = r.add(1);
        FloatVector lost = r.sub(y.sub(1)).add(n.fma(x.broadcast(-LN2_LOW), high.sub(r)));
        IntVector bits = sum.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1).lanewise(VectorOperators.LSHL, SHIFT).add(ONE);
        IntVector rest = bits.lanewise(VectorOperators.LSHL, SHIFT).sub(half).add(TWICE_ONE);
        return y.add(r.mul(r).fma(FloatLaneSeries.exp(r), lost)).mul(half.reinterpretAsFloats()).mul(rest.reinterpretAsFloats());
    }

    static FloatVector decay(FloatVector x) {
        FloatVector sum = x.fma(LOG2_E, MAGIC_AND_BIAS);
        FloatVector n = sum.sub(MAGIC_AND_BIAS);
        FloatVector r = n.fma(x.broadcast(-LN2_LOW), n.fma(x.broadcast(-LN2_HIGH), x));
        FloatVector power = sum.reinterpretAsInts().lanewise(VectorOperators.LSHL, SHIFT).reinterpretAsFloats();
        return r.mul(r).fma(FloatLaneSeries.exp(r), r).add(1).mul(power).blend(0, x.lt(DECAY_LOW));
    }

    private static FloatVector halfExpm1(FloatVector x) {
        FloatVector sum = x.fma(LOG2_E, MAGIC);
        FloatVector n = sum.sub(MAGIC);
        FloatVector r = n.fma(x.broadcast(-LN2_LOW), n.fma(x.broadcast(-LN2_HIGH), x));
        FloatVector half = sum.reinterpretAsInts().lanewise(VectorOperators.LSHL, SHIFT).add(HALF_BITS).reinterpretAsFloats();
        return half.fma(r.mul(r).fma(FloatLaneSeries.exp(r), r), half.sub(HALF));
    }

    static FloatVector expm1(FloatVector x) {
        return halfExpm1(clamp(x, EXPM1_LOW, EXP_HIGH)).mul(2).blend(x, x.abs().lt(TINY));
    }

    static FloatVector tanh(FloatVector x) {
        FloatVector u = x.abs().mul(-2);
        FloatVector h = halfExpm1(u.blend(TANH_LOW, u.lt(TANH_LOW)));
        return signed(h.div(h.add(1)).abs(), x);
    }

    static FloatVector sigmoid(FloatVector x) {
        FloatVector e = exp(x.abs().neg());
        return x.broadcast(1).blend(e, x.lt(0)).div(e.add(1));
    }

    static FloatVector log(FloatVector x) {
        VectorMask<Float> subnormal = x.lt(MIN_NORMAL);
        IntVector i = x.blend(x.mul(RAISE), subnormal).reinterpretAsInts().add(ROOT_TO_ONE);
        FloatVector k = i.lanewise(VectorOperators.LSHR, SHIFT).add(MAGIC_BITS).reinterpretAsFloats().sub(MAGIC_AND_BIAS);
        k = k.blend(k.sub(RAISED), subnormal);
        FloatVector f = i.and(MANTISSA).add(ROOT_BITS).reinterpretAsFloats().sub(1);
        FloatVector s = f.div(f.add(2));
        FloatVector z = s.mul(s);
        FloatVector h = f.mul(f).mul(HALF);
        FloatVector tail = h.sub(s.fma(z.fma(FloatLaneSeries.log(z), h), k.mul(LN2_LOW)));
        FloatVector y = k.fma(x.broadcast(LN2_HIGH), f.sub(tail));
        y = y.blend(Float.POSITIVE_INFINITY, x.eq(Float.POSITIVE_INFINITY));
        y = y.blend(Float.NEGATIVE_INFINITY, x.eq(0));
        return y.blend(Float.NaN, x.compare(VectorOperators.GE, 0).not());
    }

    static FloatVector log1p(FloatVector x) {
        FloatVector u = x.add(1);
        FloatVector lost = x.sub(u.sub(1)).div(u);
        VectorMask<Float> exact = u.compare(VectorOperators.GT, 0).and(u.lt(Float.POSITIVE_INFINITY)).not();
        FloatVector y = log(u).add(lost.blend(0, exact));
        return y.blend(x, x.abs().lt(TINY));
    }

    static FloatVector softplus(FloatVector x) {
        return x.max(0).add(log1p(exp(x.abs().neg())));
    }

    static FloatVector sin(FloatVector x) {
        if (x.abs().compare(VectorOperators.LE, ANGLE_LIMIT).allTrue()) {
            return turned(x, x.fma(TWO_OVER_PI, MAGIC), 0).blend(x, x.abs().lt(TINY));
        }
        return each(x, true);
    }

    static FloatVector cos(FloatVector x) {
        return x.abs().compare(VectorOperators.LE, ANGLE_LIMIT).allTrue() ? turned(x, x.fma(TWO_OVER_PI, MAGIC), 1) : each(x, false);
    }

    private static FloatVector each(FloatVector x, boolean sine) {
        float[] lanes = x.toArray();
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = sine ? FloatMath.sin(lanes[i]) : FloatMath.cos(lanes[i]);
        }
        return FloatVector.fromArray(SPECIES, lanes, 0);
    }

    private static FloatVector turned(FloatVector x, FloatVector sum, int quarters) {
        FloatVector n = sum.sub(MAGIC);
        FloatVector r = n.fma(x.broadcast(-HALF_PI_3), n.fma(x.broadcast(-HALF_PI_2), n.fma(x.broadcast(-HALF_PI_1), x)));
        FloatVector z = r.mul(r);
        FloatVector sine = r.mul(z).fma(FloatLaneSeries.sin(z), r);
        FloatVector cosine = z.mul(z).fma(FloatLaneSeries.cos(z), z.fma(-HALF, 1));
        IntVector quarter = sum.reinterpretAsInts().add(quarters);
        FloatVector y = sine.blend(cosine, quarter.and(1).compare(VectorOperators.NE, 0).cast(SPECIES));
        return y.blend(y.neg(), quarter.and(2).compare(VectorOperators.NE, 0).cast(SPECIES));
    }
}
