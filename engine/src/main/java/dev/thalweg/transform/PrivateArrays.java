package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds arrays through which nothing goes from one round of a loop to the next: those that each round makes anew, and those that
/// each round fills before it reads them.
final class PrivateArrays {
    private final FlowGraph graph;
    private final Loops loops;
    private final AliasClasses aliases;
    private final Definitions definitions;
    /// All references of a class, shadows left out.
    private final Map<AliasClasses.Node, List<Value>> references = new HashMap<>();
    private final Map<Value, List<Block>> users = new HashMap<>();

    PrivateArrays(FlowGraph graph, Loops loops, AliasClasses aliases, Shadows shadows, Definitions definitions) {
        this.graph = graph;
        this.loops = loops;
        this.aliases = aliases;
        this.definitions = definitions;
        Set<Value> cotangents = new HashSet<>(shadows.all().values());
        for (Block block : graph.order()) {
            block.parameters().forEach(p -> note(p, cotangents));
            for (Instruction i : block.instructions()) {
                if (i.result() != null) {
                    note(i.result(), cotangents);
                }
                i.op().operands().forEach(v -> users.computeIfAbsent(v, k -> new ArrayList<>()).add(block));
            }
            block.terminator().operands().forEach(v -> users.computeIfAbsent(v, k -> new ArrayList<>()).add(block));
            block.edges().forEach(edge -> edge.arguments().forEach(v -> users.computeIfAbsent(v, k -> new ArrayList<>()).add(block)));
        }
    }

    private void note(Value value, Set<Value> cotangents) {
        if (value.type().isReference() && !cotangents.contains(value)) {
            references.computeIfAbsent(aliases.node(value), n -> new ArrayList<>()).add(value);
        }
    }

    boolean isPrivate(Value array, Loop loop) {
        List<Value> all = references.getOrDefault(aliases.node(array), List.of());
        return all.contains(array) && (all.stream().allMatch(v -> isFresh(v, loop)) || all.size() == 1 && isFilledFirst(array, loop));
    }

    /// Whether the array is made in the same round, wherever it is used.
    private boolean isFresh(Value reference, Loop loop) {
        Block home = definitions.home(reference);
        if (home == null || home == loop.header() || !loop.contains(home)) {
            return false;
        }
        return switch (definitions.op(reference)) {
            case null -> true;
            case Op.NewArray n -> true;
            case Op.Constant c -> true;
            case Op.Cast(var target, Value value) -> isFresh(value, loop) || isZeros(value);
            case Op.Apply copy -> isFresh(copy.arguments().getFirst(), loop);
            case Op.ArrayLoad load -> isPrivate(load.array(), loop);
            default -> false;
        };
    }

    private boolean isZeros(Value value) {
        return definitions.op(value) instanceof Op.Invoke call && call.method().name().equals("zerosLike");
    }

    /// Whether the array is made before the loop, used in the loop alone, and filled in each round before it is read.
    private boolean isFilledFirst(Value array, Loop loop) {
        boolean alone = users.getOrDefault(array, List.of()).stream().allMatch(loop::contains);
        if (!alone || !(definitions.op(array) instanceof Op.NewArray made) || made.lengths().size() != 1 || !made.type().component().isReal()) {
            return false;
        }
        return loops.all().stream().filter(inner -> inner != loop && loop.contains(inner.header())).anyMatch(
                inner -> fills(inner, array, made.lengths().getFirst()) && precedesReads(inner, array, loop));
    }

    /// Whether a loop stores into each element, from the first to the last.
    private boolean fills(Loop loop, Value array, Value length) {
        return InductionVariable.of(loop, graph, definitions).stream().filter(v -> v.step() == 1).anyMatch(variable -> {
            CountedLoop counted = CountedLoop.of(variable, definitions, limit -> isLength(limit, array, length)).orElse(null);
            boolean whole = counted != null && counted.offset() == 0 && (counted.test() == Test.LT || counted.test() == Test.NE)
                    && Integer.valueOf(0).equals(definitions.constant(variable.initial())) && isLeftByHeaderOnly(loop);
            return whole && loop.blocks().stream().anyMatch(block -> loops.around(block) == loop && graph.dominates(block, latch(loop))
                    && storesAt(variable.value(), array, block));
        });
    }

    private boolean isLength(Value limit, Value array, Value length) {
        return limit == length || definitions.op(limit) instanceof Op.ArrayLength(Value measured) && measured == array
                || definitions.constant(limit) != null && definitions.constant(limit).equals(definitions.constant(length));
    }

    private static boolean isLeftByHeaderOnly(Loop loop) {
        return loop.blocks().stream().allMatch(block -> block == loop.header() || block.edges().stream().allMatch(edge -> loop.contains(edge.target())
                || edge.target().terminator() instanceof Terminator.Throw));
    }

    private Block latch(Loop loop) {
        return graph.predecessors(loop.header()).stream().filter(loop::contains).findFirst().orElseThrow();
    }

    private static boolean storesAt(Value index, Value array, Block block) {
        return block.instructions().stream().anyMatch(i -> i.op() instanceof Op.ArrayStore store && store.array() == array && store.index() == index);
    }

    private boolean precedesReads(Loop filling, Value array, Loop loop) {
        Block behind = filling.header().edges().stream().map(edge -> edge.target()).filter(block -> !filling.contains(block)).findFirst().orElseThrow();
        return loop.blocks().stream().filter(block -> reads(block, array)).allMatch(block -> graph.dominates(behind, block));
    }

    private static boolean reads(Block block, Value array) {
        return block.instructions().stream().anyMatch(i -> i.op().operands().contains(array)
                && !(i.op() instanceof Op.ArrayStore store && store.value() != array) && !(i.op() instanceof Op.ArrayLength));
    }
}
