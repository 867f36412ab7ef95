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
        this(function, Set.of());
    }

    /// @param scratch arrays that nobody reads behind the function: one is needed if a number that is loaded from it is
    Needed(Function function, Set<Value> scratch) {
        Map<Value, List<Value>> sources = sources(function, scratch);
        for (Block block : function.blocks()) {
            need(block.terminator().operands());
            for (Instruction i : block.instructions()) {
                if (!i.op().isPure() && (scratch.isEmpty() || Scratch.accessed(i.op(), scratch) == null)) {
                    need(i.op().operands());
                }
            }
        }
        while (!work.isEmpty()) {
            need(sources.getOrDefault(work.pop(), List.of()));
        }
    }

    /// What each value is made of: the operands of a pure operation, the arguments for a parameter, for an array what is stored.
    private static Map<Value, List<Value>> sources(Function function, Set<Value> scratch) {
        Map<Value, List<Value>> sources = new HashMap<>();
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                Value array = scratch.isEmpty() ? null : Scratch.accessed(i.op(), scratch);
                if (i.op().isPure() || array != null && i.result() != null) {
                    sources.put(i.result(), i.op().operands());
                } else if (array != null) {
                    sources.computeIfAbsent(array, a -> new ArrayList<>()).addAll(i.op().operands());
                }
            }
            for (Edge edge : block.edges()) {
                List<Value> parameters = edge.target().parameters();
                for (int k = 0; k < parameters.size(); k++) {
                    sources.computeIfAbsent(parameters.get(k), p -> new ArrayList<>()).add(edge.arguments().get(k));
                }
            }
        }
        return sources;
    }

    private void need(List<Value> values) {
        for (Value value : values) {
            if (needed.add(value)) {
                work.push(value);
            }
        }
    }

    boolean has(Value value) {
        return needed.contains(value);
    }
}
