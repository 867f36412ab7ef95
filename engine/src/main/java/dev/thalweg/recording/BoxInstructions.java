package dev.thalweg.recording;

/// Boxes and unboxes numbers; an active number gets a box of its own, which is known again wherever it has travelled.
public final class BoxInstructions {
    private BoxInstructions() {}

    /// Not by `valueOf`: a compiler may make two such boxes one, or none.
    @SuppressWarnings("deprecation")
    public static Double box(Real x, Recording r) {
        if (x.node < 0) {
            return x.value;
        }
        Double box = new Double(x.value);
        r.boxes().put(box, x);
        return box;
    }

    @SuppressWarnings("deprecation")
    public static Float boxFloat(Real x, Recording r) {
        if (x.node < 0) {
            return (float) x.value;
        }
        Float box = new Float(x.value);
        r.boxes().put(box, x);
        return box;
    }

    /// The number in a box, as a `double`.
    public static Real unbox(Number box, Recording r) {
        Real known = r.boxes().get(box);
        return known != null ? known : new Real(box.doubleValue(), Real.NONE);
    }

    /// The number in a box, as a `float`.
    public static Real unboxFloat(Number box, int site, Recording r) {
        Real known = r.boxes().get(box);
        if (known == null) {
            return new Real(box.floatValue(), Real.NONE);
        }
        return box instanceof Float ? known : NumberInstructions.d2f(known, site, r);
    }
}
