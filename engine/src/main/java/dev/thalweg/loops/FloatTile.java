// Generated from DoubleTile by FloatTwinsTest.
package dev.thalweg.loops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The innermost loop of a product of `float` matrices: a tile of the result stays in registers while products are added to it.
///
/// With 32 vector registers a tile has 8 rows and three vectors of columns, with 16 it has 4 rows. Written out, because only variables
/// become registers.
///
/// @see <a href="https://doi.org/10.1145/1356052.1356053">Goto and van de Geijn, 2008</a>
final class FloatTile {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    static final int WIDTH = 3 * LANES;
    static final int ROWS = SPECIES.vectorBitSize() == 256 || !System.getProperty("os.arch").equals("aarch64") && SPECIES.vectorBitSize() < 256 ? 4 : 8;

    private FloatTile() {}

    /// `c += a b` for `ROWS` rows of `c`, `row` apart.
    ///
    /// @param a  `k` times `ROWS` numbers
    /// @param at where behind `bo` the `WIDTH` numbers of each row of `b` start
    static void run(int k, float[] a, int ao, float[] b, int bo, int[] at, float[] c, int co, int row) {
        if (ROWS == 8) {
            tile8(k, a, ao, b, bo, at, c, co, row);
        } else {
            tile4(k, a, ao, b, bo, at, c, co, row);
        }
    }

    /// A tile of 8 rows and three vectors of columns.
    private static void tile8(int k, float[] a, int ao, float[] b, int bo, int[] at, float[] c, int co, int row) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, co);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, co + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, c, co + 2 * LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, co + row);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, co + row + LANES);
        FloatVector c12 = FloatVector.fromArray(SPECIES, c, co + row + 2 * LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, c, co + 2 * row);
        FloatVector c21 = FloatVector.fromArray(SPECIES, c, co + 2 * row + LANES);
        FloatVector c22 = FloatVector.fromArray(SPECIES, c, co + 2 * row + 2 * LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, c, co + 3 * row);
        FloatVector c31 = FloatVector.fromArray(SPECIES, c, co + 3 * row + LANES);
        FloatVector c32 = FloatVector.fromArray(SPECIES, c, co + 3 * row + 2 * LANES);
        FloatVector c40 = FloatVector.fromArray(SPECIES, c, co + 4 * row);
        FloatVector c41 = FloatVector.fromArray(SPECIES, c, co + 4 * row + LANES);
        FloatVector c42 = FloatVector.fromArray(SPECIES, c, co + 4 * row + 2 * LANES);
        FloatVector c50 = FloatVector.fromArray(SPECIES, c, co + 5 * row);
        FloatVector c51 = FloatVector.fromArray(SPECIES, c, co + 5 * row + LANES);
        FloatVector c52 = FloatVector.fromArray(SPECIES, c, co + 5 * row + 2 * LANES);
        FloatVector c60 = FloatVector.fromArray(SPECIES, c, co + 6 * row);
        FloatVector c61 = FloatVector.fromArray(SPECIES, c, co + 6 * row + LANES);
        FloatVector c62 = FloatVector.fromArray(SPECIES, c, co + 6 * row + 2 * LANES);
        FloatVector c70 = FloatVector.fromArray(SPECIES, c, co + 7 * row);
        FloatVector c71 = FloatVector.fromArray(SPECIES, c, co + 7 * row + LANES);
        FloatVector c72 = FloatVector.fromArray(SPECIES, c, co + 7 * row + 2 * LANES);
        for (int p = 0; p < k; p++) {
            int from = bo + at[p];
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, from);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, from + LANES);
            FloatVector b2 = FloatVector.fromArray(SPECIES, b, from + 2 * LANES);
            FloatVector f = FloatVector.broadcast(SPECIES, a[ao + p * 8]);
            c00 = f.fma(b0, c00);
            c01 = f.fma(b1, c01);
            c02 = f.fma(b2, c02);
            f = FloatVector.broadcast(SPECIES, a[ao + p * 8 + 1]);
            c10 = f.fma(b0, c10);
            c11 = f.fma(b1, c11);
            c12 = f.fma(b2, c12);
            f = FloatVector.broadcast(SPECIES, a[ao + p * 8 + 2]);
            c20 = f.fma(b0, c20);
            c21 = f.fma(b1, c21);
            c22 = f.fma(b2, c22);
            f = FloatVector.broadcast(SPECIES, a[ao + p * 8 + 3]);
            c30 = f.fma(b0, c30);
            c31 = f.fma(b1, c31);
            c32 = f.fma(b2, c32);
            f = FloatVector.broadcast(SPECIES, a[ao + p * 8 + 4]);
            c40 = f.fma(b0, c40);
            c41 = f.fma(b1, c41);
            c42 = f.fma(b2, c42);
            f = FloatVector.broadcast(SPECIES, a[ao + p * 8 + 5]);
            c50 = f.fma(b0, c50);
            c51 = f.fma(b1, c51);
            c52 = f.fma(b2, c52);
            f = FloatVector.broadcast(SPECIES, a[ao + p * 8 + 6]);
            c60 = f.fma(b0, c60);
            c61 = f.fma(b1, c61);
            c62 = f.fma(b2, c62);
            f = FloatVector.broadcast(SPECIES, a[ao + p * 8 + 7]);
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
    private static void tile4(int k, float[] a, int ao, float[] b, int bo, int[] at, float[] c, int co, int row) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, co);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, co + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, c, co + 2 * LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, co + row);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, co + row + LANES);
        FloatVector c12 = FloatVector.fromArray(SPECIES, c, co + row + 2 * LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, c, co + 2 * row);
        FloatVector c21 = FloatVector.fromArray(SPECIES, c, co + 2 * row + LANES);
        FloatVector c22 = FloatVector.fromArray(SPECIES, c, co + 2 * row + 2 * LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, c, co + 3 * row);
        FloatVector c31 = FloatVector.fromArray(SPECIES, c, co + 3 * row + LANES);
        FloatVector c32 = FloatVector.fromArray(SPECIES, c, co + 3 * row + 2 * LANES);
        for (int p = 0; p < k; p++) {
            int from = bo + at[p];
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, from);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, from + LANES);
            FloatVector b2 = FloatVector.fromArray(SPECIES, b, from + 2 * LANES);
            FloatVector f = FloatVector.broadcast(SPECIES, a[ao + p * 4]);
            c00 = f.fma(b0, c00);
            c01 = f.fma(b1, c01);
            c02 = f.fma(b2, c02);
            f = FloatVector.broadcast(SPECIES, a[ao + p * 4 + 1]);
            c10 = f.fma(b0, c10);
            c11 = f.fma(b1, c11);
            c12 = f.fma(b2, c12);
            f = FloatVector.broadcast(SPECIES, a[ao + p * 4 + 2]);
            c20 = f.fma(b0, c20);
            c21 = f.fma(b1, c21);
            c22 = f.fma(b2, c22);
            f = FloatVector.broadcast(SPECIES, a[ao + p * 4 + 3]);
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
