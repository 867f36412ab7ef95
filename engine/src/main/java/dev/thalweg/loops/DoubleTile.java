package dev.thalweg.loops;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The innermost loop of a product of `double` matrices: a tile of the result stays in registers while products are added to it.
///
/// With 32 vector registers a tile has 8 rows and three vectors of columns, with 16 it has 4 rows. Written out, because only variables
/// become registers.
///
/// @see <a href="https://doi.org/10.1145/1356052.1356053">Goto and van de Geijn, 2008</a>
final class DoubleTile {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    static final int WIDTH = 3 * LANES;
    static final int ROWS = SPECIES.vectorBitSize() == 256 || !System.getProperty("os.arch").equals("aarch64") && SPECIES.vectorBitSize() < 256 ? 4 : 8;

    private DoubleTile() {}

    /// `c += a b` for `ROWS` rows of `c`, `row` apart.
    ///
    /// @param a  `k` times `ROWS` numbers
    /// @param at where behind `bo` the `WIDTH` numbers of each row of `b` start
    static void run(int k, double[] a, int ao, double[] b, int bo, int[] at, double[] c, int co, int row) {
        if (ROWS == 8) {
            tile8(k, a, ao, b, bo, at, c, co, row);
        } else {
            tile4(k, a, ao, b, bo, at, c, co, row);
        }
    }

