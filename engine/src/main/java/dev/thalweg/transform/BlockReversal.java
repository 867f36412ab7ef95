package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.rules.Rule;
import dev.thalweg.rules.ScalarRules;
import dev.thalweg.rules.Term;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The reverse of one block: the adjoints of its instructions, last one first.
final class BlockReversal {
    private final Block primal;
    private final Block block = new Block();
    private final BlockStart start = new BlockStart(block);
    private final List<Block> extra = new ArrayList<>();
    private final Activity activity;
    private final Shadows shadows;
    private final Residuals residuals;
    private final CallReversal calls;
    private final Snapshots snapshots;
    private final Placement placement;
    private final FlowGraph graph;
    private final boolean runsOnce;
    private final Cotangents.In bars;
    private final Map<Value, Value> known = new HashMap<>();
    /// How many instructions had been emitted when a definition had been reversed: there its saved value is restored.
    private final Map<Value, Integer> reversedAt = new LinkedHashMap<>();

    BlockReversal(Block primal, Activity activity, Shadows shadows, Residuals residuals, Cotangents cotangents, CallReversal calls, Snapshots snapshots,
            Placement placement, boolean runsOnce, Loop fused, FlowGraph graph) {
        this.primal = primal;
        this.activity = activity;
        this.shadows = shadows;
        this.residuals = residuals;
        this.calls = calls;
        this.snapshots = snapshots;
        this.placement = placement;
        this.graph = graph;
        this.runsOnce = runsOnce;
        this.bars = cotangents.new In(block, v -> fused == null ? bring(v) : residuals.bring(v, block, known, fused, graph), runsOnce, fused);
    }

    Block primal() {
        return primal;
    }

    Block block() {
        return block;
    }

    /// The block, and those that belong to edges out of it.
    List<Block> blocks() {
        List<Block> all = new ArrayList<>(List.of(block));
        all.addAll(extra);
        return all;
    }

    void addBlock(Block edge) {
        extra.add(edge);
    }

    Value bring(Value value) {
        return residuals.bring(value, block, known);
    }

    void end(Terminator terminator) {
        block.end(terminator);
    }

    /// Starts the reverse sweep, unless the result is an array: its cotangents are in its shadow.
    ///
    /// @param cotangent the result's; null for 1
    void seed(Value result, Value cotangent) {
        if (result.type().isReal() && activity.isActive(result)) {
            bars.add(result, cotangent == null ? Term.unit(result.type(), false, block::addHere) : Term.signed(cotangent, false, block::addHere));
        }
    }

    /// @param way the parameter that tells how the block was entered, or null; it is read before its older value is restored
    void run(Returning returning, Value way) {
        if (primal.terminator() instanceof Terminator.Jump(Edge edge) && returning.reaches(edge.target())) {
            passBack(edge);
        }
        for (Instruction instruction : primal.instructions().reversed()) {
            boolean isCall = instruction.op() instanceof Op.Call;
            if (isCall) {
                reversed(instruction); // what the called function has left lies below what its result has overwritten
            }
            int from = block.instructions().size();
            reverse(instruction);
            place(from, instruction.origin());
            if (!isCall) {
                reversed(instruction);
            }
        }
        placement.guests(primal).forEach(guest -> reverse((Op.Apply) guest.op(), guest.result()));
        bars.flush();
        if (way != null) {
            bring(way);
        }
        primal.parameters().reversed().forEach(p -> reversedAt.put(p, block.instructions().size()));
    }

    /// Says of the instructions from an index on where the user wrote what they reverse.
    private void place(int from, Origin origin) {
        block.instructions().subList(from, block.instructions().size())
                .replaceAll(i -> i.origin() == Origin.NONE ? new Instruction(i.result(), i.op(), origin.adjoint()) : i);
    }

    private void reversed(Instruction instruction) {
        if (instruction.result() != null) {
            reversedAt.put(instruction.result(), block.instructions().size());
        }
    }

    /// An argument gets its parameter's cotangent; all are read before any is added, for the arguments may be swapped parameters.
    private void passBack(Edge edge) {
        List<Term> taken = edge.target().parameters().stream().map(p -> activity.isActive(p) && p.type().isReal() ? bars.take(p) : null).toList();
        for (int i = 0; i < edge.arguments().size(); i++) {
            Value argument = edge.arguments().get(i);
            if (taken.get(i) != null && activity.isActive(argument)) {
                bars.add(argument, taken.get(i));
            }
        }
    }

    private void reverse(Instruction instruction) {
        if (snapshots.isWanted(instruction.result())) {
            bring(instruction.result()); // by the call that stands before it, when its older value will have been restored
        }
        switch (instruction.op()) {
            case Op.Apply apply when instruction.result().type().isReal() && !placement.isMoved(instruction.result()) ->
                    reverse(apply, instruction.result());
            case Op.ArrayLoad load when instruction.result().type().isReal() && activity.isActive(instruction.result()) ->
                    reverse(load, instruction.result());
            case Op.ArrayStore store when store.value().type().isReal() && shadows.has(store.array()) -> reverse(store);
            case Op.Call call -> calls.reverse(call, instruction, this, bars);
            case Op.RuledCall ruled when activity.isActive(instruction.result()) -> reverse(ruled, instruction);
            default -> { }
        }
    }

