package dev.thalweg.tensor;

/// What takes places and slices in brackets: `t[i, 1:3]` and `t[i, 1:3] = v` in cells.
///
/// @param <V> what is read and stored
public interface Indexable<V> {
    /// The part at these places.
    V at(Index... parts);

    /// Stores values at these places.
    void put(V values, Index... parts);
}
