package dev.thalweg.loops;

import jdk.incubator.vector.FloatVector;

/// [FloatSeries] for vectors, step by step; [DoubleLaneSeries] is the same for the other type.
final class FloatLaneSeries {
    private FloatLaneSeries() {}

    static FloatVector exp(FloatVector z) {
        FloatVector y = z.fma(1.3836846e-3f, 8.3749807e-3f);
        y = y.fma(z, z.broadcast(4.1668226e-2f));
        y = y.fma(z, z.broadcast(1.6666451e-1f));
        y = y.fma(z, z.broadcast(4.9999991e-1f));
        return y;
    }

    static FloatVector log(FloatVector z) {
        FloatVector y = z.fma(0.24279078841f, 0.28498786688f);
        y = y.fma(z, z.broadcast(0.40000972152f));
        y = y.fma(z, z.broadcast(0.66666662693f));
        return y;
    }

    static FloatVector sin(FloatVector z) {
        FloatVector y = z.fma(1f / 362880, -1f / 5040);
        y = y.fma(z, z.broadcast(1f / 120));
        y = y.fma(z, z.broadcast(-1f / 6));
        return y;
    }

    static FloatVector cos(FloatVector z) {
        FloatVector y = z.fma(-1f / 3628800, 1f / 40320);
        y = y.fma(z, z.broadcast(-1f / 720));
        y = y.fma(z, z.broadcast(1f / 24));
        return y;
    }
}
