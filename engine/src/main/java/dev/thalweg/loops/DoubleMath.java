package dev.thalweg.loops;

import static dev.thalweg.loops.DoubleNumbers.*;

/// Functions of one `double`, to 2 units in the last place, by steps that vectors can take too: [DoubleLanes] gives the same bits.
final class DoubleMath {
    private DoubleMath() {}

    private static double clamp(double x, double low, double high) {
        double a = x > high ? high : x;
        return a < low ? low : a;
    }

    /// To 0.8 units in the last place: what rounding takes from the first terms is added with the others.
    static double exp(double x) {
        double a = clamp(x, EXP_LOW, EXP_HIGH);
        double sum = Fused.fma(a, LOG2_E, MAGIC);
        double n = sum - MAGIC;
        double high = Fused.fma(n, -LN2_HIGH, a);
        double r = Fused.fma(n, -LN2_LOW, high);
        double y = r + 1;
        double lost = r - (y - 1) + Fused.fma(n, -LN2_LOW, high - r);
        long half = (bits(sum) >>> 1 << SHIFT) + ONE;
        long rest = (bits(sum) << SHIFT) - half + TWICE_ONE;
        return (y + Fused.fma(r * r, DoubleSeries.exp(r), lost)) * ofBits(half) * ofBits(rest);
    }

    /// `exp` of what is not positive, to 1.1 units in the last place, and 0 where that would be subnormal: for sums whose largest term is 1.
    static double decay(double x) {
        double sum = Fused.fma(x, LOG2_E, MAGIC_AND_BIAS);
        double n = sum - MAGIC_AND_BIAS;
        double r = Fused.fma(n, -LN2_LOW, Fused.fma(n, -LN2_HIGH, x));
        double y = (Fused.fma(r * r, DoubleSeries.exp(r), r) + 1) * ofBits(bits(sum) << SHIFT);
        return x < DECAY_LOW ? 0 : y;
    }

    /// Half of `exp(x) - 1`, for arguments at which that is finite; of a zero the zero may have another sign.
    private static double halfExpm1(double x) {
        double sum = Fused.fma(x, LOG2_E, MAGIC);
        double n = sum - MAGIC;
        double r = Fused.fma(n, -LN2_LOW, Fused.fma(n, -LN2_HIGH, x));
        double half = ofBits((bits(sum) << SHIFT) + HALF_BITS);
        return Fused.fma(half, Fused.fma(r * r, DoubleSeries.exp(r), r), half - HALF);
    }

    static double expm1(double x) {
        double y = halfExpm1(clamp(x, EXPM1_LOW, EXP_HIGH)) * 2;
        return Math.abs(x) < TINY ? x : y;
    }

    static double tanh(double x) {
        double u = Math.abs(x) * -2;
        double h = halfExpm1(u < TANH_LOW ? TANH_LOW : u);
        return Math.copySign(h / (h + 1), x);
    }

    static double sigmoid(double x) {
        double e = exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (e + 1);
    }

    static double log(double x) {
        boolean subnormal = x < MIN_NORMAL;
        double a = subnormal ? x * RAISE : x;
        long i = bits(a) + ROOT_TO_ONE;
        double k = ofBits((i >>> SHIFT) + MAGIC_BITS) - MAGIC_AND_BIAS;
        k = subnormal ? k - RAISED : k;
        double f = ofBits((i & MANTISSA) + ROOT_BITS) - 1;
        double s = f / (f + 2);
        double z = s * s;
        double h = f * f * HALF;
        double y = Fused.fma(k, LN2_HIGH, f - (h - Fused.fma(s, Fused.fma(z, DoubleSeries.log(z), h), k * LN2_LOW)));
        y = x == Double.POSITIVE_INFINITY ? x : y;
        y = x == 0 ? Double.NEGATIVE_INFINITY : y;
        return x >= 0 ? y : Double.NaN;
    }

    static double log1p(double x) {
        double u = x + 1;
        double lost = (x - (u - 1)) / u;
        double y = log(u) + (u > 0 && u < Double.POSITIVE_INFINITY ? lost : 0);
        return Math.abs(x) < TINY ? x : y;
    }

    static double softplus(double x) {
        return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
    }

    static double sin(double x) {
        if (!(Math.abs(x) <= ANGLE_LIMIT)) {
            return DoubleNumbers.sin(x);
        }
        double y = turned(x, Fused.fma(x, TWO_OVER_PI, MAGIC), 0);
        return Math.abs(x) < TINY ? x : y;
    }

    static double cos(double x) {
        return Math.abs(x) <= ANGLE_LIMIT ? turned(x, Fused.fma(x, TWO_OVER_PI, MAGIC), 1) : DoubleNumbers.cos(x);
    }

    /// Sine or cosine of what is left of an angle, by the quarter in which it lies.
    private static double turned(double x, double sum, int quarters) {
        double n = sum - MAGIC;
        double r = Fused.fma(n, -HALF_PI_3, Fused.fma(n, -HALF_PI_2, Fused.fma(n, -HALF_PI_1, x)));
        double z = r * r;
        double sine = Fused.fma(r * z, DoubleSeries.sin(z), r);
        double cosine = Fused.fma(z * z, DoubleSeries.cos(z), Fused.fma(z, -HALF, 1));
        long quarter = bits(sum) + quarters;
        double y = (quarter & 1) == 0 ? sine : cosine;
        return (quarter & 2) == 0 ? y : -y;
    }
}
