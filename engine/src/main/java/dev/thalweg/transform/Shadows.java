package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Puts beside each active array a shadow of its shape, which holds cotangents (or tangents); aliases share theirs.
///
/// Works in place. Shadow references are ordinary values: made, passed on and loaded beside the primal ones.
final class Shadows {
    private static final Op.Member ZEROS_LIKE = new Op.Member(dev.thalweg.runtime.Residuals.class.describeConstable().orElseThrow(), "zerosLike",
            "(Ljava/lang/Object;)Ljava/lang/Object;");

    private final Function function;
    private final Predicate<Value> shadowed;
    private final Map<Value, Value> shadows = new HashMap<>();
    private final Map<Local, Local> locals = new HashMap<>();

    /// @param shadowed which arrays have a shadow
    Shadows(Function function, Predicate<Value> shadowed) {
        this.function = function;
        this.shadowed = shadowed;
    }

    /// Makes a parameter of each active array parameter's shadow, and the shadows of all that comes from them.
    ///
    /// @param given the parameters whose shadows the caller passes; other active ones start at zero
    /// @return the new parameters, in the order of `given`
    List<Value> insert(List<Value> given) {
        List<Value> parameters = new ArrayList<>();
        for (Value parameter : given) {
            Value shadow = new Value(parameter.type(), parameter.name() + "Bar");
            shadows.put(parameter, shadow);
            parameters.add(shadow);
        }
        for (Block block : function.blocks()) {
            for (Value parameter : List.copyOf(block.parameters())) {
                if (isShadowed(parameter)) {
                    block.parameters().add(define(parameter));
                }
            }
            block.instructions().stream().map(Instruction::result).filter(r -> r != null && isShadowed(r)).forEach(this::define);
        }
        function.blocks().forEach(block -> block.instructions().forEach(i -> {
            if (i.op() instanceof Op.WriteLocal(Local local, Value value) && shadows.containsKey(value)) {
                of(local);
            }
        }));
        List<Instruction> zeros = function.parameters().stream().filter(p -> isShadowed(p) && !shadows.containsKey(p))
                .flatMap(p -> zerosLike(p, define(p)).stream()).toList();
        function.blocks().forEach(this::rewrite);
        function.entry().instructions().addAll(0, zeros);
        return parameters;
    }

    private static List<Instruction> zerosLike(Value array, Value zeros) {
        Value object = new Value(Type.OBJECT);
        return List.of(new Instruction(object, new Op.Invoke(Opcode.INVOKESTATIC, ZEROS_LIKE, false, List.of(array)), Origin.NONE),
                new Instruction(zeros, new Op.Cast(array.type().desc(), object), Origin.NONE));
    }

    private Value define(Value primal) {
        return shadows.computeIfAbsent(primal, p -> new Value(p.type(), p.name().isEmpty() ? "" : p.name() + "Bar"));
    }

    private void rewrite(Block block) {
        List<Instruction> rewritten = new ArrayList<>();
        for (Instruction i : block.instructions()) {
            rewritten.add(i);
            if (i.op() instanceof Op.Cast(var target, Value value) && shadows.containsKey(i.result()) && !shadows.containsKey(value)) {
                rewritten.addAll(zerosLike(i.result(), shadows.get(i.result()))); // a new array of zeros: so is its shadow
                continue;
            }
            Op shadow = shadow(i);
            if (shadow != null) {
                int at = i.op() instanceof Op.Pop ? rewritten.size() - 1 : rewritten.size(); // pushed later, so popped first
                rewritten.add(at, new Instruction(i.result() == null ? null : shadows.get(i.result()), shadow, i.origin()));
            }
        }
        block.instructions().clear();
        block.instructions().addAll(rewritten);
        block.end(block.terminator().map(v -> v, this::extend));
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
            default -> throw new Refusal(i.origin(), "takes an array from elsewhere and writes into it, and no derivative flows through shared arrays",
                    "Make the array inside the function, or pass it as an argument.");
        };
    }

    private Local of(Local local) {
        return locals.computeIfAbsent(local, l -> new Local(l.type(), l.name() + "Bar"));
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
