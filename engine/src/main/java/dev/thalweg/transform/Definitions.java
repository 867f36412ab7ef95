package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.Map;

/// What defines each value of a function, and in which block.
final class Definitions {
    private final Map<Value, Instruction> instructions = new HashMap<>();
    private final Map<Value, Block> homes = new HashMap<>();

    Definitions(Function function) {
        for (Block block : function.blocks()) {
            block.parameters().forEach(p -> homes.put(p, block));
            block.instructions().forEach(i -> add(i, block));
        }
    }

    void add(Instruction instruction, Block home) {
        if (instruction.result() != null) {
            instructions.put(instruction.result(), instruction);
            homes.put(instruction.result(), home);
        }
    }

    /// Null for a parameter of the function or of a block.
    Instruction instruction(Value value) {
        return instructions.get(value);
    }

    /// Null for a parameter of the function or of a block.
    Op op(Value value) {
        Instruction found = instructions.get(value);
        return found == null ? null : found.op();
    }

    /// The number that a value always is, or null.
    Object constant(Value value) {
        return op(value) instanceof Op.Constant c ? c.value() : null;
    }

    /// Whether a value is known before a loop starts with a block, or can be computed there of such values.
    boolean isKnownBefore(Value value, Block block, FlowGraph graph) {
        return stands(value, block, graph) || op(value) != null && op(value).isPure() && !(op(value) instanceof Op.ReadLocal)
                && op(value).operands().stream().allMatch(v -> isKnownBefore(v, block, graph));
    }

    /// Whether it is defined before a loop starts with a block; a constant may be put there.
    boolean stands(Value value, Block block, FlowGraph graph) {
        return home(value) == null || op(value) instanceof Op.Constant || home(value) != block && graph.dominates(home(value), block);
    }

    /// The block that defines a value; null for a parameter of the function.
    Block home(Value value) {
        return homes.get(value);
    }
}
