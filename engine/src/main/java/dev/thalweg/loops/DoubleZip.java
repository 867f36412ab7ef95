package dev.thalweg.loops;

import java.lang.invoke.MethodHandles;
import java.util.function.BinaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/// A function applied to pairs of numbers: a template, see [Copies].
final class DoubleZip implements DoubleLoop {
    private static final Function FUNCTION = Copies.constant(MethodHandles.lookup(), Function.class);
    private static final BinaryOperator<DoubleVector> LANES = FUNCTION == null ? null : FUNCTION.lanes();
    private static final Binary SCALAR = FUNCTION == null ? null : FUNCTION.scalar();

    record Function(Binary scalar, BinaryOperator<DoubleVector> lanes) {}

    @Override
    public void run(double[] a, int ao, double[] b, int bo, double[] y, int yo, int n) {
        int whole = DoubleLanes.SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += DoubleLanes.SPECIES.length()) {
            DoubleVector left = DoubleVector.fromArray(DoubleLanes.SPECIES, a, ao + i);
            LANES.apply(left, DoubleVector.fromArray(DoubleLanes.SPECIES, b, bo + i)).intoArray(y, yo + i);
        }
        if (whole < n) {
            rest(a, ao + whole, b, bo + whole, y, yo + whole, n - whole);
        }
    }

    /// A method of its own, as in [DoubleMap].
    private static void rest(double[] a, int ao, double[] b, int bo, double[] y, int yo, int n) {
        if (DoubleLanes.SPECIES.vectorBitSize() == 512) {
            VectorMask<Double> rest = DoubleLanes.SPECIES.indexInRange(0, n);
            DoubleVector left = DoubleVector.fromArray(DoubleLanes.SPECIES, a, ao, rest);
            LANES.apply(left, DoubleVector.fromArray(DoubleLanes.SPECIES, b, bo, rest)).intoArray(y, yo, rest);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[yo + i] = SCALAR.apply(a[ao + i], b[bo + i]);
        }
    }
}
