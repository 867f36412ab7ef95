package dev.thalweg.loops;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Cotangents of the weights of a convolution by windows that move by one: cotangents of several outputs are a vector, which is multiplied by the
/// inputs of eight products where they lie.
///
/// Sums run in the order of [DoubleConvolution].
final class DoubleSlidingWeights {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /// Products that one loop sums.
    private static final int TOGETHER = 8;

    private final Convolution shape;
    private final int width;
    /// Where the input of each product starts, repeated up to a multiple of eight.
    private final int[] at;
    /// Vectors of the outputs of one group.
    private final int vectors;

    private DoubleSlidingWeights(Convolution shape) {
        this.shape = shape;
        this.width = shape.columns().reach();
        int[] places = shape.places();
        this.at = Arrays.copyOf(places, Math.ceilDiv(places.length, TOGETHER) * TOGETHER);
        this.vectors = Math.ceilDiv(shape.outputs(), LANES);
    }

    static void gradient(Convolution shape, double[] x, int xo, double[] yBar, int yo, double[] wBar, int wo) {
        DoubleSlidingWeights sliding = new DoubleSlidingWeights(shape);
        int parts = Math.min(DoubleConvolution.PARTS, shape.batch());
        double[][] sums = new double[parts][];
        Parallel.run(parts, part -> sums[part] = sliding.part(part * shape.batch() / parts, (part + 1) * shape.batch() / parts, x, xo, yBar, yo));
        Arrays.fill(wBar, wo, wo + shape.groups() * shape.weights(), 0);
        for (double[] sum : sums) {
            sliding.add(sum, wBar, wo);
        }
    }

    /// Sums over a part of the batch: (group, vector, product, output).
    private double[] part(int from, int to, double[] x, int xo, double[] yBar, int yo) {
        double[] sums = new double[shape.groups() * vectors * at.length * LANES];
        double[] bordered = new double[shape.inputs() * shape.rows().reach() * width];
        double[] outputs = new double[shape.outputPlane() * LANES];
        for (int image = from * shape.groups(); image < to * shape.groups(); image++) {
            DoubleBorder.copy(shape, x, xo + image * shape.inputs() * shape.inputPlane(), bordered);
            for (int vector = 0; vector < vectors; vector++) {
                int first = vector * LANES;
                DoublePanels.of(yBar, yo + image * shape.outputs() * shape.outputPlane(), shape.outputPlane(), 1, shape.outputPlane())
                        .copy(first, Math.min(LANES, shape.outputs() - first), LANES, outputs, 0);
                int sum = (image % shape.groups() * vectors + vector) * at.length * LANES;
                for (int product = 0; product < at.length; product += TOGETHER) {
                    run(shape.rows().output(), shape.columns().output(), width, bordered, product, outputs, sums, sum + product * LANES);
                }
            }
        }
        return sums;
    }

    /// `c += outputs * x` for eight products, over all outputs of an image.
    private void run(int rows, int columns, int step, double[] x, int product, double[] outputs, double[] c, int co) {
        int a0 = at[product];
        int a1 = at[product + 1];
        int a2 = at[product + 2];
        int a3 = at[product + 3];
        int a4 = at[product + 4];
        int a5 = at[product + 5];
        int a6 = at[product + 6];
        int a7 = at[product + 7];
        DoubleVector c0 = DoubleVector.fromArray(SPECIES, c, co);
        DoubleVector c1 = DoubleVector.fromArray(SPECIES, c, co + LANES);
        DoubleVector c2 = DoubleVector.fromArray(SPECIES, c, co + 2 * LANES);
        DoubleVector c3 = DoubleVector.fromArray(SPECIES, c, co + 3 * LANES);
        DoubleVector c4 = DoubleVector.fromArray(SPECIES, c, co + 4 * LANES);
        DoubleVector c5 = DoubleVector.fromArray(SPECIES, c, co + 5 * LANES);
        DoubleVector c6 = DoubleVector.fromArray(SPECIES, c, co + 6 * LANES);
        DoubleVector c7 = DoubleVector.fromArray(SPECIES, c, co + 7 * LANES);
        for (int row = 0; row < rows; row++) {
            int from = row * step;
            int line = row * columns * LANES;
            for (int column = 0; column < columns; column++) {
                int place = from + column;
                DoubleVector f = DoubleVector.fromArray(SPECIES, outputs, line + column * LANES);
                c0 = f.fma(DoubleVector.broadcast(SPECIES, x[a0 + place]), c0);
                c1 = f.fma(DoubleVector.broadcast(SPECIES, x[a1 + place]), c1);
                c2 = f.fma(DoubleVector.broadcast(SPECIES, x[a2 + place]), c2);
                c3 = f.fma(DoubleVector.broadcast(SPECIES, x[a3 + place]), c3);
                c4 = f.fma(DoubleVector.broadcast(SPECIES, x[a4 + place]), c4);
                c5 = f.fma(DoubleVector.broadcast(SPECIES, x[a5 + place]), c5);
                c6 = f.fma(DoubleVector.broadcast(SPECIES, x[a6 + place]), c6);
                c7 = f.fma(DoubleVector.broadcast(SPECIES, x[a7 + place]), c7);
            }
        }
        c0.intoArray(c, co);
        c1.intoArray(c, co + LANES);
        c2.intoArray(c, co + 2 * LANES);
        c3.intoArray(c, co + 3 * LANES);
        c4.intoArray(c, co + 4 * LANES);
        c5.intoArray(c, co + 5 * LANES);
        c6.intoArray(c, co + 6 * LANES);
        c7.intoArray(c, co + 7 * LANES);
    }

    private void add(double[] sums, double[] wBar, int wo) {
        int depth = shape.depth();
        for (int output = 0; output < shape.groups() * shape.outputs(); output++) {
            int within = output % shape.outputs();
            int from = (output / shape.outputs() * vectors + within / LANES) * at.length * LANES + within % LANES;
            for (int product = 0; product < depth; product++) {
                wBar[wo + output * depth + product] += sums[from + product * LANES];
            }
        }
    }
}
