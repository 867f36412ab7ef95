package dev.thalweg.loops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SIMD loops give the bits of the scalar ones: every length, offset and special value.
class SimdAgreementTest {
    private static final Loops<double[]> SIMD = new SimdDoubleLoops(Warmth.HOT);
    private static final Loops<double[]> SCALAR = new ScalarDoubleLoops();
    private static final Loops<float[]> SIMD_FLOAT = new SimdFloatLoops(Warmth.HOT);
    private static final Loops<float[]> SCALAR_FLOAT = new ScalarFloatLoops();
    private static final int MOST = 4 * FloatTile.LANES + 3;
    private static final double[] SPECIAL = {0, -0.0, 1, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, Double.MIN_VALUE,
        -Double.MIN_VALUE, Double.MIN_NORMAL, -Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, 709.7, 709.8, 710.5, -708, -745.1, -745.2,
        -746.5, 88.7, 88.8, -87.4, -103.9, -104.1, 22, -22, 1e-300, 1e-20, -1e-20, 1e-17, 1e300, 1e17, 1e6, 1000001, 1e4, 10001, 0.5, -0.5,
        Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, 1e-45, 1e-40, -1e-40, Math.PI, -Math.PI / 2, 11, 355, Math.nextDown(1.0), 2, -2, 3};

    @ParameterizedTest
    @EnumSource
    void everyFunctionOfOneNumber(Unary f) {
        double[] x = samples(MOST + 200 + 3, 1);
        float[] xf = inFloat(x);
        for (int n = 0; n <= MOST + 200; n = n < MOST ? n + 1 : n + 67) {
            for (int offset = 0; offset <= 3; offset += n % 2 + 1) {
                int at = Math.min(offset, x.length - n);
                double[] y = new double[n + offset + 4];
                double[] expected = y.clone();
                SIMD.unary(f, x, at, y, offset, n);
                SCALAR.unary(f, x, at, expected, offset, n);
                assertSame(f, x, at - offset, expected, y);
                float[] yf = new float[n + offset + 4];
                float[] expectedFloat = yf.clone();
                SIMD_FLOAT.unary(f, xf, at, yf, offset, n);
                SCALAR_FLOAT.unary(f, xf, at, expectedFloat, offset, n);
                assertSame(f, x, at - offset, inDouble(expectedFloat), inDouble(yf));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFunctionOfTwoNumbers(Binary f) {
        double[] a = samples(MOST + 3, 2);
        double[] b = samples(MOST + 3, 3);
        System.arraycopy(a, 0, b, 0, MOST / 3);
        for (int n = 0; n <= MOST; n++) {
            double[] y = new double[n + 2];
            double[] expected = y.clone();
            SIMD.binary(f, a, n % 4, b, n % 3, y, n % 2, n);
            SCALAR.binary(f, a, n % 4, b, n % 3, expected, n % 2, n);
            assertSame(f, a, n % 4 - n % 2, expected, y);
            float[] yf = new float[n + 2];
            float[] expectedFloat = yf.clone();
            SIMD_FLOAT.binary(f, inFloat(a), n % 4, inFloat(b), n % 3, yf, n % 2, n);
            SCALAR_FLOAT.binary(f, inFloat(a), n % 4, inFloat(b), n % 3, expectedFloat, n % 2, n);
            assertSame(f, a, n % 4 - n % 2, inDouble(expectedFloat), inDouble(yf));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EXP", "EXPM1", "LOG", "LOG1P", "SIN", "COS", "TANH", "SIGMOID", "SOFTPLUS"})
    void manyNumbers(Unary f) {
        Random random = new Random(4);
        double[] x = DoubleStream.generate(() -> random.nextGaussian() * Math.exp(random.nextInt(20) - 14)).limit(20_000).toArray();
        double[] y = new double[x.length];
        SIMD.unary(f, x, 0, y, 0, x.length);
        float[] yf = new float[x.length];
        SIMD_FLOAT.unary(f, inFloat(x), 0, yf, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            assertEquals(Double.doubleToLongBits(f.apply(x[i])), Double.doubleToLongBits(y[i]), () -> f + " of " + Arrays.toString(x));
            assertEquals(Float.floatToIntBits(f.apply((float) x[i])), Float.floatToIntBits(yf[i]));
        }
    }

    /// Units in the last place from [StrictMath], which is within one of the truth; for `float` from `double`.
    @ParameterizedTest
    @CsvSource({"EXP, 1, 0.8", "EXPM1, 3, 2.1", "LOG, 2, 1.1", "LOG1P, 2, 2.1", "SIN, 2, 1.6", "COS, 2, 1.6", "TANH, 4, 3.1", "SIGMOID, 3, 2.6",
        "SOFTPLUS, 3, 2.6"})
    void ownFunctionsAreAccurate(Unary f, double ulps, double ulpsOfFloat) {
        Random random = new Random(8);
        DoubleUnaryOperator truth = truth(f);
        for (int i = 0; i < 50_000; i++) {
            double x = random.nextGaussian() * Math.exp(random.nextInt(24) - 18);
            x = f == Unary.LOG ? Math.abs(x) : f == Unary.LOG1P ? Math.max(x, -1 + 1e-9) : x;
            double expected = truth.applyAsDouble(x);
            double error = Math.abs(f.apply(x) - expected) / Math.ulp(expected);
            assertTrue(error <= ulps || Double.isNaN(error) && f.apply(x) == expected, f + "(" + x + ") is wrong by " + error + " ulp");
            double exact = truth.applyAsDouble((float) x);
            double errorOfFloat = Math.abs(f.apply((float) x) - exact) / Math.ulp((float) exact);
            assertTrue(errorOfFloat <= ulpsOfFloat || f.apply((float) x) == (float) exact, f + "(" + (float) x + ") is wrong by " + errorOfFloat + " ulp");
        }
    }

    @Test
    void powersOfSumsAreAccurate() {
        Random random = new Random(10);
        for (int i = 0; i < 50_000; i++) {
            double x = -Math.exp(random.nextDouble() * 22 - 18);
            assertEquals(StrictMath.exp(x), DoubleMath.decay(x), 1.1 * Math.ulp(StrictMath.exp(x)));
            assertEquals(Math.exp((float) x), FloatMath.decay((float) x), 1.1 * Math.ulp((float) Math.exp((float) x)));
        }
        assertEquals(1, DoubleMath.decay(0));
        assertEquals(0, DoubleMath.decay(Double.NEGATIVE_INFINITY));
        assertEquals(0, FloatMath.decay(-90f));
        assertEquals(Double.NaN, DoubleMath.decay(Double.NaN));
    }

    @Test
    void theExponentialOfOneIsTheConstant() {
        assertEquals(Math.E, Unary.EXP.apply(1.0));
        assertEquals((float) Math.E, Unary.EXP.apply(1f));
        assertEquals(1, Unary.EXP.apply(0.0));
    }

    private static DoubleUnaryOperator truth(Unary f) {
        return switch (f) {
            case EXP -> StrictMath::exp;
            case EXPM1 -> StrictMath::expm1;
            case LOG -> StrictMath::log;
            case LOG1P -> StrictMath::log1p;
            case SIN -> StrictMath::sin;
            case COS -> StrictMath::cos;
            case TANH -> StrictMath::tanh;
            case SIGMOID -> x -> 1 / (1 + StrictMath.exp(-x));
            case SOFTPLUS -> x -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
            default -> throw new IllegalArgumentException(f.name());
        };
    }

    @Test
    void conditionsChooseByEveryNumberButZero() {
        for (int n = 0; n < MOST; n++) {
            double[] test = samples(n + 1, 5);
            double[] yes = samples(n, 6);
            double[] no = samples(n, 7);
            double[] y = new double[n];
            float[] yf = new float[n];
            SIMD.where(test, 1, yes, 0, no, 0, y, 0, n);
            SIMD_FLOAT.where(inFloat(test), 1, inFloat(yes), 0, inFloat(no), 0, yf, 0, n);
            for (int i = 0; i < n; i++) {
                assertEquals(test[i + 1] != 0 ? yes[i] : no[i], y[i]);
                assertEquals((float) test[i + 1] != 0 ? (float) yes[i] : (float) no[i], yf[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void folds(boolean special) {
        for (int n = 0; n < 1300; n = n < 300 ? n + 1 : n + 97) {
            double[] x = special ? samples(n + 3, n) : new Random(n).doubles(n + 3).toArray();
            float[] xf = inFloat(x);
            int at = n % 4;
            assertEquals(SCALAR.sum(x, at, n), SIMD.sum(x, at, n), "sum of " + n);
            assertEquals(SCALAR_FLOAT.sum(xf, at, n), SIMD_FLOAT.sum(xf, at, n), "sum of " + n);
            assertEquals(Arrays.stream(x, at, at + n).reduce(Double.NEGATIVE_INFINITY, Math::max), SIMD.max(x, at, n));
            assertEquals(Arrays.stream(x, at, at + n).reduce(Double.POSITIVE_INFINITY, Math::min), SIMD.min(x, at, n));
            assertEquals(SCALAR_FLOAT.max(xf, at, n), SIMD_FLOAT.max(xf, at, n));
            assertEquals(SCALAR_FLOAT.min(xf, at, n), SIMD_FLOAT.min(xf, at, n));
        }
    }

    @Test
    void logarithmsOfSumsOfExponentials() {
        for (int n = 0; n < 1300; n = n < 70 ? n + 1 : n + 97) {
            double[] x = samples(3 * n, n);
            double[] y = new double[4];
            double[] expected = new double[4];
            SIMD.logsumexp(x, 0, 3, n, y, 1);
            SCALAR.logsumexp(x, 0, 3, n, expected, 1);
            assertArrayEquals(expected, y);
            float[] yf = new float[3];
            float[] expectedFloat = new float[3];
            SIMD_FLOAT.logsumexp(inFloat(x), 0, 3, n, yf, 0);
            SCALAR_FLOAT.logsumexp(inFloat(x), 0, 3, n, expectedFloat, 0);
            assertArrayEquals(expectedFloat, yf);
        }
    }

    @Test
    void sumsAreAccurate() {
        Random random = new Random(9);
        for (int n : new int[] {0, 1, 7, 8, 9, 31, 33, 1023, 1024, 1025, 5000, 100_003}) {
            float[] x = new float[n];
            double exact = 0;
            double size = 0;
            for (int i = 0; i < n; i++) {
                x[i] = random.nextFloat() - 0.5f;
                exact += x[i];
                size += Math.abs(x[i]);
            }
            assertEquals(exact, SIMD_FLOAT.sum(x, 0, n), (Math.log(n + 1) / Math.log(2) + 8) * Math.ulp((float) size));
        }
    }

    private static void assertSame(Object f, double[] x, int shift, double[] expected, double[] y) {
        for (int i = 0; i < y.length; i++) {
            int at = i;
            assertEquals(Double.doubleToLongBits(expected[i]), Double.doubleToLongBits(y[i]),
                    () -> f + " at " + at + " of " + Arrays.toString(x) + " from " + shift);
        }
    }

    private static double[] samples(int n, long seed) {
        Random random = new Random(seed);
        return DoubleStream.generate(() -> random.nextInt(3) > 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextGaussian() * 10).limit(n).toArray();
    }

    private static float[] inFloat(double[] x) {
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) x[i];
        }
        return y;
    }

    private static double[] inDouble(float[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i];
        }
        return y;
    }
}
