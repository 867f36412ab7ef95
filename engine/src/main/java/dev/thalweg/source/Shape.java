package dev.thalweg.source;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Schedule;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Decides which values are parts of expressions: those without a name of the user's that are used once; and comparisons, lengths
/// of arrays and neighbours of an index, such as `i + 1`, wherever they are used.
final class Shape {
    /// More operands than this make a line that nobody reads.
    private static final int LARGEST = 12;
    private static final String[] INDEX_NAMES = {"i", "j", "k", "l"};

    private final Map<Value, Instruction> definitions = new HashMap<>();
    private final Map<Value, Block> homes = new HashMap<>();
    private final Map<Value, Set<Block>> users = new HashMap<>();
    private final Map<Value, Integer> uses = new HashMap<>();
    /// By value, one of the instructions that use it.
    private final Map<Value, Instruction> onlyUsers = new HashMap<>();
    private final Set<Value> kept = new HashSet<>();
    private boolean storesRows;
    private final Set<Value> repeated = new HashSet<>();
    private final Schedule schedule;

    Shape(Function function, FlowGraph graph, Loops loops, SavedLocals saved) {
        for (Block block : graph.order()) {
            block.parameters().forEach(p -> homes.put(p, block));
            for (Instruction i : block.instructions()) {
                definitions.put(i.result(), i);
                homes.put(i.result(), block);
                i.op().operands().forEach(v -> {
                    use(v, block);
                    onlyUsers.put(v, i);
                });
            }
            block.terminator().operands().forEach(v -> use(v, block));
            block.edges().forEach(edge -> edge.arguments().forEach(v -> use(v, block)));
        }
        graph.order().forEach(block -> block.instructions().forEach(this::noteStore));
        graph.order().forEach(block -> block.instructions().forEach(i -> choose(i, saved)));
        graph.order().forEach(block -> block.edges().forEach(edge -> keepArguments(edge, loops)));
        graph.order().forEach(this::cutLongExpressions);
        schedule = new Schedule(function, kept::contains, repeated::contains);
    }

    private void use(Value value, Block block) {
        users.computeIfAbsent(value, v -> new HashSet<>()).add(block);
        uses.merge(value, 1, Integer::sum);
    }

    private void choose(Instruction i, SavedLocals saved) {
        if (i.result() == null) {
            return;
        }
        if (!i.result().name().isEmpty() && !isPartOfItself(i.result()) || saved.isTaken(i.result())) {
            kept.add(i.result());
        } else if (i.op() instanceof Op.ArrayLength || isFixedRow(i) || isNeighbour(i.op())
                || uses.getOrDefault(i.result(), 0) > 1 && isComparison(i.op())) {
            repeated.add(i.result());
            i.op().operands().stream().filter(v -> !isConstant(v) && !repeated.contains(v)).forEach(kept::add);
        }
    }

    /// Whether it is only a part of the sum that has its name.
    private boolean isPartOfItself(Value value) {
        Instruction user = onlyUsers.get(value);
        return uses.getOrDefault(value, 0) == 1 && user != null && user.result() != null && user.result().name().equals(value.name());
    }

    /// `i + 1` or `i - 1`, of integers.
    private boolean isNeighbour(Op op) {
        return op instanceof Op.Apply(Primitive primitive, List<Value> arguments)
                && (primitive == Primitive.ADD || primitive == Primitive.SUB)
                && arguments.getFirst().type().equals(Type.INT) && isConstant(arguments.getLast()) && !isConstant(arguments.getFirst());
    }

    private void noteStore(Instruction i) {
        switch (i.op()) {
            case Op.ArrayStore s when !s.element().isPrimitive() -> storesRows = true;
            case Op.Invoke call -> storesRows = true;
            case Op.InvokeDynamic call -> storesRows = true;
            case Op.Call call -> storesRows = true;
            case Op.RuledCall call -> storesRows = true;
            case Op.Construct call -> storesRows = true;
            default -> { }
        }
    }

