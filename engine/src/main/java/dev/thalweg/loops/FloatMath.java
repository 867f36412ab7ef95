// Generated from DoubleMath by FloatTwinsTest.
package dev.thalweg.loops;

import static dev.thalweg.loops.FloatNumbers.*;

/// Functions of one `float`, to 2 units in the last place, by steps that vectors can take too: [FloatLanes] gives the same bits.
final class FloatMath {
    private FloatMath() {}

    private static float clamp(float x, float low, float high) {
        float a = x > high ? high : x;
        return a < low ? low : a;
    }

    /// To 0.8 units in the last place: what rounding takes from the first terms is added with the others.
    static float exp(float x) {
        float a = clamp(x, EXP_LOW, EXP_HIGH);
        float sum = Fused.fma(a, LOG2_E, MAGIC);
        float n = sum - MAGIC;
        float high = Fused.fma(n, -LN2_HIGH, a);
        float r = Fused.fma(n, -LN2_LOW, high);
        float y = r + 1;
        float lost = r - (y - 1) + Fused.fma(n, -LN2_LOW, high - r);
        int half = (bits(sum) >>> 1 << SHIFT) + ONE;
        int rest = (bits(sum) << SHIFT) - half + TWICE_ONE;
        return (y + Fused.fma(r * r, FloatSeries.exp(r), lost)) * ofBits(half) * ofBits(rest);
    }

    /// `exp` of what is not positive, to 1.1 units in the last place, and 0 where that would be subnormal: for sums whose largest term is 1.
    static float decay(float x) {
        float sum = Fused.fma(x, LOG2_E, MAGIC_AND_BIAS);
        float n = sum - MAGIC_AND_BIAS;
        float r = Fused.fma(n, -LN2_LOW, Fused.fma(n, -LN2_HIGH, x));
        float y = (Fused.fma(r * r, FloatSeries.exp(r), r) + 1) * ofBits(bits(sum) << SHIFT);
        return x < DECAY_LOW ? 0 : y;
    }

    /// Half of `exp(x) - 1`, for arguments at which that is finite; of a zero the zero may have another sign.
    private static float halfExpm1(float x) {
        float sum = Fused.fma(x, LOG2_E, MAGIC);
        float n = sum - MAGIC;
        float r = Fused.fma(n, -LN2_LOW, Fused.fma(n, -LN2_HIGH, x));
        float half = ofBits((bits(sum) << SHIFT) + HALF_BITS);
        return Fused.fma(half, Fused.fma(r * r, FloatSeries.exp(r), r), half - HALF);
    }

    static float expm1(float x) {
        float y = halfExpm1(clamp(x, EXPM1_LOW, EXP_HIGH)) * 2;
        return Math.abs(x) < TINY ? x : y;
    }

    static float tanh(float x) {
        float u = Math.abs(x) * -2;
        float h = halfExpm1(u < TANH_LOW ? TANH_LOW : u);
        return Math.copySign(h / (h + 1), x);
    }

    static float sigmoid(float x) {
        float e = exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (e + 1);
    }

    static float log(float x) {
        boolean subnormal = x < MIN_NORMAL;
        float a = subnormal ? x * RAISE : x;
        int i = bits(a) + ROOT_TO_ONE;
        float k = ofBits((i >>> SHIFT) + MAGIC_BITS) - MAGIC_AND_BIAS;
        k = subnormal ? k - RAISED : k;
        float f = ofBits((i & MANTISSA) + ROOT_BITS) - 1;
        float s = f / (f + 2);
        float z = s * s;
        float h = f * f * HALF;
        float y = Fused.fma(k, LN2_HIGH, f - (h - Fused.fma(s, Fused.fma(z, FloatSeries.log(z), h), k * LN2_LOW)));
        y = x == Float.POSITIVE_INFINITY ? x : y;
        y = x == 0 ? Float.NEGATIVE_INFINITY : y;
        return x >= 0 ? y : Float.NaN;
    }

    static float log1p(float x) {
        float u = x + 1;
        float lost = (x - (u - 1)) / u;
        float y = log(u) + (u > 0 && u < Float.POSITIVE_INFINITY ? lost : 0);
        return Math.abs(x) < TINY ? x : y;
    }

    static float softplus(float x) {
        return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
    }

    static float sin(float x) {
        if (!(Math.abs(x) <= ANGLE_LIMIT)) {
            return FloatNumbers.sin(x);
        }
        float y = turned(x, Fused.fma(x, TWO_OVER_PI, MAGIC), 0);
        return Math.abs(x) < TINY ? x : y;
    }

    static float cos(float x) {
        return Math.abs(x) <= ANGLE_LIMIT ? turned(x, Fused.fma(x, TWO_OVER_PI, MAGIC), 1) : FloatNumbers.cos(x);
    }

    /// Sine or cosine of what is left of an angle, by the quarter in which it lies.
    private static float turned(float x, float sum, int quarters) {
        float n = sum - MAGIC;
        float r = Fused.fma(n, -HALF_PI_3, Fused.fma(n, -HALF_PI_2, Fused.fma(n, -HALF_PI_1, x)));
        float z = r * r;
        float sine = Fused.fma(r * z, FloatSeries.sin(z), r);
        float cosine = Fused.fma(z * z, FloatSeries.cos(z), Fused.fma(z, -HALF, 1));
        int quarter = bits(sum) + quarters;
        float y = (quarter & 1) == 0 ? sine : cosine;
        return (quarter & 2) == 0 ? y : -y;
    }
}
