package dev.thalweg.tensor;

/// Completes the sizes that a user asks for.
final class Reshaping {
    private Reshaping() {}

    /// Sizes with what is left in place of -1.
    static int[] complete(Shape from, int... sizes) {
        int[] complete = sizes.clone();
        int open = -1;
        long known = 1;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] != -1) {
                known *= sizes[i];
            } else if (open >= 0) {
                throw new ShapeException("reshape%s has two sizes -1; only one can follow from the others.".formatted(Shape.text(sizes)));
            } else {
                open = i;
            }
        }
        if (open >= 0) {
            if (known == 0 || from.count() % known != 0) {
                throw new ShapeException("Cannot reshape %s, which has %d elements, to %s: %d is not a multiple of %d."
                        .formatted(from, from.count(), Shape.text(sizes), from.count(), known));
            }
            complete[open] = (int) (from.count() / known);
        }
        return complete;
    }
}
