package dev.thalweg.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The steps of a sweep, and the block buffers that they work in: one is given out again when its value has been used for the last time.
final class Registers {
    /// One operation on a block.
    ///
    /// @param result null for a sum of all elements
    /// @param sums where that has the sum of each block
    record Step(Operation operation, DType type, Source[] sources, Source result, double[] sums) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<DType> types = new ArrayList<>();
    private final Map<DType, Deque<Source.Buffer>> free = new EnumMap<>(DType.class);
    /// The buffers of values that are there, but not side by side.
    private final Map<Source.Leaf, Source.Buffer> copies = new LinkedHashMap<>();

    /// @param values operands first
    Registers(List<Value> values) {
        for (DType type : DType.values()) {
            free.put(type, new ArrayDeque<>());
        }
        for (Value value : values) {
            steps.add(step(value));
        }
    }

    private Step step(Value value) {
        Source[] sources = new Source[value.operands.length];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = source(value.operands[i]);
        }
        for (Value operand : value.operands) {
            if (--operand.uses == 0 && operand.source instanceof Source.Buffer buffer) {
                free.get(operand.dtype).push(buffer);
            }
        }
        if (value.sums == null) {
            value.source = value.kept != null ? new Source.Adjacent(value.dtype, value.kept, 0) : take(value.dtype);
        }
        return new Step(value.operation, value.operands[0].dtype, sources, value.source, value.sums);
    }

    private Source source(Value operand) {
        return switch (operand.source) {
            case Source.Adjacent adjacent -> adjacent;
            case Source.Buffer buffer -> buffer;
            case Source.Leaf leaf -> copies.computeIfAbsent(leaf, _ -> another(leaf.dtype()));
        };
    }

    private Source.Buffer take(DType type) {
        return free.get(type).isEmpty() ? another(type) : free.get(type).pop();
    }

    private Source.Buffer another(DType type) {
        types.add(type);
        return new Source.Buffer(types.size() - 1);
    }

    List<Step> steps() {
        return steps;
    }

    Map<Source.Leaf, Source.Buffer> copies() {
        return copies;
    }

    Object[] allocate(int size) {
        return types.stream().map(type -> type.loops().allocate(size)).toArray();
    }
}
