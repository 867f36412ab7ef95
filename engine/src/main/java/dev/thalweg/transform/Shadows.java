package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Puts beside each active array a shadow of its shape, which holds cotangents (or tangents); aliases share theirs.
///
/// Works in place, on all functions of a program. Shadow references are ordinary values: made, passed on and loaded beside the primal ones.
final class Shadows {
    private static final Op.Member ZEROS_LIKE = new Op.Member(dev.thalweg.runtime.Residuals.class.describeConstable().orElseThrow(), "zerosLike",
            "(Ljava/lang/Object;)Ljava/lang/Object;");

    private final Function entry;
    private final Predicate<Value> shadowed;
    private final String suffix;
    private final Map<Value, Value> shadows = new HashMap<>();
    private final Map<Local, Local> locals = new HashMap<>();

    private final Set<Value> zeros = new HashSet<>();
    /// Where a function leaves the shadow of the array that it returns.
    private final Map<Callee, Local> returned = new HashMap<>();

    /// @param shadowed which arrays have a shadow
    /// @param suffix   of the shadows' names: `Bar` for cotangents, `Dot` for tangents
    Shadows(Function entry, Predicate<Value> shadowed, String suffix) {
        this.entry = entry;
        this.suffix = suffix;
        this.shadowed = shadowed;
    }

    /// Makes a parameter of each active array parameter's shadow, and the shadows of all that comes from them.
    ///
    /// A function that is called takes such shadows behind its parameters, and leaves the shadow of the array that it returns on
    /// the residual stack.
    ///
    /// @param given the entry's parameters whose shadows the caller passes; other active ones start at zero
    /// @return the new parameters, in the order of `given`
    List<Value> insert(List<Value> given) {
        List<Value> parameters = new ArrayList<>();
        for (Value parameter : given) {
            Value shadow = new Value(parameter.type(), parameter.name() + suffix);
            shadows.put(parameter, shadow);
            parameters.add(shadow);
        }
        List<Callee> callees = entry.callees();
        entry.program().forEach(this::defineShadows);
        entry.program().forEach(this::defineLocals);
        callees.forEach(this::defineReturned);
        List<Instruction> zeros = entry.parameters().stream().filter(p -> isShadowed(p) && !shadows.containsKey(p))
                .flatMap(p -> zerosLike(p, define(p)).stream()).toList();
        entry.blocks().forEach(block -> rewrite(block, null));
        for (Callee callee : callees) {
            callee.function().blocks().forEach(block -> rewrite(block, returned.get(callee)));
        }
        callees.forEach(callee -> callee.define(extend(callee.function())));
        entry.blocks().getFirst().instructions().addAll(0, zeros);
        return parameters;
    }

    private void defineShadows(Function function) {
        if (function != entry) {
            function.parameters().stream().filter(this::isShadowed).forEach(this::define);
        }
        for (Block block : function.blocks()) {
            for (Value parameter : List.copyOf(block.parameters())) {
                if (isShadowed(parameter)) {
                    block.parameters().add(define(parameter));
                }
            }
            block.instructions().stream().map(Instruction::result).filter(r -> r != null && isShadowed(r)).forEach(this::define);
        }
    }

    private void defineLocals(Function function) {
        function.blocks().forEach(block -> block.instructions().forEach(i -> {
            if (i.op() instanceof Op.Invoke call && call.method().equals(ZEROS_LIKE)) {
                zeros.add(i.result());
            }
            if (i.op() instanceof Op.WriteLocal(Local local, Value value) && shadows.containsKey(value)) {
                of(local);
            }
        }));
    }

    private void defineReturned(Callee callee) {
        if (callee.function().returned().stream().anyMatch(shadows::containsKey)) {
            returned.put(callee, new Local(callee.function().result(), "resultBar"));
        }
    }

    private Function extend(Function callee) {
        List<Value> parameters = new ArrayList<>(callee.parameters());
        callee.parameters().stream().filter(shadows::containsKey).map(shadows::get).forEach(parameters::add);
        return new Function(callee.name(), parameters, callee.blocks(), callee.result());
    }

    /// How many instructions stand in front of a function's return to leave the shadow of its result.
    int leaving(Callee callee) {
        return returned.containsKey(callee) ? 2 : 0;
    }

    /// The instructions that make an array of zeros of the shape of another.
    static List<Instruction> zerosLike(Value array, Value zeros) {
        Value object = new Value(Type.OBJECT);
        return List.of(new Instruction(object, new Op.Invoke(Opcode.INVOKESTATIC, ZEROS_LIKE, false, List.of(array)), Origin.NONE),
                new Instruction(zeros, new Op.Cast(array.type().desc(), object), Origin.NONE));
    }

    private Value define(Value primal) {
        return shadows.computeIfAbsent(primal, p -> new Value(p.type(), p.name().isEmpty() ? "" : p.name() + suffix));
    }

