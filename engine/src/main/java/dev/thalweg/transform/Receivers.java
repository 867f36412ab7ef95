package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of the objects that a function calls methods on, as far as one state of the function shows it.
final class Receivers {
    private final Classes classes;
    private final Binding binding;
    private final Map<Value, Op> definitions = new HashMap<>();
    private final Map<Value, List<Value>> incoming = new HashMap<>();

    Receivers(List<Block> blocks, Classes classes, Binding binding) {
        this.classes = classes;
        this.binding = binding;
        for (Block block : blocks) {
            for (Instruction i : block.instructions()) {
                if (i.result() != null) {
                    definitions.put(i.result(), i.op());
                }
            }
            for (Edge edge : block.edges()) {
                for (int k = 0; k < edge.arguments().size(); k++) {
                    incoming.computeIfAbsent(edge.target().parameters().get(k), p -> new ArrayList<>()).add(edge.arguments().get(k));
                }
            }
        }
    }

    /// The value that another always is: through casts, copies, parameters with one source, and fields of what was made here.
    Value source(Value value) {
        Value found = value;
        for (Value next = step(found); next != null; next = step(found)) {
            found = next;
        }
        return found;
    }

    private Value step(Value value) {
        return switch (definitions.get(value)) {
            case null -> onlySource(value);
            case Op.Cast(var target, Value from) -> from;
            case Op.Apply(Primitive primitive, List<Value> arguments) when primitive == Primitive.COPY -> arguments.getFirst();
            case Op.GetField(Member field, Value object) when object != null -> given(field, source(object));
            default -> null;
        };
    }

    private Value onlySource(Value parameter) {
        Set<Value> sources = new HashSet<>(incoming.getOrDefault(parameter, List.of()));
        sources.remove(parameter);
        return sources.size() == 1 ? sources.iterator().next() : null;
    }

    /// What a constructor that has run on an object put into one of its final fields, if that was one of its arguments.
    private Value given(Member field, Value object) {
        if (binding.fields().containsKey(object)) {
            return classes.declared(field).map(binding.fields().get(object)::get).orElse(null);
        }
        if (!(definitions.get(object) instanceof Op.Construct(Member constructor, List<Value> arguments))) {
            return null;
        }
        if (constructor.name().equals(ObjectShape.COMPONENTS)) {
            return arguments.get(classes.components(constructor.owner()).orElseThrow().indexOf(field));
        }
        Member declared = classes.declared(field).filter(classes::isFinalField).orElse(null);
        return declared == null ? null : Constructors.argumentOf(classes, constructor, declared).map(arguments::get).orElse(null);
    }

    /// The class of an object, where it is this one and no subclass.
    Optional<ClassDesc> exactClass(Value value) {
        return Optional.ofNullable(exactClass(value, new HashSet<>()));
    }

    private ClassDesc exactClass(Value value, Set<Value> seen) {
        Value source = value;
        for (Value next = value; next != null; next = step(next)) {
            source = next;
            if (classes.isFinal(source.type().desc())) {
                return source.type().desc();
            }
        }
        if (binding.types().get(source) != null) {
            return binding.types().get(source);
        }
        if (definitions.get(source) instanceof Op.Construct made) {
            return made.constructor().owner();
        }
        if (definitions.get(source) instanceof Op op && Boxes.made(op).isPresent()) {
            return Boxes.made(op).get();
        }
        return incoming.containsKey(source) && seen.add(source) ? common(source, seen) : null;
    }

    private ClassDesc common(Value parameter, Set<Value> seen) {
        ClassDesc common = null;
        for (Value from : incoming.get(parameter)) {
            if (seen.contains(source(from))) {
                continue;
            }
            ClassDesc type = exactClass(from, seen);
            if (type == null || common != null && !common.equals(type)) {
                return null;
            }
            common = type;
        }
        return common;
    }

    /// The function that a value is, if its making is seen.
    Optional<Closure> closure(Value value) {
        Value source = source(value);
        Closure captured = binding.closures().get(source);
        return captured != null ? Optional.of(captured) : Optional.ofNullable(definitions.get(source)).flatMap(Closure::of);
    }

    boolean isNeverNull(Value value) {
        return isNeverNull(value, new HashSet<>());
    }

    private boolean isNeverNull(Value value, Set<Value> seen) {
        Value source = source(value);
        Op made = definitions.get(source);
        if (made != null) {
            return made instanceof Op.Construct || Closure.of(made).isPresent() || Boxes.made(made).isPresent();
        }
        return binding.isNeverNull(source) || incoming.containsKey(source)
                && (!seen.add(source) || incoming.get(source).stream().allMatch(from -> isNeverNull(from, seen)));
    }
}
