package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings primal values to the reverse sweep, and decides for each how: constants and parameters are at hand, cheap ones
/// are computed again from others, induction variables are counted back, and the rest is saved in a local, whose older
/// values are pushed on the residual stack where its definition is in a loop.
///
/// @see <a href="https://doi.org/10.1145/2450153.2450158">Hascoet and Pascual, The Tapenade Automatic Differentiation Tool, 2013,
///      "to be recorded" analysis</a>
final class Residuals {
    private static final int COSTLY = 1_000;
    /// Recomputing more than this many operations costs more than saving the result does.
    private static final int LIMIT = 10;
    private static final Set<Primitive> CHEAP = EnumSet.of(Primitive.ADD, Primitive.SUB, Primitive.MUL, Primitive.NEG,
            Primitive.ACCUMULATE, Primitive.SELECT, Primitive.SHL, Primitive.SHR, Primitive.USHR, Primitive.AND, Primitive.OR,
            Primitive.XOR, Primitive.CMP, Primitive.CMPL, Primitive.CMPG, Primitive.TO_INT, Primitive.TO_LONG, Primitive.TO_FLOAT,
            Primitive.TO_DOUBLE, Primitive.TO_BYTE, Primitive.TO_CHAR, Primitive.TO_SHORT, Primitive.ABS, Primitive.MAX, Primitive.MIN, Primitive.STOP);

    private final Set<Value> parameters;
    private final AliasClasses aliases;
    private final Map<Value, Value> primalOfShadow = new HashMap<>();
    private final Loops loops;
    private final boolean lasting;
    private final Map<Value, Instruction> definitions = new HashMap<>();
    private final Map<Value, Block> homes = new HashMap<>();
    private final Map<Value, Local> counted = new HashMap<>();
    private final Map<Value, Local> saved = new LinkedHashMap<>();
    private final Map<Value, Integer> costs = new HashMap<>();

    /// @param lasting whether a local outside of loops still holds its value when the reverse sweep begins
    Residuals(Function function, AliasClasses aliases, Shadows shadows, Loops loops, boolean lasting) {
        this.lasting = lasting;
        this.parameters = Set.copyOf(function.parameters());
        this.aliases = aliases;
        this.loops = loops;
        shadows.all().forEach((primal, shadow) -> primalOfShadow.put(shadow, primal));
        for (Block block : function.blocks()) {
            block.parameters().forEach(p -> homes.put(p, block));
            for (Instruction i : block.instructions()) {
                if (i.result() != null) {
                    definitions.put(i.result(), i);
                    homes.put(i.result(), block);
                }
            }
        }
    }

    /// Where the reverse sweep keeps an induction variable, which it counts back by itself.
    Local count(Value inductionVariable) {
        return counted.computeIfAbsent(inductionVariable, v -> new Local(v.type(), v.name()));
    }

    boolean isCounted(Value value) {
        return counted.containsKey(value);
    }

    /// The values to save, each in its local.
    Map<Value, Local> saved() {
        return saved;
    }

    Block home(Value value) {
        return homes.get(value);
    }

    /// The value as the reverse sweep of a block has it.
    ///
    /// @param known what that block has brought already; this adds to it
    Value bring(Value value, Block into, Map<Value, Value> known) {
        Value brought = known.get(value);
        if (brought == null) {
            brought = parameters.contains(value) ? value : fetch(value, into, known);
            known.put(value, brought);
        }
        return brought;
    }

    private Value fetch(Value value, Block into, Map<Value, Value> known) {
        if (counted.containsKey(value)) {
            return read(counted.get(value), into);
        }
        if (saved.containsKey(value) || !isRecomputed(value)) {
            return read(saved.computeIfAbsent(value, v -> new Local(v.type(), v.name())), into);
        }
        Instruction definition = definitions.get(value);
        Map<Value, Value> operands = new HashMap<>();
        definition.op().operands().forEach(v -> operands.put(v, bring(v, into, known)));
        return into.add(value.type(), definition.op().map(operands::get), definition.origin());
    }

    private static Value read(Local local, Block into) {
        return into.add(local.type(), new Op.ReadLocal(local), Origin.NONE);
    }

    private boolean isRecomputed(Value value) {
        Instruction definition = definitions.get(value);
        if (definition == null) {
            return false;
        }
        boolean once = lasting && loops.depth(homes.get(value)) == 0 && !(definition.op() instanceof Op.Constant);
        return !once && cost(value) <= LIMIT;
    }

    private int cost(Value value) {
        if (parameters.contains(value) || counted.containsKey(value) || saved.containsKey(value)
                || lasting && definitions.containsKey(value) && loops.depth(homes.get(value)) == 0) {
            return 0;
        }
        Integer known = costs.get(value);
        if (known == null) {
            known = definitions.containsKey(value) ? costOf(definitions.get(value).op()) : COSTLY;
            costs.put(value, known);
        }
        return known;
    }

    private int costOf(Op op) {
        int own = switch (op) {
            case Op.Constant c -> 0;
            case Op.Apply(Primitive primitive, List<Value> arguments) -> CHEAP.contains(primitive) ? 1 : COSTLY;
            case Op.ArrayLength a -> 1;
            case Op.ArrayLoad(var element, Value array, Value index) ->
                    aliases.isReadOnly(primalOfShadow.getOrDefault(array, array)) ? 2 : COSTLY;
            case Op.Cast c -> 1;
            default -> COSTLY;
        };
        return op.operands().stream().mapToInt(this::cost).reduce(own, (a, b) -> Math.min(COSTLY, a + b));
    }

    /// Whether a value is the same whenever the loop asks for it, and cheap to bring anywhere behind it.
    boolean isInvariant(Value value, Loop loop) {
        if (parameters.contains(value) || !loop.contains(homes.get(value))) {
            return true;
        }
        Instruction definition = definitions.get(value);
        return definition != null && costOf(definition.op()) < COSTLY
                && definition.op().operands().stream().allMatch(v -> isInvariant(v, loop));
    }

    /// Adds to the forward sweep what the reverse sweep has asked for.
    ///
    /// A definition in a loop pushes what the local held before, so that popping it there restores the older value.
    void insertSaves() {
        Map<Block, Block> rewritten = new HashMap<>();
        saved.keySet().forEach(value -> rewritten.put(homes.get(value), homes.get(value)));
        for (Block block : rewritten.keySet()) {
            List<Instruction> result = new ArrayList<>();
            block.parameters().forEach(p -> save(p, block, result));
            for (Instruction i : block.instructions()) {
                result.add(i);
                save(i.result(), block, result);
            }
            block.instructions().clear();
            block.instructions().addAll(result);
        }
    }

    private void save(Value value, Block block, List<Instruction> into) {
        Local local = saved.get(value);
        if (local == null) {
            return;
        }
        if (loops.depth(block) > 0) {
            into.add(new Instruction(null, new Op.Push(local), Origin.NONE));
        }
        into.add(new Instruction(null, new Op.WriteLocal(local, value), Origin.NONE));
    }

    /// Whether its older values are on the stack.
    boolean isPushed(Value value) {
        return saved.containsKey(value) && loops.depth(homes.get(value)) > 0;
    }
}