    /// @param out where the function leaves the shadow of its result, or null
    private void rewrite(Block block, Local out) {
        List<Instruction> rewritten = new ArrayList<>();
        for (Instruction i : block.instructions()) {
            if (i.op() instanceof Op.Call call) {
                rewrite(call, i, rewritten);
                continue;
            }
            rewritten.add(i);
            if (shadows.containsKey(i.result()) && isNew(i)) {
                rewritten.addAll(zerosLike(i.result(), shadows.get(i.result())));
                continue;
            }
            Op shadow = shadow(i);
            if (shadow != null) {
                int at = i.op() instanceof Op.Pop ? rewritten.size() - 1 : rewritten.size(); // pushed later, so popped first
                rewritten.add(at, new Instruction(i.result() == null ? null : shadows.get(i.result()), shadow, i.origin()));
            }
        }
        if (out != null && block.terminator() instanceof Terminator.Return(Value value)) {
            rewritten.add(new Instruction(null, new Op.WriteLocal(out, of(value)), Origin.NONE));
            rewritten.add(new Instruction(null, new Op.Push(out), Origin.NONE));
        }
        block.instructions().clear();
        block.instructions().addAll(rewritten);
        block.end(block.terminator().map(v -> v, this::extend));
    }

    /// What is cast to an array, and is none before, must be a new array of zeros: the shadow of any other array would be lost.
    private void requireZeros(Value object, Origin where) {
        if (!zeros.contains(object)) {
            throw new Refusal(where, "makes an array of numbers of an object that may be one of several arrays",
                    "Declare it as double[] all the way, not as Object or another type.");
        }
    }

    private void rewrite(Op.Call call, Instruction i, List<Instruction> rewritten) {
        List<Value> arguments = new ArrayList<>(call.arguments());
        List<Value> parameters = call.callee().function().parameters();
        for (int k = 0; k < parameters.size(); k++) {
            if (shadows.containsKey(parameters.get(k))) {
                arguments.add(of(call.arguments().get(k)));
            }
        }
        rewritten.add(new Instruction(i.result(), new Op.Call(call.callee(), arguments), i.origin()));
        Local out = returned.get(call.callee());
        if (out != null) {
            rewritten.add(new Instruction(null, new Op.Pop(out), Origin.NONE));
            rewritten.add(new Instruction(define(i.result()), new Op.ReadLocal(out), Origin.NONE));
        }
    }

    /// Whether it gives an array that no other instruction knows: a cast array of zeros, or what a method with a rule returns.
    private boolean isNew(Instruction i) {
        if (i.op() instanceof Op.Cast(var target, Value value) && !shadows.containsKey(value)) {
            requireZeros(value, i.origin());
            return true;
        }
        return i.op() instanceof Op.RuledCall;
    }

    private Op shadow(Instruction i) {
        if (i.op() instanceof Op.ArrayStore(ClassDesc element, Value array, Value index, Value value)) {
            return value.type().isReference() && shadows.containsKey(array)
                    ? new Op.ArrayStore(element, shadows.get(array), index, of(value)) : null;
        }
        if (i.op() instanceof Op.WriteLocal(Local local, Value value)) {
            return shadows.containsKey(value) ? new Op.WriteLocal(of(local), of(value)) : null;
        }
        if (i.op() instanceof Op.Push(Local local)) {
            return locals.containsKey(local) ? new Op.Push(of(local)) : null;
        }
        if (i.op() instanceof Op.Pop(Local local)) {
            return locals.containsKey(local) ? new Op.Pop(of(local)) : null;
        }
        if (i.op() instanceof Op.Keep(Region region, Local slot, Value record, Value value)) {
            return shadows.containsKey(value) ? new Op.Keep(region, of(slot, region), record, of(value)) : null;
        }
        if (i.result() == null || !shadows.containsKey(i.result())) {
            return null;
        }
        return switch (i.op()) {
            case Op.Constant c -> c;
            case Op.NewArray n -> n;
            case Op.ArrayLoad(ClassDesc element, Value array, Value index) -> new Op.ArrayLoad(element, of(array), index);
            case Op.Cast(ClassDesc target, Value value) -> new Op.Cast(target, of(value));
            case Op.Apply copy -> copy.map(this::of);
            case Op.ReadLocal(Local local) -> new Op.ReadLocal(of(local));
            case Op.Recall(Region region, Local slot, Value record) -> new Op.Recall(region, of(slot, region), record);
            default -> throw new Refusal(i.origin(), "takes an array from elsewhere and writes into it, and no derivative flows through shared arrays",
                    "Make the array inside the function, or pass it as an argument.");
        };
    }

    private Local of(Local local) {
        return locals.computeIfAbsent(local, l -> new Local(l.type(), l.name() + suffix));
    }

    private Local of(Local slot, Region region) {
        Local shadow = of(slot);
        region.addOnce(shadow);
        return shadow;
    }

    private Edge extend(Edge edge) {
        Edge extended = edge;
        List<Value> parameters = edge.target().parameters();
        for (int i = 0; i < edge.arguments().size(); i++) {
            if (shadows.containsKey(parameters.get(i))) {
                extended = Normalise.append(extended, of(edge.arguments().get(i)));
            }
        }
        return extended;
    }

    private boolean isShadowed(Value value) {
        return value.type().isArrayOfReal() && shadowed.test(value);
    }

    /// The shadow of a reference; of the null reference, itself.
    Value of(Value primal) {
        return shadows.getOrDefault(primal, primal);
    }

    boolean has(Value primal) {
        return shadows.containsKey(primal);
    }

    /// Shadows by their primal references.
    Map<Value, Value> all() {
        return shadows;
    }
}
