package dev.thalweg.recording;

/// What recorded code does beside the JVM's instructions on fields that are numbers.
public final class FieldInstructions {
    private FieldInstructions() {}

    /// The number in a field that holds this value.
    public static Real load(Object object, double value, int slot, int site, Recording r) {
        int[] nodes = r.objects().get(object);
        if (nodes == null || nodes[slot] == 0) {
            return new Real(value, Real.NONE);
        }
        ArrayInstructions.requireSame(value, nodes[slot] - 1, "reads a field", site, r);
        return new Real(value, nodes[slot] - 1);
    }

    /// Notes that a field is given a number.
    public static void store(Object object, Real x, int slot, Recording r) {
        int[] nodes = r.objects().get(object);
        if (x.node >= 0) {
            if (nodes == null) {
                nodes = new int[FieldSlots.of(object.getClass()).count()];
                r.objects().put(object, nodes);
            }
            nodes[slot] = x.node + 1;
        } else if (nodes != null) {
            nodes[slot] = 0;
        }
    }

    /// Notes for what a constructor has stored what its copy has computed: the two must hold the same, number for number.
    ///
    /// @param noted what the copy has
    /// @param held  what the field holds
    public static void adopt(Object noted, Object held, int site, Recording r) {
        if (!Adoption.adopt(noted, held, r)) {
            throw r.refuse(site, "stores a " + held.getClass().getSimpleName() + " that the constructor makes, whose numbers cannot be followed",
                    "Make it outside of the constructor and pass it.");
        }
    }

    /// The value for a static field, which must be a constant.
    public static double requireConstant(Real x, String field, int site, Recording r) {
        if (x.node >= 0) {
            throw r.refuse(site, "writes the static field " + field + ", and no derivative flows through static state",
                    "Return the value instead.");
        }
        return x.value;
    }
}
