package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Memory for the values that pass from one part of a function to others: an array for each type of value, made when the function
/// starts. A value has a slot there, as it would have in the frame of a method.
final class Frame {
    private final Map<Type, Value> arrays = new LinkedHashMap<>();
    private final Map<Type, Integer> sizes = new HashMap<>();
    private final Map<Value, Integer> slots = new HashMap<>();
    private final Set<Value> held = new HashSet<>();

    /// Notes that the part which defines a value stores it: whoever comes later finds it.
    void hold(Value value) {
        held.add(value);
    }

    boolean holds(Value value) {
        return held.contains(value);
    }

    boolean isArray(Value value) {
        return arrays.containsValue(value);
    }

    /// The array of values of a type.
    Value array(Type type) {
        return arrays.computeIfAbsent(type, t -> new Value(Type.of(t.desc().arrayType()), "frame"));
    }

    /// @param array the frame's, as the block names it
    void store(Value value, Value array, Block into) {
        into.add(new Op.ArrayStore(value.type().desc(), array, index(value, into), value), Origin.NONE);
    }

    /// Loads a value behind what the block does already.
    Value load(Value value, Value array, Block into) {
        Value loaded = new Value(value.type(), value.name());
        into.instructions().add(new Instruction(loaded, new Op.ArrayLoad(value.type().desc(), array, index(value, into)), Origin.NONE));
        return loaded;
    }

    private Value index(Value value, Block into) {
        return into.addHere(Type.INT, new Op.Constant(slots.computeIfAbsent(value, v -> sizes.merge(v.type(), 1, Integer::sum) - 1)));
    }

    /// Makes the arrays.
    void make(Block into) {
        List<Type> types = new ArrayList<>(arrays.keySet());
        for (Type type : types) {
            Value length = into.addHere(Type.INT, new Op.Constant(sizes.get(type)));
            Value array = arrays.get(type);
            into.instructions().add(new Instruction(array, new Op.NewArray(array.type(), List.of(length)), Origin.NONE));
        }
    }
}
