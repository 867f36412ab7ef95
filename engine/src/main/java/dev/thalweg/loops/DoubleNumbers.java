package dev.thalweg.loops;

/// Constants of the format of `double`, and of arguments reduced in it; [FloatNumbers] has those of `float`.
final class DoubleNumbers {
    static final double HALF = 0.5;
    /// Added to a number and subtracted again, it leaves the nearest integer, which stands in the last bits of the sum.
    static final double MAGIC = 0x1.8p52;
    static final long MAGIC_BITS = Double.doubleToRawLongBits(MAGIC);
    static final int SHIFT = 52;
    static final long ONE = Double.doubleToRawLongBits(1);
    static final long TWICE_ONE = 2 * ONE;
    static final long HALF_BITS = Double.doubleToRawLongBits(HALF);
    static final double MAGIC_AND_BIAS = MAGIC + 1023;
    static final long MANTISSA = (1L << SHIFT) - 1;
    static final long SIGN = Long.MIN_VALUE;
    /// From here on all numbers are integers.
    static final double UNIT = 0x1p52;
    static final double MIN_NORMAL = Double.MIN_NORMAL;
    /// Makes a subnormal number normal.
    static final double RAISE = 0x1p54;
    static final double RAISED = 54;
    /// The square root of one half, rounded down, and what it lacks to one.
    static final long ROOT_BITS = 0x3fe6a09e00000000L;
    static final long ROOT_TO_ONE = 0x3ff0000000000000L - ROOT_BITS;

    /// Below it `sin`, `expm1` and `log1p` are their argument.
    static final double TINY = 0x1p-54;
    static final double LOG2_E = 1.4426950408889634;
    static final double LN2_HIGH = 6.93147180369123816490e-01;
    static final double LN2_LOW = 1.90821492927058770002e-10;
    /// `exp` is zero below, and infinite above.
    static final double EXP_LOW = -746;
    static final double EXP_HIGH = 710;
    /// `exp` is subnormal below.
    static final double DECAY_LOW = -708.3;
    /// `expm1` is -1 below.
    static final double EXPM1_LOW = -60;
    /// `tanh` of minus half of it, and of more, is 1.
    static final double TANH_LOW = -44;
    /// Half of pi in three parts, and up to which argument they suffice.
    static final double HALF_PI_1 = 1.5707963267948966;
    static final double HALF_PI_2 = 6.123233995736766e-17;
    static final double HALF_PI_3 = -1.4973849048591698e-33;
    static final double TWO_OVER_PI = 0.6366197723675814;
    static final double ANGLE_LIMIT = 1e6;

    private DoubleNumbers() {}

    static double ofBits(long bits) {
        return Double.longBitsToDouble(bits);
    }

    static long bits(double x) {
        return Double.doubleToRawLongBits(x);
    }

    static double sin(double x) {
        return Math.sin(x);
    }

    static double cos(double x) {
        return Math.cos(x);
    }
}
