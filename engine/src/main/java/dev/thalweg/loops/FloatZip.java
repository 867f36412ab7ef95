// Generated from DoubleZip by FloatTwinsTest.
package dev.thalweg.loops;

import java.lang.invoke.MethodHandles;
import java.util.function.BinaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// A function applied to pairs of numbers: a template, see [Copies].
final class FloatZip implements FloatLoop {
    private static final Function FUNCTION = Copies.constant(MethodHandles.lookup(), Function.class);
    private static final BinaryOperator<FloatVector> LANES = FUNCTION == null ? null : FUNCTION.lanes();
    private static final Binary SCALAR = FUNCTION == null ? null : FUNCTION.scalar();

    record Function(Binary scalar, BinaryOperator<FloatVector> lanes) {}

    @Override
    public void run(float[] a, int ao, float[] b, int bo, float[] y, int yo, int n) {
        int whole = FloatLanes.SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += FloatLanes.SPECIES.length()) {
            FloatVector left = FloatVector.fromArray(FloatLanes.SPECIES, a, ao + i);
            LANES.apply(left, FloatVector.fromArray(FloatLanes.SPECIES, b, bo + i)).intoArray(y, yo + i);
        }
        if (whole < n) {
            rest(a, ao + whole, b, bo + whole, y, yo + whole, n - whole);
        }
    }

    /// A method of its own, as in [FloatMap].
    private static void rest(float[] a, int ao, float[] b, int bo, float[] y, int yo, int n) {
        if (FloatLanes.SPECIES.vectorBitSize() == 512) {
            VectorMask<Float> rest = FloatLanes.SPECIES.indexInRange(0, n);
            FloatVector left = FloatVector.fromArray(FloatLanes.SPECIES, a, ao, rest);
            LANES.apply(left, FloatVector.fromArray(FloatLanes.SPECIES, b, bo, rest)).intoArray(y, yo, rest);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[yo + i] = SCALAR.apply(a[ao + i], b[bo + i]);
        }
    }
}
