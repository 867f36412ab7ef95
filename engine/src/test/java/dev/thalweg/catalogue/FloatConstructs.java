package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Construct.of;
import static dev.thalweg.catalogue.Program.scalars;

import java.util.List;

/// Numbers of single precision.
final class FloatConstructs {
    static final List<Construct> ALL = List.of(
            of("a conversion to float and back", scalars(x -> x * (float) x), 1.5).is(3),
            of("float arithmetic", scalars(FloatConstructs::floats), 1.5).is(6),
            of("a float array", scalars(FloatConstructs::floatArray), 1.5).is(3),
            of("a helper over float", scalars(x -> x * half((float) x)), 1.5).is(1.5),
            of("Math.abs of a float", scalars(x -> Math.abs((float) -x)), 1.5).is(1));

    private FloatConstructs() {}

    private static double floats(double x) {
        float y = (float) x;
        y *= 2;
        return y * x;
    }

    private static double floatArray(double x) {
        float[] y = {(float) x, 2};
        return y[0] * x;
    }

    private static float half(float x) {
        return x / 2;
    }
}
