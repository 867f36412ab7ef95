// Generated from DoubleMath by FloatTwinsTest.
package dev.thalweg.loops;

import static dev.thalweg.loops.FloatNumbers.*;

/// Functions of one `float`, to 2 units in the last place, by steps that vectors can take too: [FloatLanes] gives the same bits.
final class FloatMath {
    private FloatMath() {}

    /// Two to the integer that the last bits of a sum with `MAGIC` hold.
    private static float power(float sum) {
        return ofBits(bits(sum) + BIAS << SHIFT);
    }

    /// `exp(r) - 1` for what is left of an exponent.
    private static float small(float x, float n) {
        float r = Fused.fma(n, -LN2_LOW, Fused.fma(n, -LN2_HIGH, x));
        return Fused.fma(r * r, FloatSeries.exp(r), r);
    }

    /// To 0.8 units in the last place: what rounding takes from the first terms is added with the others.
    static float exp(float x) {
        float a = Math.max(Math.min(x, EXP_HIGH), EXP_LOW);
        float n = Fused.fma(a, LOG2_E, MAGIC) - MAGIC;
        float high = Fused.fma(n, -LN2_HIGH, a);
        float r = Fused.fma(n, -LN2_LOW, high);
        float y = r + 1;
        float lost = r - (y - 1) + Fused.fma(n, -LN2_LOW, high - r);
        float sum = Fused.fma(n, HALF, MAGIC);
        return (y + Fused.fma(r * r, FloatSeries.exp(r), lost)) * power(sum) * power(n - (sum - MAGIC) + MAGIC);
    }

    static float expm1(float x) {
        float a = Math.max(Math.min(x, EXP_HIGH), EXPM1_LOW);
        float n = Fused.fma(a, LOG2_E, MAGIC) - MAGIC;
        float half = power(n - 1 + MAGIC);
        float y = Fused.fma(half, small(a, n), half - HALF) * 2;
        return Math.abs(x) < TINY ? x : y;
    }

    static float tanh(float x) {
        float t = expm1(Math.min(Math.abs(x), TANH_HIGH) * -2);
        return Math.copySign(-t / (t + 2), x);
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
