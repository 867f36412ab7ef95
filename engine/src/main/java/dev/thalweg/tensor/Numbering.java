package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The values of a sweep: what several expressions say is computed once (value numbering, as compilers do it).
final class Numbering {
    private record Key(Operation operation, List<Value> operands, DType dtype) {}

    private final Shape space;
    private final Map<Node, Value> byNode = new IdentityHashMap<>();
    private final Map<Source.Leaf, Value> leaves = new HashMap<>();
    private final Map<Key, Value> computed = new HashMap<>();
    private final List<Value> order = new ArrayList<>();

    Numbering(Shape space) {
        this.space = space;
    }

    /// The value of a node whose operands in this space have been numbered.
    ///
    /// @param kept whether all of its elements are asked for
    Value number(Node node, boolean kept) {
        Node[] nodes = node.operands();
        Value[] operands = new Value[nodes.length];
        for (int i = 0; i < operands.length; i++) {
            Value known = byNode.get(nodes[i]);
            operands[i] = known != null ? known : leaf(nodes[i]);
        }
        Value factor = otherThanOne(node.operation(), operands);
        boolean there = factor != null && !(kept && factor.isLeaf());
        Value value = there ? factor : computed.computeIfAbsent(new Key(node.operation(), List.of(operands), node.dtype), this::value);
        byNode.put(node, value);
        return value;
    }

    private Value value(Key key) {
        Value value = Value.of(key.operation, key.operands.toArray(Value[]::new), key.dtype);
        order.add(value);
        return value;
    }

    private Value leaf(Node node) {
        Value leaf = leaves.computeIfAbsent(Source.of(node, space), Value::of);
        byNode.put(node, leaf);
        return leaf;
    }

    /// The other factor of a product with 1, as the seed of a gradient makes them; else null.
    private static Value otherThanOne(Operation operation, Value[] operands) {
        if (!(operation instanceof Elementwise.Zip(Binary f)) || f != Binary.MUL) {
            return null;
        }
        return operands[0].is(1) ? operands[1] : operands[1].is(1) ? operands[0] : null;
    }

    /// The values that something kept needs, operands first, each with its number of uses.
    List<Value> needed() {
        List<Value> needed = new ArrayList<>();
        for (Value value : order.reversed()) {
            if (value.isKept() || value.uses > 0) {
                needed.addFirst(value);
                for (Value operand : value.operands) {
                    operand.uses++;
                }
            }
        }
        return needed;
    }
}
