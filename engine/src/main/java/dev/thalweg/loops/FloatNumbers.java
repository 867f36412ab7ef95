package dev.thalweg.loops;

/// Constants of the format of `float`, and of arguments reduced in it; [DoubleNumbers] says what they are.
final class FloatNumbers {
    static final float HALF = 0.5f;
    static final float MAGIC = 0x1.8p23f;
    static final int MAGIC_BITS = Float.floatToRawIntBits(MAGIC);
    static final int SHIFT = 23;
    static final int ONE = Float.floatToRawIntBits(1);
    static final int TWICE_ONE = 2 * ONE;
    static final int HALF_BITS = Float.floatToRawIntBits(HALF);
    static final float MAGIC_AND_BIAS = MAGIC + 127;
    static final int MANTISSA = (1 << SHIFT) - 1;
    static final int SIGN = Integer.MIN_VALUE;
    static final float UNIT = 0x1p23f;
    static final float MIN_NORMAL = Float.MIN_NORMAL;
    static final float RAISE = 0x1p25f;
    static final float RAISED = 25;
    static final int ROOT_BITS = 0x3f3504f3;
    static final int ROOT_TO_ONE = 0x3f800000 - ROOT_BITS;

    static final float TINY = 0x1p-25f;
    static final float LOG2_E = 1.4426950408889634f;
    static final float LN2_HIGH = 6.9313812256e-01f;
    static final float LN2_LOW = 9.0580006145e-06f;
    static final float EXP_LOW = -104;
    static final float EXP_HIGH = 89;
    static final float DECAY_LOW = -87.3f;
    static final float EXPM1_LOW = -30;
    static final float TANH_LOW = -20;
    static final float HALF_PI_1 = 0x1.921fb6p0f;
    static final float HALF_PI_2 = -0x1.777a5cp-25f;
    static final float HALF_PI_3 = -0x1.ee59dap-50f;
    static final float TWO_OVER_PI = 0.6366197723675814f;
    static final float ANGLE_LIMIT = 1e4f;

    private FloatNumbers() {}

    static float ofBits(int bits) {
        return Float.intBitsToFloat(bits);
    }

    static int bits(float x) {
        return Float.floatToRawIntBits(x);
    }

    static float sin(float x) {
        return (float) Math.sin(x);
    }

    static float cos(float x) {
        return (float) Math.cos(x);
    }
}
