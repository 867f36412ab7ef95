package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The values that what a function does or returns depends on; what a loop only hands to itself is none.
final class Needed {
    private final Set<Value> needed = new HashSet<>();
    private final Deque<Value> work = new ArrayDeque<>();

    Needed(Function function) {
        Map<Value, List<Value>> sources = sources(function);
        for (Block block : function.blocks()) {
            block.terminator().operands().forEach(this::need);
            block.instructions().stream().map(Instruction::op).filter(op -> !op.isPure()).map(Op::operands).forEach(all -> all.forEach(this::need));
        }
        while (!work.isEmpty()) {
            sources.getOrDefault(work.pop(), List.of()).forEach(this::need);
        }
    }

    /// What each value is made of: the operands of a pure operation, the arguments for a parameter.
    private static Map<Value, List<Value>> sources(Function function) {
        Map<Value, List<Value>> sources = new HashMap<>();
        for (Block block : function.blocks()) {
            block.instructions().stream().filter(i -> i.op().isPure()).forEach(i -> sources.put(i.result(), i.op().operands()));
            for (Edge edge : block.edges()) {
                List<Value> parameters = edge.target().parameters();
                for (int k = 0; k < parameters.size(); k++) {
                    sources.computeIfAbsent(parameters.get(k), p -> new ArrayList<>()).add(edge.arguments().get(k));
                }
            }
        }
        return sources;
    }

    private void need(Value value) {
        if (needed.add(value)) {
            work.push(value);
        }
    }

    boolean has(Value value) {
        return needed.contains(value);
    }
}
