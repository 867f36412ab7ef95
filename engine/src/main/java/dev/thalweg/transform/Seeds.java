package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The numbers whose cotangent is known before the reverse sweep starts, and always the same: on every way the result is they, times
/// something that does not change, plus what does not depend on them.
///
/// The terms of a sum that a loop adds up are such numbers, and so is the sum on its way. Nothing has to be added up for them, and
/// a loop in which no other number goes from one round to the next can be reversed round by round ([Fusion]).
final class Seeds {
    private final FlowGraph graph;
    private final Loops loops;
    private final Returning returning;
    private final Activity activity;
    private final Shadows shadows;
    private final Definitions definitions;
    private final Map<Value, Seed> seeds = new LinkedHashMap<>();
    private final Map<Value, List<Use>> uses = new HashMap<>();

    /// A cotangent: 1 or -1, times and divided by values that are defined outside of loops.
    record Seed(boolean isNegative, List<Factor> factors) {
        private Seed negated() {
            return new Seed(!isNegative, factors);
        }

        private Seed with(Value value, boolean divides) {
            List<Factor> more = new ArrayList<>(factors);
            more.add(new Factor(value, divides));
            return new Seed(isNegative, List.copyOf(more));
        }
    }

    record Factor(Value value, boolean divides) {}

    /// Where a cotangent may come from.
    ///
    /// @param to the value that passes its cotangent on; null for the function's result
    private record Use(Block block, Edge edge, Value to, Op op) {}

    private Seeds(FlowGraph graph, Loops loops, Returning returning, Activity activity, Shadows shadows, Definitions definitions) {
        this.graph = graph;
        this.loops = loops;
        this.returning = returning;
        this.activity = activity;
        this.shadows = shadows;
        this.definitions = definitions;
    }

    /// @param graph of a function with one exit
    static Seeds of(FlowGraph graph, Loops loops, Returning returning, Activity activity, Shadows shadows, Definitions definitions) {
        Seeds pass = new Seeds(graph, loops, returning, activity, shadows, definitions);
        pass.collect();
        pass.seeds.keySet().forEach(value -> pass.uses.put(value, new ArrayList<>()));
        pass.graph.order().stream().filter(returning::reaches).forEach(pass::note);
        pass.seeds.keySet().removeIf(value -> !pass.isUsedOnce(value));
        while (pass.seeds.keySet().removeIf(value -> !pass.holds(value))) {
            // what has lost its seed cannot give one
        }
        return pass;
    }

    static Seeds none() {
        return new Seeds(null, null, null, null, null, null);
    }

    Seed of(Value value) {
        return seeds.get(value);
    }

    boolean has(Value value) {
        return seeds.containsKey(value);
    }

    /// What a seed would be, from the result backwards.
    private void collect() {
        Deque<Value> work = new ArrayDeque<>();
        for (Block block : graph.order()) {
            if (block.terminator() instanceof Terminator.Return(Value result) && result != null) {
                add(result, new Seed(false, List.of()), work);
            }
        }
        while (!work.isEmpty()) {
            Value value = work.pop();
            Op op = definitions.op(value);
            if (op == null) {
                arguments(value).forEach(argument -> add(argument, seeds.get(value), work));
            } else if (op instanceof Op.Apply apply) {
                apply.arguments().forEach(argument -> add(argument, through(apply, argument, seeds.get(value)), work));
            }
        }
    }

    private void add(Value value, Seed seed, Deque<Value> work) {
        boolean isParameter = definitions.home(value) == null; // whose cotangent is delivered from its local
        if (seed != null && !isParameter && value.type().equals(Type.DOUBLE) && activity.isActive(value) && !seeds.containsKey(value)) {
            seeds.put(value, seed);
            work.add(value);
        }
    }

    private List<Value> arguments(Value parameter) {
        Block block = definitions.home(parameter);
        int index = block.parameters().indexOf(parameter);
        List<Value> arguments = new ArrayList<>();
        for (Block way : Set.copyOf(graph.predecessors(block))) {
            way.edges().stream().filter(edge -> edge.target() == block).forEach(edge -> arguments.add(edge.arguments().get(index)));
        }
        return arguments;
    }