    /// A tile of 8 rows and three vectors of columns.
    private static void tile8(int k, double[] a, int ao, double[] b, int bo, int[] at, double[] c, int co, int row) {
        DoubleVector c00 = DoubleVector.fromArray(SPECIES, c, co);
        DoubleVector c01 = DoubleVector.fromArray(SPECIES, c, co + LANES);
        DoubleVector c02 = DoubleVector.fromArray(SPECIES, c, co + 2 * LANES);
        DoubleVector c10 = DoubleVector.fromArray(SPECIES, c, co + row);
        DoubleVector c11 = DoubleVector.fromArray(SPECIES, c, co + row + LANES);
        DoubleVector c12 = DoubleVector.fromArray(SPECIES, c, co + row + 2 * LANES);
        DoubleVector c20 = DoubleVector.fromArray(SPECIES, c, co + 2 * row);
        DoubleVector c21 = DoubleVector.fromArray(SPECIES, c, co + 2 * row + LANES);
        DoubleVector c22 = DoubleVector.fromArray(SPECIES, c, co + 2 * row + 2 * LANES);
        DoubleVector c30 = DoubleVector.fromArray(SPECIES, c, co + 3 * row);
        DoubleVector c31 = DoubleVector.fromArray(SPECIES, c, co + 3 * row + LANES);
        DoubleVector c32 = DoubleVector.fromArray(SPECIES, c, co + 3 * row + 2 * LANES);
        DoubleVector c40 = DoubleVector.fromArray(SPECIES, c, co + 4 * row);
        DoubleVector c41 = DoubleVector.fromArray(SPECIES, c, co + 4 * row + LANES);
        DoubleVector c42 = DoubleVector.fromArray(SPECIES, c, co + 4 * row + 2 * LANES);
        DoubleVector c50 = DoubleVector.fromArray(SPECIES, c, co + 5 * row);
        DoubleVector c51 = DoubleVector.fromArray(SPECIES, c, co + 5 * row + LANES);
        DoubleVector c52 = DoubleVector.fromArray(SPECIES, c, co + 5 * row + 2 * LANES);
        DoubleVector c60 = DoubleVector.fromArray(SPECIES, c, co + 6 * row);
        DoubleVector c61 = DoubleVector.fromArray(SPECIES, c, co + 6 * row + LANES);
        DoubleVector c62 = DoubleVector.fromArray(SPECIES, c, co + 6 * row + 2 * LANES);
        DoubleVector c70 = DoubleVector.fromArray(SPECIES, c, co + 7 * row);
        DoubleVector c71 = DoubleVector.fromArray(SPECIES, c, co + 7 * row + LANES);
        DoubleVector c72 = DoubleVector.fromArray(SPECIES, c, co + 7 * row + 2 * LANES);
        for (int p = 0; p < k; p++) {
            int from = bo + at[p];
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, from);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, from + LANES);
            DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, from + 2 * LANES);
            DoubleVector f = DoubleVector.broadcast(SPECIES, a[ao + p * 8]);
            c00 = f.fma(b0, c00);
            c01 = f.fma(b1, c01);
            c02 = f.fma(b2, c02);
            f = DoubleVector.broadcast(SPECIES, a[ao + p * 8 + 1]);
            c10 = f.fma(b0, c10);
            c11 = f.fma(b1, c11);
            c12 = f.fma(b2, c12);
            f = DoubleVector.broadcast(SPECIES, a[ao + p * 8 + 2]);
            c20 = f.fma(b0, c20);
            c21 = f.fma(b1, c21);
            c22 = f.fma(b2, c22);
            f = DoubleVector.broadcast(SPECIES, a[ao + p * 8 + 3]);
            c30 = f.fma(b0, c30);
            c31 = f.fma(b1, c31);
            c32 = f.fma(b2, c32);
            f = DoubleVector.broadcast(SPECIES, a[ao + p * 8 + 4]);
            c40 = f.fma(b0, c40);
            c41 = f.fma(b1, c41);
            c42 = f.fma(b2, c42);
            f = DoubleVector.broadcast(SPECIES, a[ao + p * 8 + 5]);
            c50 = f.fma(b0, c50);
            c51 = f.fma(b1, c51);
            c52 = f.fma(b2, c52);
            f = DoubleVector.broadcast(SPECIES, a[ao + p * 8 + 6]);
            c60 = f.fma(b0, c60);
            c61 = f.fma(b1, c61);
            c62 = f.fma(b2, c62);
            f = DoubleVector.broadcast(SPECIES, a[ao + p * 8 + 7]);
            c70 = f.fma(b0, c70);
            c71 = f.fma(b1, c71);
            c72 = f.fma(b2, c72);
        }
        c00.intoArray(c, co);
        c01.intoArray(c, co + LANES);
        c02.intoArray(c, co + 2 * LANES);
        c10.intoArray(c, co + row);
        c11.intoArray(c, co + row + LANES);
        c12.intoArray(c, co + row + 2 * LANES);
        c20.intoArray(c, co + 2 * row);
        c21.intoArray(c, co + 2 * row + LANES);
        c22.intoArray(c, co + 2 * row + 2 * LANES);
        c30.intoArray(c, co + 3 * row);
        c31.intoArray(c, co + 3 * row + LANES);
        c32.intoArray(c, co + 3 * row + 2 * LANES);
        c40.intoArray(c, co + 4 * row);
        c41.intoArray(c, co + 4 * row + LANES);
        c42.intoArray(c, co + 4 * row + 2 * LANES);
        c50.intoArray(c, co + 5 * row);
        c51.intoArray(c, co + 5 * row + LANES);
        c52.intoArray(c, co + 5 * row + 2 * LANES);
        c60.intoArray(c, co + 6 * row);
        c61.intoArray(c, co + 6 * row + LANES);
        c62.intoArray(c, co + 6 * row + 2 * LANES);
        c70.intoArray(c, co + 7 * row);
        c71.intoArray(c, co + 7 * row + LANES);
        c72.intoArray(c, co + 7 * row + 2 * LANES);
    }

    /// A tile of 4 rows and three vectors of columns.
    private static void tile4(int k, double[] a, int ao, double[] b, int bo, int[] at, double[] c, int co, int row) {
        DoubleVector c00 = DoubleVector.fromArray(SPECIES, c, co);
        DoubleVector c01 = DoubleVector.fromArray(SPECIES, c, co + LANES);
        DoubleVector c02 = DoubleVector.fromArray(SPECIES, c, co + 2 * LANES);
        DoubleVector c10 = DoubleVector.fromArray(SPECIES, c, co + row);
        DoubleVector c11 = DoubleVector.fromArray(SPECIES, c, co + row + LANES);
        DoubleVector c12 = DoubleVector.fromArray(SPECIES, c, co + row + 2 * LANES);
        DoubleVector c20 = DoubleVector.fromArray(SPECIES, c, co + 2 * row);
        DoubleVector c21 = DoubleVector.fromArray(SPECIES, c, co + 2 * row + LANES);
        DoubleVector c22 = DoubleVector.fromArray(SPECIES, c, co + 2 * row + 2 * LANES);
        DoubleVector c30 = DoubleVector.fromArray(SPECIES, c, co + 3 * row);
        DoubleVector c31 = DoubleVector.fromArray(SPECIES, c, co + 3 * row + LANES);
        DoubleVector c32 = DoubleVector.fromArray(SPECIES, c, co + 3 * row + 2 * LANES);
        for (int p = 0; p < k; p++) {
            int from = bo + at[p];
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, from);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, from + LANES);
            DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, from + 2 * LANES);
            DoubleVector f = DoubleVector.broadcast(SPECIES, a[ao + p * 4]);
            c00 = f.fma(b0, c00);
            c01 = f.fma(b1, c01);
            c02 = f.fma(b2, c02);
            f = DoubleVector.broadcast(SPECIES, a[ao + p * 4 + 1]);
            c10 = f.fma(b0, c10);
            c11 = f.fma(b1, c11);
            c12 = f.fma(b2, c12);
            f = DoubleVector.broadcast(SPECIES, a[ao + p * 4 + 2]);
            c20 = f.fma(b0, c20);
            c21 = f.fma(b1, c21);
            c22 = f.fma(b2, c22);
            f = DoubleVector.broadcast(SPECIES, a[ao + p * 4 + 3]);
            c30 = f.fma(b0, c30);
            c31 = f.fma(b1, c31);
            c32 = f.fma(b2, c32);
        }
        c00.intoArray(c, co);
        c01.intoArray(c, co + LANES);
        c02.intoArray(c, co + 2 * LANES);
        c10.intoArray(c, co + row);
        c11.intoArray(c, co + row + LANES);
        c12.intoArray(c, co + row + 2 * LANES);
        c20.intoArray(c, co + 2 * row);
        c21.intoArray(c, co + 2 * row + LANES);
        c22.intoArray(c, co + 2 * row + 2 * LANES);
        c30.intoArray(c, co + 3 * row);
        c31.intoArray(c, co + 3 * row + LANES);
        c32.intoArray(c, co + 3 * row + 2 * LANES);
    }
}
