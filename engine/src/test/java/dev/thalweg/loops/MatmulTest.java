package dev.thalweg.loops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.loops.Loops.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Products against three nested loops: bit for bit, whatever the path.
class MatmulTest {
    private static final Loops<double[]> SIMD = new SimdDoubleLoops(Warmth.HOT);
    private static final Loops<float[]> SIMD_FLOAT = new SimdFloatLoops(Warmth.HOT);
    private static final Loops<double[]> SCALAR = new ScalarDoubleLoops();
    private static final Loops<float[]> SCALAR_FLOAT = new ScalarFloatLoops();

    /// Sizes at and beside the borders of tiles and panels; the large ones take the packed path.
    static Stream<int[]> sizes() {
        Random random = new Random(7);
        Stream<int[]> small = Stream.generate(() -> new int[] {1 + random.nextInt(20), random.nextInt(20), 2 + random.nextInt(70)}).limit(40);
        int[][] large = {{65, 64, 64}, {8, 300, 145}, {9, 700, 49}, {97, 257, 193}, {64, 1000, 8}, {5, 513, 200}, {3, 400, 300}, {200, 64, 96},
            {1, 600, 700}, {2, 500, 600}, {130, 130, 130}, {0, 3, 4}, {3, 4, 0}, {1, 200, 1}, {40, 90, 1}, {1, 90, 40}};
        return Stream.concat(small, Arrays.stream(large));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyPathAddsTheProductsInTheirOrder(int[] size) {
        Random random = new Random(3);
        for (int strides = 0; strides < 5; strides += size[1] > 200 ? 3 : 1) {
            check(size[0], size[1], size[2], strides, random);
        }
    }

    private static void check(int m, int k, int n, int strides, Random random) {
        Matrix<double[]> a = matrix(m, k, strides & 1, strides / 4, random);
        Matrix<double[]> b = matrix(k, n, strides >> 1 & 1, strides / 4, random);
        double[] expected = new double[m * n + 5];
        float[] expectedFloat = new float[m * n + 5];
        Matrix<float[]> af = inFloat(a);
        Matrix<float[]> bf = inFloat(b);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                float sumFloat = 0;
                for (int p = 0; p < k; p++) {
                    int left = a.offset() + i * a.row() + p * a.column();
                    int right = b.offset() + p * b.row() + j * b.column();
                    sum = Math.fma(a.array()[left], b.array()[right], sum);
                    sumFloat = Math.fma(af.array()[left], bf.array()[right], sumFloat);
                }
                expected[3 + i * n + j] = sum;
                expectedFloat[3 + i * n + j] = sumFloat;
            }
        }
        boolean exact = n > 1 && (m > 1 || b.column() == 1);
        assertArrayEquals(expected, product(SIMD, m, k, n, a, b), exact ? 0 : 1e-12);
        assertArrayEquals(product(SCALAR, m, k, n, a, b), product(SIMD, m, k, n, a, b), 0);
        assertArrayEquals(expectedFloat, product(SIMD_FLOAT, m, k, n, af, bf), exact ? 0 : 1e-4f);
        assertArrayEquals(product(SCALAR_FLOAT, m, k, n, af, bf), product(SIMD_FLOAT, m, k, n, af, bf), 0);
    }

    private static <A> A product(Loops<A> loops, int m, int k, int n, Matrix<A> a, Matrix<A> b) {
        A y = loops.allocate(m * n + 5);
        loops.matmul(m, k, n, a, b, y, 3);
        return y;
    }

    /// @param transposed 1 if columns are adjacent
    /// @param gap        numbers between those of the matrix
    private static Matrix<double[]> matrix(int rows, int columns, int transposed, int gap, Random random) {
        double[] x = random.doubles(2 + (gap + 1) * (long) rows * columns, -1, 1).toArray();
        int step = gap + 1;
        return transposed == 1 ? new Matrix<>(x, 2, step, step * rows) : new Matrix<>(x, 2, step * columns, step);
    }

    private static Matrix<float[]> inFloat(Matrix<double[]> x) {
        float[] y = new float[x.array().length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) x.array()[i];
        }
        return new Matrix<>(y, x.offset(), x.row(), x.column());
    }

    /// The loops of this virtual machine start cold, and the SIMD ones take over in the midst of it.
    @Test
    void resultsStayTheSameWhileLoopsWarmUp() {
        Random random = new Random(5);
        Matrix<double[]> a = matrix(70, 70, 0, 0, random);
        Matrix<double[]> b = matrix(70, 70, 1, 0, random);
        double[] first = product(LoopSets.DOUBLES, 70, 70, 70, a, b);
        for (int i = 0; i < 300; i++) {
            assertArrayEquals(first, product(LoopSets.DOUBLES, 70, 70, 70, a, b), 0);
        }
    }

    @Test
    void aMatrixTimesAVectorIsASumByHalves() {
        int n = 1 << 20;
        double[] ones = new double[n];
        Arrays.fill(ones, 0.1);
        float[] tenths = new float[n];
        Arrays.fill(tenths, 0.1f);
        float[] y = new float[1];
        SIMD_FLOAT.matmul(1, n, 1, new Matrix<>(tenths, 0, n, 1), new Matrix<>(tenths, 0, 1, 1), y, 0);
        assertEquals(0.01 * n, y[0], 30 * Math.ulp(0.01f * n));
        double[] z = new double[1];
        SIMD.matmul(1, n, 1, new Matrix<>(ones, 0, n, 1), new Matrix<>(ones, 0, 1, 1), z, 0);
        assertEquals(0.01 * n, z[0], 30 * Math.ulp(0.01 * n));
    }
}
