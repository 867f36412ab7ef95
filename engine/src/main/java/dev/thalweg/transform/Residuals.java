package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Brings primal values to the reverse sweep, and decides for each how: constants, parameters and what every run computes once are at
/// hand, cheap ones are computed again from others, induction variables are counted back, and the rest is saved in a local, whose older
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
    private final Predicate<Block> always;
    private final Definitions definitions;
    private final Twins twins;
    private final Map<Value, Local> counted = new HashMap<>();
    private final Map<Value, Derived> derived = new HashMap<>();
    private final Map<Value, Local> saved = new LinkedHashMap<>();
    private final Map<Value, Place> places = new HashMap<>();
    private final Map<Value, Integer> costs = new HashMap<>();

    /// An induction variable that runs beside the one that counts the loop.
    private record Derived(InductionVariable variable, CountedLoop loop) {}

    /// Where a value of a loop is kept, instead of in its local: in the records of a region that begins at `base`.
    record Place(Region region, Value base, CountedLoop loop) {}

    /// @param lasting whether a local outside of loops still holds its value when the reverse sweep begins
    /// @param always  of blocks that every run passes once
    Residuals(Function function, Definitions definitions, AliasClasses aliases, Shadows shadows, Loops loops, boolean lasting,
            Predicate<Block> always) {
        this.lasting = lasting;
        this.always = always;
        this.parameters = Set.copyOf(function.parameters());
        this.aliases = aliases;
        this.loops = loops;
        shadows.all().forEach((primal, shadow) -> primalOfShadow.put(shadow, primal));
        this.definitions = definitions;
        this.twins = new Twins(function);
    }

    Definitions definitions() {
        return definitions;
    }

    Twins twins() {
        return twins;
    }

    /// Where the reverse sweep keeps an induction variable, which it counts back by itself.
    Local count(Value inductionVariable) {
        return counted.computeIfAbsent(inductionVariable, v -> new Local(v.type(), v.name()));
    }

    /// Announces that an induction variable follows from how often its loop has gone round.
    void derive(InductionVariable variable, CountedLoop loop) {
        derived.put(variable.value(), new Derived(variable, loop));
    }

    /// The values to save, each in its local.
    Map<Value, Local> saved() {
        return saved;
    }

    void place(Value value, Place place) {
        places.put(value, place);
    }

    Place place(Value value) {
        return places.get(value);
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

    /// The same for a value that may be defined behind a loop, but can be computed before: as a round of the loop has it.
    Value bring(Value value, Block into, Map<Value, Value> known, Loop loop, FlowGraph graph) {
        if (known.containsKey(value) || definitions.stands(value, loop.header(), graph)) {
            return bring(value, into, known);
        }
        Value computed = into.addHere(value.type(), definitions.op(value).map(v -> bring(v, into, known, loop, graph)));
        known.put(value, computed);
        return computed;
    }

    private Value fetch(Value value, Block into, Map<Value, Value> known) {
        if (counted.containsKey(value)) {
            return read(counted.get(value), into);
        }
        if (derived.containsKey(value)) {
            return derive(derived.get(value), into, known);
        }
        if (saved.containsKey(value) || !isRecomputed(value)) {
            return lasting && always.test(definitions.home(value)) ? value : read(save(value), into);
        }
        Instruction definition = definitions.instruction(value);
        Map<Value, Value> operands = new HashMap<>();
        definition.op().operands().forEach(v -> operands.put(v, bring(v, into, known)));
        Value again = into.add(value.type(), definition.op().map(operands::get), definition.origin().adjoint());
        again.nameOnce(value.name());
        return again;
    }

    /// The local of a value that is to be saved.
    Local save(Value value) {
        return saved.computeIfAbsent(value, v -> new Local(v.type(), v.name()));
    }

    private Value derive(Derived which, Block into, Map<Value, Value> known) {
        InductionVariable counter = which.loop.variable();
        Type type = which.variable.value().type();
        Value rounds = which.loop.index(bring(counter.value(), into, known), bring(counter.initial(), into, known), into::addHere);
        if (type.equals(Type.LONG)) {
            rounds = into.addHere(type, new Op.Apply(Primitive.TO_LONG, List.of(rounds)));
        }
        Value step = into.addHere(type, Op.Constant.of(type, which.variable.step()));
        Value way = into.addHere(type, new Op.Apply(Primitive.MUL, List.of(rounds, step)));
        return into.addHere(type, new Op.Apply(Primitive.ADD, List.of(bring(which.variable.initial(), into, known), way)));
    }

    private static Value read(Local local, Block into) {
        return into.add(local.type(), new Op.ReadLocal(local), Origin.NONE);
    }

    private boolean isRecomputed(Value value) {
        Instruction definition = definitions.instruction(value);
        if (definition == null) {
            return false;
        }
        boolean once = lasting && loops.depth(definitions.home(value)) == 0 && !(definition.op() instanceof Op.Constant);
        return !once && cost(value) <= LIMIT;
    }

    private int cost(Value value) {
        Op definition = definitions.op(value);
        if (parameters.contains(value) || counted.containsKey(value) || derived.containsKey(value) || saved.containsKey(value)
                || lasting && definition != null && loops.depth(definitions.home(value)) == 0) {
            return 0;
        }
        Integer known = costs.get(value);
        if (known == null) {
            known = definition != null ? costOf(definition) : COSTLY;
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
        if (parameters.contains(value) || !loop.contains(definitions.home(value))) {
            return true;
        }
        Op definition = definitions.op(value);
        return definition != null && costOf(definition) < COSTLY && definition.operands().stream().allMatch(v -> isInvariant(v, loop));
    }

    /// Computes a value of a loop's header that is invariant in front of the loop.
    Value hoist(Value value, Loop loop, Block entry) {
        if (parameters.contains(value) || !loop.contains(definitions.home(value))) {
            return value;
        }
        Instruction definition = definitions.instruction(value);
        return entry.add(value.type(), definition.op().map(v -> hoist(v, loop, entry)), definition.origin());
    }

    /// Adds to the forward sweep what the reverse sweep has asked for.
    ///
    /// A definition in a loop pushes what the local held before, so that popping it there restores the older value.
    void insertSaves() {
        Map<Block, Block> rewritten = new HashMap<>();
        saved.keySet().forEach(value -> rewritten.put(definitions.home(value), definitions.home(value)));
        for (Block block : rewritten.keySet()) {
            List<Instruction> result = new ArrayList<>();
            Map<Region, Value> records = new HashMap<>();
            block.parameters().forEach(p -> save(p, block, result, records));
            Value defined = null;
            for (Instruction i : block.instructions()) {
                if (!(i.op() instanceof Op.Pop)) { // what a call leaves on the stack is taken before anything is pushed
                    save(defined, block, result, records);
                    defined = i.result();
                }
                result.add(i);
            }
            save(defined, block, result, records);
            block.instructions().clear();
            block.instructions().addAll(result);
        }
    }

    /// @param records the records that the block has located already; this adds to it
    private void save(Value value, Block block, List<Instruction> into, Map<Region, Value> records) {
        Local local = saved.get(value);
        Place place = places.get(value);
        if (local == null) {
            return;
        }
        if (place != null) {
            Value record = records.computeIfAbsent(place.region, r -> locate(place, into));
            into.add(new Instruction(null, new Op.Keep(place.region, local, record, value), Origin.NONE));
            return;
        }
        if (loops.depth(block) > 0) {
            into.add(new Instruction(null, new Op.Push(local), Origin.NONE));
        }
        into.add(new Instruction(null, new Op.WriteLocal(local, value), Origin.NONE));
    }

    private static Value locate(Place place, List<Instruction> into) {
        Block out = new Block();
        InductionVariable counter = place.loop.variable();
        Value index = place.loop.index(counter.value(), counter.initial(), out::addHere);
        Value record = out.addHere(Type.INT, new Op.Locate(place.region, place.base, index));
        into.addAll(out.instructions());
        return record;
    }

    /// Whether its older values are on the stack.
    boolean isPushed(Value value) {
        return saved.containsKey(value) && !places.containsKey(value) && loops.depth(definitions.home(value)) > 0;
    }
}
