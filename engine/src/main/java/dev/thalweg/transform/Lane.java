package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Value;
import dev.thalweg.rules.Rule;
import dev.thalweg.rules.ScalarRules;
import dev.thalweg.rules.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One direction of a tangent program: the tangents of all that varies along it.
final class Lane {
    private final Activity activity;
    private final Shadows shadows;
    private final Map<Value, Value> tangents = new HashMap<>();
    private final Map<Local, Local> locals = new HashMap<>();
    /// By the arrays that will hold their results' tangents, once these have been made: the calls with rules that stand before.
    private final Map<Value, Instruction> awaited = new HashMap<>();
    /// Where a function that is called leaves the tangent of the number that it returns, on the residual stack.
    private final Map<Callee, Local> returned = new HashMap<>();

    Lane(Function function, Activity activity) {
        this.activity = activity;
        this.shadows = new Shadows(function, activity::isVaried, "Dot");
    }

    /// @param given the array parameters whose tangents the caller passes
    void insertShadows(List<Value> given) {
        shadows.insert(given);
    }

    Value define(Value primal) {
        return tangents.computeIfAbsent(primal, p -> new Value(p.type(), p.name().isEmpty() ? "" : p.name() + "Dot"));
    }

    boolean has(Value primal) {
        return tangents.containsKey(primal);
    }

    /// The tangent of a number that has one.
    Value tangent(Value primal) {
        return tangents.get(primal);
    }

    /// The tangent of a number, which is zero where it does not vary.
    Value tangent(Value primal, Block block) {
        return has(primal) ? tangents.get(primal) : block.addHere(primal.type(), Op.Constant.of(primal.type(), 0));
    }

    /// The tangent that the caller passes for a parameter.
    Value given(Value parameter) {
        return parameter.type().isReal() ? tangents.get(parameter) : shadows.of(parameter);
    }

    /// To be called when all tangents are defined.
    void defineReturned(Callee callee) {
        if (callee.function().returned().stream().anyMatch(this::has)) {
            returned.put(callee, new Local(callee.function().result(), "resultDot"));
        }
    }

    /// In front of a return.
    void leaveReturned(Callee from, Value value, Block block) {
        Local out = returned.get(from);
        if (out != null) {
            block.add(new Op.WriteLocal(out, tangent(value, block)), Origin.NONE);
            block.add(new Op.Push(out), Origin.NONE);
        }
    }

    /// Behind a call.
    void takeReturned(Callee from, Value result, Block block) {
        Local out = returned.get(from);
        if (out != null) {
            block.add(new Op.Pop(out), Origin.NONE);
            put(result, new Op.ReadLocal(out), block);
        }
    }

    void popBefore(Local local, Origin origin, Block block) {
        if (hasTangent(local)) {
            block.add(new Op.Pop(of(local)), origin);
        }
    }

    /// Adds what makes the tangent of an instruction's result, or of what it writes.
    void differentiate(Instruction i, Block block) {
        switch (i.op()) {
            case Op.Apply apply when has(i.result()) -> differentiate(apply, i.result(), block);
            case Op.ArrayLoad load when has(i.result()) ->
                    put(i.result(), new Op.ArrayLoad(load.element(), shadows.of(load.array()), load.index()), block);
            case Op.ArrayStore store when store.value().type().isReal() && shadows.has(store.array()) ->
                    block.add(new Op.ArrayStore(store.element(), shadows.of(store.array()), store.index(), tangent(store.value(), block)), i.origin());
            case Op.ReadLocal(Local local) when has(i.result()) -> put(i.result(), new Op.ReadLocal(of(local)), block);
            case Op.WriteLocal(Local local, Value value) when hasTangent(local) ->
                    block.add(new Op.WriteLocal(of(local), tangent(value, block)), i.origin());
            case Op.Push(Local local) when hasTangent(local) -> block.add(new Op.Push(of(local)), i.origin());
            case Op.Keep(Region region, Local slot, Value record, Value value) when hasTangent(slot) ->
                    block.add(new Op.Keep(region, of(slot, region), record, tangent(value, block)), i.origin());
            case Op.Recall(Region region, Local slot, Value record) when has(i.result()) ->
                    put(i.result(), new Op.Recall(region, of(slot, region), record), block);
            case Op.RuledCall ruled when has(i.result()) -> put(i.result(), new Op.Apply(Primitive.COPY, List.of(tangent(ruled, i, block))), block);
            case Op.RuledCall ruled when shadows.has(i.result()) -> awaited.put(shadows.of(i.result()), i);
            case Op.Cast cast when awaited.containsKey(i.result()) -> {
                Instruction call = awaited.remove(i.result());
                RuledCalls.accumulate(i.result(), tangent((Op.RuledCall) call.op(), call, block), block);
            }
            default -> { }
        }
    }

    private Value tangent(Op.RuledCall ruled, Instruction call, Block block) {
        Value y = call.result();
        if (ruled.rule().jvp() == null && !y.type().isReal()) {
            throw new Refusal(call.origin(), "has a rule without jvp, and forward mode (a second derivative, too) needs one where the result is an array",
                    "Give it one: @Jvp, or Rules.jvp.");
        }
        List<Value> varying = ruled.rule().variables(ruled.call().arguments()).stream().map(this::variation).collect(Collectors.toCollection(ArrayList::new));
        return new RuledCalls(ruled.rule(), ruled.call().arguments(), block).tangent(y, varying);
    }

    /// The tangent of a number or array, or null where it does not vary.
    private Value variation(Value primal) {
        return has(primal) ? tangents.get(primal) : shadows.has(primal) ? shadows.of(primal) : null;
    }

    private void differentiate(Op.Apply apply, Value result, Block block) {
        Rule rule = ScalarRules.of(apply.primitive());
        List<Term> x = apply.arguments().stream().map(a -> term(a, block)).toList();
        Value sum = null;
        for (int k = 0; k < rule.shares().size(); k++) {
            Value argument = apply.arguments().get(k);
            if (argument.type().isReal() && has(argument)) {
                Value share = rule.shares().get(k).of(x, term(result, block), term(tangent(argument), block)).as(result.type()).value();
                sum = sum == null ? share : block.addHere(result.type(), new Op.Apply(Primitive.ACCUMULATE, List.of(sum, share)));
            }
        }
        put(result, new Op.Apply(Primitive.COPY, List.of(sum)), block);
    }

    private static Term term(Value value, Block block) {
        return new Term(() -> value, block::addHere);
    }

    private void put(Value primal, Op tangent, Block block) {
        block.instructions().add(new Instruction(tangents.get(primal), tangent, Origin.NONE));
    }

    private boolean hasTangent(Local local) {
        return local.type().isReal() && activity.isVaried(local);
    }

    private Local of(Local local) {
        return locals.computeIfAbsent(local, l -> new Local(l.type(), l.name() + "Dot"));
    }

    private Local of(Local slot, Region region) {
        Local tangent = of(slot);
        region.addOnce(tangent);
        return tangent;
    }
}
