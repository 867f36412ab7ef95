package dev.thalweg.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The block buffers of a sweep, given out again when their value has been used for the last time.
final class Registers {
    private final List<DType> types = new ArrayList<>();
    private final Map<DType, Deque<Integer>> free = new EnumMap<>(DType.class);

    int take(DType type) {
        Deque<Integer> idle = free.getOrDefault(type, new ArrayDeque<>());
        return idle.isEmpty() ? takeForGood(type) : idle.pop();
    }

    /// A buffer that is not given out again.
    int takeForGood(DType type) {
        types.add(type);
        return types.size() - 1;
    }

    void free(int register) {
        free.computeIfAbsent(types.get(register), _ -> new ArrayDeque<>()).push(register);
    }

    Object[] allocate(int size) {
        return types.stream().map(type -> type.loops().allocate(size)).toArray();
    }
}