    /// A row of an array whose rows nobody replaces while the function runs.
    private boolean isFixedRow(Instruction i) {
        return i.op() instanceof Op.ArrayLoad && i.result().type().isArray() && !storesRows;
    }

    private static boolean isComparison(Op op) {
        return op instanceof Op.Apply(Primitive primitive, List<Value> arguments)
                && (primitive == Primitive.CMP || primitive == Primitive.CMPL || primitive == Primitive.CMPG);
    }

    private boolean isConstant(Value value) {
        return definitions.get(value) instanceof Instruction i && i.op() instanceof Op.Constant;
    }

    /// What is passed on to a block has a variable there, and is computed into it where it stands.
    private void keepArguments(Edge edge, Loops loops) {
        for (int k = 0; k < edge.arguments().size(); k++) {
            Value argument = edge.arguments().get(k);
            Value parameter = edge.target().parameters().get(k);
            if (isStepOf(argument, parameter)) {
                nameIndex(parameter, loops.depth(edge.target()));
                if (replaces(argument, parameter)) {
                    argument.nameOnce(parameter.name());
                    repeated.remove(argument);
                    kept.add(argument);
                }
            } else if (!repeated.contains(argument)) {
                kept.add(argument);
            }
        }
    }

    private boolean isStepOf(Value argument, Value parameter) {
        return definitions.get(argument) instanceof Instruction i && isNeighbour(i.op()) && i.op().operands().getFirst() == parameter;
    }

    private static void nameIndex(Value parameter, int depth) {
        parameter.nameOnce(INDEX_NAMES[Math.clamp(depth - 1, 0, INDEX_NAMES.length - 1)]);
    }

    /// Whether the body of a loop knows its counter only after the step.
    private boolean replaces(Value next, Value counter) {
        return homes.get(next) != homes.get(counter)
                && Stream.of(homes.get(counter), homes.get(next)).toList().containsAll(users.get(counter))
                && usesIn(homes.get(next), counter) == 1;
    }

    private static long usesIn(Block block, Value value) {
        Stream<Collection<Value>> all = Stream.of(
                block.instructions().stream().flatMap(i -> i.op().operands().stream()).toList(), block.terminator().operands(),
                block.edges().stream().flatMap(e -> e.arguments().stream()).toList());
        return all.flatMap(Collection::stream).filter(v -> v == value).count();
    }

    private void cutLongExpressions(Block block) {
        Map<Value, Integer> sizes = new HashMap<>();
        for (Instruction i : block.instructions()) {
            int size = 0;
            Value largest = null;
            for (Value operand : i.op().operands()) {
                int own = sizes.getOrDefault(operand, 1);
                size += own;
                largest = largest == null || own > sizes.getOrDefault(largest, 1) ? operand : largest;
            }
            if (size > LARGEST && sizes.getOrDefault(largest, 1) > 1) {
                kept.add(largest);
                size -= sizes.get(largest) - 1;
            }
            if (i.result() != null && uses.getOrDefault(i.result(), 0) == 1 && !kept.contains(i.result())) {
                sizes.put(i.result(), size);
            }
        }
    }

    /// What computes a value where it is used, or null if the value has a variable.
    Op inlined(Value value) {
        return schedule.inlined(value);
    }

    boolean isUsed(Value value) {
        return uses(value) > 0;
    }

    int uses(Value value) {
        return schedule.uses(value);
    }

    Op definition(Value value) {
        return definitions.containsKey(value) ? definitions.get(value).op() : null;
    }

    /// Where a value is computed, or [Origin#NONE] for constants.
    Origin origin(Value value) {
        return definitions.containsKey(value) && !isConstant(value) ? definitions.get(value).origin() : Origin.NONE;
    }

    /// The variables that are read where this value is used: itself, or what it is computed from.
    Stream<Value> read(Value value) {
        Op op = schedule.inlined(value);
        return op == null ? Stream.of(value) : op.operands().stream().flatMap(this::read);
    }
}
