package dev.thalweg.loops;

/// One SIMD loop over runs of `double` numbers; if it has one operand, that is passed as both.
interface DoubleLoop {
    void run(double[] a, int ao, double[] b, int bo, double[] y, int yo, int n);

    /// The loop of a function, or null if the scalar one is as good.
    static DoubleLoop of(Unary f) {
        return DoubleLanes.of(f) == null ? null : Copies.make(DoubleLoop.class, DoubleMap.class, new DoubleMap.Function(f, DoubleLanes.of(f)));
    }

    static DoubleLoop of(Binary f) {
        return DoubleLanes.of(f) == null ? null : Copies.make(DoubleLoop.class, DoubleZip.class, new DoubleZip.Function(f, DoubleLanes.of(f)));
    }
}