    /// The cotangent that a linear operation gives an operand, or null.
    private Seed through(Op.Apply apply, Value operand, Seed seed) {
        Value a = apply.arguments().getFirst();
        Value b = apply.arguments().getLast();
        return switch (apply.primitive()) {
            case COPY, ADD, ACCUMULATE -> seed;
            case SUB -> a == operand ? seed : seed.negated();
            case NEG -> seed.negated();
            case MUL -> a != b && isSteady(a == operand ? b : a) ? seed.with(a == operand ? b : a, false) : null;
            case DIV -> a == operand && a != b && isSteady(b) ? seed.with(b, true) : null;
            default -> null;
        };
    }

    /// Whether it has one value for the whole run.
    private boolean isSteady(Value value) {
        return definitions.home(value) == null || definitions.op(value) instanceof Op.Constant || loops.depth(definitions.home(value)) == 0;
    }

    private void note(Block block) {
        for (Instruction i : block.instructions()) {
            boolean passes = i.result() != null && activity.isActive(i.result())
                    || i.op() instanceof Op.ArrayStore store && shadows.has(store.array()) || i.op() instanceof Op.Call || i.op() instanceof Op.RuledCall;
            if (passes) {
                i.op().operands().forEach(v -> note(v, new Use(block, null, i.result(), i.op())));
            }
        }
        for (Edge edge : block.edges()) {
            for (int k = 0; k < edge.arguments().size(); k++) {
                if (returning.reaches(edge.target()) && activity.isActive(edge.target().parameters().get(k))) {
                    note(edge.arguments().get(k), new Use(block, edge, edge.target().parameters().get(k), null));
                }
            }
        }
        if (block.terminator() instanceof Terminator.Return(Value result)) {
            note(result, new Use(block, null, null, null));
        }
    }

    private void note(Value value, Use use) {
        if (uses.containsKey(value)) {
            uses.get(value).add(use);
        }
    }

    private boolean holds(Value value) {
        Seed seed = seeds.get(value);
        for (Use use : uses.get(value)) {
            if (!seed.equals(given(use, value))) {
                return false;
            }
        }
        return true;
    }

    private Seed given(Use use, Value operand) {
        if (use.to == null) {
            return use.op == null ? new Seed(false, List.of()) : null;
        }
        Seed seed = seeds.get(use.to);
        return seed == null || use.op == null ? seed : use.op instanceof Op.Apply apply ? through(apply, operand, seed) : null;
    }

    /// Whether each way from the definition to the return, or to the definition again, uses it exactly once.
    private boolean isUsedOnce(Value value) {
        Block from = definitions.home(value);
        List<Use> all = uses.get(value);
        if (all.size() == 1 && all.getFirst().block == from && (all.getFirst().edge == null || from.edges().size() == 1)) {
            return true;
        }
        Map<Block, Integer> before = new HashMap<>();
        Deque<Block> work = new ArrayDeque<>(List.of(from));
        before.put(from, 0);
        while (!work.isEmpty()) {
            Block block = work.pop();
            int used = before.get(block) + count(all, block, null);
            if (used > 1 || block.terminator() instanceof Terminator.Return && used != 1) {
                return false;
            }
            for (Edge edge : block.edges()) {
                if (returning.reaches(edge.target()) && !follow(value, edge, from, used, before, work)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The uses in a block, or along an edge.
    private static int count(List<Use> uses, Block block, Edge edge) {
        int count = 0;
        for (Use use : uses) {
            if (edge == null ? use.block == block && use.edge == null : use.edge == edge) {
                count++;
            }
        }
        return count;
    }

    private boolean follow(Value value, Edge edge, Block from, int usedBefore, Map<Block, Integer> before, Deque<Block> work) {
        int used = usedBefore + count(uses.get(value), null, edge);
        if (used > 1 || edge.target() == from && used != 1) {
            return false;
        }
        Integer known = edge.target() == from ? Integer.valueOf(used) : before.putIfAbsent(edge.target(), used);
        if (known == null) {
            work.push(edge.target());
        }
        return known == null || known == used;
    }
}
