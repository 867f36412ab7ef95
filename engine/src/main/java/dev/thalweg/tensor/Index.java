package dev.thalweg.tensor;

/// What stands between brackets for one axis: `t[2, 1:3]` in a cell is `t.at(Index.of(2), Index.slice(1, 3, null))`.
public sealed interface Index {
    /// One place, a negative one counted from the end; the axis is gone in the result.
    record Place(int place) implements Index {}

    /// Places from `start` to `stop` (exclusive), `step` apart, as in Python: null is what a missing bound means there.
    record Slice(Integer start, Integer stop, Integer step) implements Index {
        Range of(int size) {
            int by = step == null ? 1 : step;
            if (by < 0) {
                return Range.of(start == null ? size : start, stop == null ? -size - 1 : stop, by, size);
            }
            return Range.of(start == null ? 0 : start, stop == null ? size : stop, by, size);
        }
    }

    static Index of(int place) {
        return new Place(place);
    }

    static Index slice(Integer start, Integer stop, Integer step) {
        return new Slice(start, stop, step);
    }
}