    private void reverse(Op.RuledCall ruled, Instruction call) {
        Value result = call.result();
        Value yBar = takeBar(result);
        if (yBar == null) {
            return;
        }
        List<Value> arguments = ruled.call().arguments();
        List<Value> variables = ruled.rule().variables(arguments);
        boolean hasVjp = !ruled.rule().vjp().isEmpty();
        if (!hasVjp && !(result.type().isReal() && variables.stream().allMatch(v -> v.type().isReal()))) {
            throw new Refusal(call.origin(), "has a rule without vjp, and reverse mode needs one where there are arrays", "Give it one: @Vjp, or Rules.vjp.");
        }
        List<Value> given = snapshots.arguments(call).stream().map(this::bring).toList();
        Value y = hasVjp ? bring(snapshots.result(call)) : null;
        List<Value> shares = new RuledCalls(ruled.rule(), given, block).cotangents(y, yBar, i -> activity.isActive(arguments.get(i)));
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i) != null) {
                add(variables.get(i), shares.get(i));
            }
        }
    }

    /// The cotangent of a number, which is zero from here on, or of an array; null if it is known to be zero.
    private Value takeBar(Value result) {
        if (!result.type().isReal()) {
            return bring(shadows.of(result));
        }
        Term g = bars.take(result);
        return g == null ? null : g.value();
    }

    private void add(Value primal, Value bar) {
        if (primal.type().isReal()) {
            bars.add(primal, Term.signed(bar, false, block::addHere));
        } else {
            RuledCalls.accumulate(bring(shadows.of(primal)), bar, block);
        }
    }

    private void reverse(Op.Apply apply, Value result) {
        if (!activity.isActive(result)) {
            return;
        }
        Term g = bars.take(result);
        Rule rule = ScalarRules.of(apply.primitive());
        if (g == null) {
            return;
        }
        List<Term> x = apply.arguments().stream().map(a -> term(a)).toList();
        Term y = term(result);
        for (int i = 0; i < rule.shares().size(); i++) {
            Value argument = apply.arguments().get(i);
            if (activity.isActive(argument)) {
                bars.add(argument, rule.shares().get(i).of(x, y, g).as(argument.type()));
            }
        }
    }

    private Term term(Value primalValue) {
        return new Term(() -> bring(primalValue), this::emit);
    }

    /// Adds an operation, unless its result has been computed in the forward sweep and is at hand.
    private Value emit(Type type, Op op) {
        Value twin = Twins.isCostly(op) ? residuals.twins().of(op.map(this::primalOf), primal, graph) : null;
        boolean isAtHand = twin != null && (runsOnce || residuals.definitions().home(twin) == primal && !reversedAt.containsKey(twin));
        return isAtHand ? bring(twin) : block.addHere(type, op);
    }

    /// What a value was brought for.
    private Value primalOf(Value brought) {
        return known.entrySet().stream().filter(entry -> entry.getValue() == brought).findFirst().map(Map.Entry::getKey).orElse(brought);
    }

    private void reverse(Op.ArrayLoad load, Value result) {
        Term g = bars.take(result);
        if (g != null) {
            Value shadow = bring(shadows.of(load.array()));
            Value index = bring(load.index());
            Value before = block.addHere(result.type(), new Op.ArrayLoad(load.element(), shadow, index));
            Primitive primitive = g.isNegative() ? Primitive.SUB : Primitive.ACCUMULATE;
            Value sum = block.addHere(result.type(), new Op.Apply(primitive, List.of(before, g.magnitude())));
            block.add(new Op.ArrayStore(load.element(), shadow, index, sum), Origin.NONE);
        }
    }

    private void reverse(Op.ArrayStore store) {
        ClassDesc element = store.element();
        Value shadow = bring(shadows.of(store.array()));
        Value index = bring(store.index());
        Value zero = block.add(store.value().type(), Op.Constant.of(store.value().type(), 0), Origin.NONE);
        if (activity.isActive(store.value())) {
            bars.add(store.value(), Term.signed(block.addHere(store.value().type(), new Op.ArrayLoad(element, shadow, index)), false,
                    block::addHere));
        }
        block.add(new Op.ArrayStore(element, shadow, index, zero), Origin.NONE);
    }

    /// Pops, where each definition has been reversed, the value that the definition had overwritten.
    void insertRestores(Residuals saved) {
        List<Map.Entry<Value, Integer>> places = new ArrayList<>(reversedAt.entrySet());
        for (Map.Entry<Value, Integer> place : places.reversed()) {
            Local local = saved.saved().get(place.getKey());
            if (local != null && saved.isPushed(place.getKey())) {
                block.instructions().add(place.getValue(), new Instruction(null, new Op.Pop(local), Origin.NONE));
            }
        }
    }

    /// What comes before the block's own instructions.
    BlockStart start() {
        return start;
    }
}
