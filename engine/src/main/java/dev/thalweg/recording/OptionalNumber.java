package dev.thalweg.recording;

import java.util.OptionalDouble;

/// The number in an [OptionalDouble], which is an object with a field like others; recorded code calls the copies named `recorded`.
public final class OptionalNumber {
    private OptionalNumber() {}

    /// The number of one that has one.
    static double of(OptionalDouble optional) {
        return optional.getAsDouble();
    }

    public static OptionalDouble make(Real x, Recording r) {
        OptionalDouble made = OptionalDouble.of(x.value);
        FieldInstructions.store(made, x, FieldSlots.of(OptionalDouble.class).slot("value"), r);
        return made;
    }

    public static Real read(OptionalDouble optional, int site, Recording r) {
        return FieldInstructions.load(optional, optional.getAsDouble(), FieldSlots.of(OptionalDouble.class).slot("value"), site, r);
    }
}
