// Generated from DoubleMap by FloatTwinsTest.
package dev.thalweg.loops;

import java.lang.invoke.MethodHandles;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// A function applied to each number: a template, see [Copies].
final class FloatMap implements FloatLoop {
    private static final Function FUNCTION = Copies.constant(MethodHandles.lookup(), Function.class);
    private static final UnaryOperator<FloatVector> LANES = FUNCTION == null ? null : FUNCTION.lanes();
    private static final Unary SCALAR = FUNCTION == null ? null : FUNCTION.scalar();

    record Function(Unary scalar, UnaryOperator<FloatVector> lanes) {}

    @Override
    public void run(float[] a, int ao, float[] b, int bo, float[] y, int yo, int n) {
        int whole = FloatLanes.SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += FloatLanes.SPECIES.length()) {
            LANES.apply(FloatVector.fromArray(FloatLanes.SPECIES, a, ao + i)).intoArray(y, yo + i);
        }
        if (whole < n) {
            rest(a, ao + whole, y, yo + whole, n - whole);
        }
    }

    /// A method of its own: what HotSpot inlines into one has a limit, beyond which vectors become objects.
    private static void rest(float[] a, int ao, float[] y, int yo, int n) {
        if (FloatLanes.SPECIES.vectorBitSize() == 512) {
            VectorMask<Float> rest = FloatLanes.SPECIES.indexInRange(0, n);
            LANES.apply(FloatVector.fromArray(FloatLanes.SPECIES, a, ao, rest)).intoArray(y, yo, rest);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[yo + i] = SCALAR.apply(a[ao + i]);
        }
    }
}
