package dev.thalweg.tensor;

/// Some places along an axis: `size` of them from `start` on, `step` apart.
///
/// @param step negative to go backwards
public record Range(int start, int step, int size) {
    /// All places of an axis.
    static Range all(int size) {
        return new Range(0, 1, size);
    }

    /// As Python's `start:stop:step` for an axis of a size: negative bounds count from the end, and bounds beyond an end mean that end.
    static Range of(int start, int stop, int step, int size) {
        if (step == 0) {
            throw new ShapeException("A slice has step 0; use 1, or -1 to go backwards.");
        }
        int low = step > 0 ? 0 : -1;
        int high = step > 0 ? size : size - 1;
        int first = Math.clamp(start < 0 ? (long) start + size : start, low, high);
        int end = Math.clamp(stop < 0 ? (long) stop + size : stop, low, high);
        int n = step > 0 ? (end - first + step - 1) / step : (first - end - step - 1) / -step;
        return new Range(first, step, Math.max(0, n));
    }
}
