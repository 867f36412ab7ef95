// Generated from DoubleLoop by FloatTwinsTest.
package dev.thalweg.loops;

/// One SIMD loop over runs of `float` numbers; if it has one operand, that is passed as both.
interface FloatLoop {
    void run(float[] a, int ao, float[] b, int bo, float[] y, int yo, int n);

    /// The loop of a function, or null if the scalar one is as good.
    static FloatLoop of(Unary f) {
        return FloatLanes.of(f) == null ? null : Copies.make(FloatLoop.class, FloatMap.class, new FloatMap.Function(f, FloatLanes.of(f)));
    }

    static FloatLoop of(Binary f) {
        return FloatLanes.of(f) == null ? null : Copies.make(FloatLoop.class, FloatZip.class, new FloatZip.Function(f, FloatLanes.of(f)));
    }
}
