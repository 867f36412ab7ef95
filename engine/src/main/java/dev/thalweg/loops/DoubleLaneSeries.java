package dev.thalweg.loops;

import jdk.incubator.vector.DoubleVector;

/// [DoubleSeries] for vectors, step by step; [FloatLaneSeries] is the same for the other type.
final class DoubleLaneSeries {
    private DoubleLaneSeries() {}

    static DoubleVector exp(DoubleVector z) {
        DoubleVector y = z.fma(1.0 / 6227020800L, 1.0 / 479001600);
        y = y.fma(z, z.broadcast(1.0 / 39916800));
        y = y.fma(z, z.broadcast(1.0 / 3628800));
        y = y.fma(z, z.broadcast(1.0 / 362880));
        y = y.fma(z, z.broadcast(1.0 / 40320));
        y = y.fma(z, z.broadcast(1.0 / 5040));
        y = y.fma(z, z.broadcast(1.0 / 720));
        y = y.fma(z, z.broadcast(1.0 / 120));
        y = y.fma(z, z.broadcast(1.0 / 24));
        y = y.fma(z, z.broadcast(1.0 / 6));
        y = y.fma(z, z.broadcast(1.0 / 2));
        return y;
    }

    static DoubleVector log(DoubleVector z) {
        DoubleVector y = z.fma(1.479819860511658591e-01, 1.531383769920937332e-01);
        y = y.fma(z, z.broadcast(1.818357216161805012e-01));
        y = y.fma(z, z.broadcast(2.222219843214978396e-01));
        y = y.fma(z, z.broadcast(2.857142874366239149e-01));
        y = y.fma(z, z.broadcast(3.999999999940941908e-01));
        y = y.fma(z, z.broadcast(6.666666666666735130e-01));
        return y;
    }

    static DoubleVector sin(DoubleVector z) {
        DoubleVector y = z.fma(1.58969099521155010221e-10, -2.50507602534068634195e-08);
        y = y.fma(z, z.broadcast(2.75573137070700676789e-06));
        y = y.fma(z, z.broadcast(-1.98412698298579493134e-04));
        y = y.fma(z, z.broadcast(8.33333333332248946124e-03));
        y = y.fma(z, z.broadcast(-1.66666666666666324348e-01));
        return y;
    }

    static DoubleVector cos(DoubleVector z) {
        DoubleVector y = z.fma(-1.13596475577881948265e-11, 2.08757232129817482790e-09);
        y = y.fma(z, z.broadcast(-2.75573143513906633035e-07));
        y = y.fma(z, z.broadcast(2.48015872894767294178e-05));
        y = y.fma(z, z.broadcast(-1.38888888888741095749e-03));
        y = y.fma(z, z.broadcast(4.16666666666666019037e-02));
        return y;
    }
}
