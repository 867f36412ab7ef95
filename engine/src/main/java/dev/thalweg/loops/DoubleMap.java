package dev.thalweg.loops;

import java.lang.invoke.MethodHandles;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/// A function applied to each number: a template, see [Copies].
final class DoubleMap implements DoubleLoop {
    private static final Function FUNCTION = Copies.constant(MethodHandles.lookup(), Function.class);
    private static final UnaryOperator<DoubleVector> LANES = FUNCTION == null ? null : FUNCTION.lanes();
    private static final Unary SCALAR = FUNCTION == null ? null : FUNCTION.scalar();

    record Function(Unary scalar, UnaryOperator<DoubleVector> lanes) {}

    @Override
    public void run(double[] a, int ao, double[] b, int bo, double[] y, int yo, int n) {
        int whole = DoubleLanes.SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += DoubleLanes.SPECIES.length()) {
            LANES.apply(DoubleVector.fromArray(DoubleLanes.SPECIES, a, ao + i)).intoArray(y, yo + i);
        }
        if (whole < n) {
            rest(a, ao + whole, y, yo + whole, n - whole);
        }
    }

    /// A method of its own: what HotSpot inlines into one has a limit, beyond which vectors become objects.
    private static void rest(double[] a, int ao, double[] y, int yo, int n) {
        if (DoubleLanes.SPECIES.vectorBitSize() == 512) {
            VectorMask<Double> rest = DoubleLanes.SPECIES.indexInRange(0, n);
            LANES.apply(DoubleVector.fromArray(DoubleLanes.SPECIES, a, ao, rest)).intoArray(y, yo, rest);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[yo + i] = SCALAR.apply(a[ao + i]);
        }
    }
}
