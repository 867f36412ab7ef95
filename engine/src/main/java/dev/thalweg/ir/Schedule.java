package dev.thalweg.ir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Decides which values are computed where they are used, as parts of an expression, instead of being kept in a variable.
///
/// A value that is used once, in its own block, moves there, if it reads no memory that is written in between. This keeps
/// bytecode short (HotSpot compiles no method of more than 8,000 bytes) and gives it the shape javac would.
public final class Schedule {
    /// Expressions are written recursively; deeper ones are cut.
    private static final int DEEPEST = 100;

    private final Predicate<Value> kept;
    private final Predicate<Value> repeated;
    private final Map<Value, Op> inlined = new HashMap<>();
    private final Map<Value, Integer> uses = new HashMap<>();
    private final Map<Value, Block> homes = new HashMap<>();
    private final Set<Value> shared = new HashSet<>();

    public Schedule(Function function) {
        this(function, value -> false, value -> false);
    }

    /// @param kept     values that are to have a variable, whatever else holds
    /// @param repeated values that are computed wherever they are used, as constants are; they read no memory
    public Schedule(Function function, Predicate<Value> kept, Predicate<Value> repeated) {
        this.kept = kept;
        this.repeated = repeated;
        for (Block block : function.blocks()) {
            block.parameters().forEach(shared::add);
            block.instructions().forEach(i -> homes.put(i.result(), block));
        }
        for (Block block : function.blocks()) {
            block.instructions().forEach(i -> i.op().operands().forEach(v -> use(v, block)));
            block.terminator().operands().forEach(v -> use(v, block));
            for (Edge edge : block.edges()) {
                edge.arguments().forEach(v -> use(v, block));
            }
        }
        function.blocks().forEach(this::schedule);
    }

    private void use(Value value, Block block) {
        uses.merge(value, 1, Integer::sum);
        if (homes.get(value) != block) {
            shared.add(value);
        }
    }

    private void schedule(Block block) {
        List<Instruction> instructions = block.instructions();
        int end = instructions.size();
        Map<Value, Integer> position = new HashMap<>();
        Map<Value, Integer> depth = new HashMap<>();
        block.terminator().operands().forEach(v -> position.put(v, end));
        block.edges().forEach(edge -> edge.arguments().forEach(v -> position.put(v, end)));
        for (int i = end - 1; i >= 0; i--) {
            Value result = instructions.get(i).result();
            Op op = instructions.get(i).op();
            int at = i;
            if (op instanceof Op.Constant || repeated.test(result)) {
                inlined.put(result, op);
            } else if (result != null && uses.getOrDefault(result, 0) == 1 && !shared.contains(result) && !kept.test(result)
                    && depth.getOrDefault(result, 0) < DEEPEST && movesTo(instructions, i, position.get(result))) {
                inlined.put(result, op);
                at = position.get(result);
            }
            for (Value operand : op.operands()) {
                position.put(operand, at);
                depth.put(operand, at == i ? 1 : depth.getOrDefault(result, 0) + 1);
            }
        }
    }

    private static boolean movesTo(List<Instruction> instructions, int from, int to) {
        Op op = instructions.get(from).op();
        boolean reads = op instanceof Op.ArrayLoad || op instanceof Op.GetField || op instanceof Op.ReadLocal
                || op instanceof Op.Recall;
        if (!reads) {
            return op.isPure() || op instanceof Op.Cast;
        }
        for (int i = from + 1; i < to; i++) {
            if (mayChange(instructions.get(i).op(), op)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayChange(Op writer, Op reader) {
        return switch (writer) {
            case Op.WriteLocal w -> reader instanceof Op.ReadLocal r && r.local() == w.local();
            case Op.Pop p -> reader instanceof Op.ReadLocal r && r.local() == p.local();
            case Op.ArrayStore s -> reader instanceof Op.ArrayLoad;
            case Op.PutField p -> reader instanceof Op.GetField;
            case Op.Invoke i -> readsMemory(reader);
            case Op.RuledCall r -> readsMemory(reader);
            case Op.InvokeDynamic i -> readsMemory(reader);
            case Op.Call c -> !(reader instanceof Op.ReadLocal);
            case Op.Construct c -> readsMemory(reader);
            case Op.Push p -> reader instanceof Op.Recall;
            case Op.Reserve r -> reader instanceof Op.Recall;
            case Op.Keep k -> reader instanceof Op.Recall;
            default -> false;
        };
    }

    private static boolean readsMemory(Op reader) {
        return reader instanceof Op.ArrayLoad || reader instanceof Op.GetField;
    }

    /// What computes a value where it is used, or null if the value is kept in a variable.
    public Op inlined(Value value) {
        return inlined.get(value);
    }

    public int uses(Value value) {
        return uses.getOrDefault(value, 0);
    }

    /// Whether a value is used outside of the block that defines it.
    public boolean isShared(Value value) {
        return shared.contains(value);
    }
}
