package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Replaces objects that do not change once they are made: each reference to one becomes the values of its parts.
final class ReplaceByValues {
    private final Function function;
    private final Classes classes;
    private final ScalarReplacement.Makers makers;
    private final Web web;
    private final ObjectShape shape;
    private final Map<Instruction, ScalarReplacement.Use> uses;
    private final Map<Value, Op> definitions = new HashMap<>();
    private final Map<Value, List<Value>> parts = new HashMap<>();
    private final Map<Value, Value> same = new HashMap<>();

    ReplaceByValues(Function function, Classes classes, ScalarReplacement.Makers makers, Web web, ObjectShape shape,
            Map<Instruction, ScalarReplacement.Use> uses) {
        this.function = function;
        this.classes = classes;
        this.makers = makers;
        this.web = web;
        this.shape = shape;
        this.uses = uses;
    }

    void run() {
        List<Local> locals = new ArrayList<>();
        web.sources().forEach(source -> make(source, locals));
        web.uses().forEach(i -> definitions.put(i.result(), i.op()));
        Map<Block, List<Value>> before = new HashMap<>();
        for (Block block : function.blocks()) {
            before.put(block, List.copyOf(block.parameters()));
            List<Value> after = new ArrayList<>();
            before.get(block).forEach(p -> after.addAll(isMember(p) ? enter(p) : List.of(p)));
            block.parameters().clear();
            block.parameters().addAll(after);
        }
        function.blocks().forEach(block -> rewrite(block, before));
        Simplify.substitute(function, same);
        PromoteLocals.promote(function, locals);
    }

    private boolean isMember(Value value) {
        return web.members().contains(value);
    }

    /// Runs the constructor in place, and reads the fields when it has.
    private void make(Instruction source, List<Local> locals) {
        if (!(source.op() instanceof Op.Construct(Member constructor, List<Value> arguments))) {
            parts.put(source.result(), source.op().operands());
            remove(source);
        } else if (constructor.name().equals(ObjectShape.COMPONENTS)) {
            List<Member> components = classes.components(shape.type()).orElseThrow();
            parts.put(source.result(), fields().stream().map(f -> arguments.get(components.indexOf(f))).toList());
            remove(source);
        } else {
            List<Local> own = ConstructInPlace.locals(fields());
            Block behind = new ConstructInPlace(function, classes, fields(), own).expand(source, makers.of(constructor).orElseThrow());
            List<Value> made = own.stream().map(local -> new Value(local.type(), local.name())).toList();
            for (int k = 0; k < own.size(); k++) {
                behind.instructions().add(k, new Instruction(made.get(k), new Op.ReadLocal(own.get(k)), source.origin()));
            }
            parts.put(source.result(), made);
            locals.addAll(own);
        }
    }

    private List<Member> fields() {
        return ((ObjectShape.WithFields) shape).fields();
    }

    private void remove(Instruction source) {
        function.blocks().forEach(block -> block.instructions().remove(source));
    }

    /// The parts of an object that a block is given.
    private List<Value> enter(Value parameter) {
        List<Value> values = types().stream().map(type -> new Value(type, parameter.name())).toList();
        parts.put(parameter, values);
        return values;
    }

    private List<Type> types() {
        return switch (shape) {
            case ObjectShape.WithFields w -> w.fields().stream().map(f -> Type.of(f.fieldType())).toList();
            case ObjectShape.Box(ClassDesc type) -> List.of(Type.of(Boxes.primitive(type).orElseThrow()));
            case ObjectShape.Function(Op.InvokeDynamic made) -> made.arguments().stream().map(Value::type).toList();
        };
    }

    private List<Value> parts(Value member) {
        List<Value> known = parts.get(member);
        return known != null ? known : parts(definitions.get(member).operands().getFirst());
    }

    private void rewrite(Block block, Map<Block, List<Value>> before) {
        List<Instruction> rewritten = new ArrayList<>();
        block.instructions().forEach(i -> rewrite(i, rewritten));
        Terminator end = NullTests.decided(block.terminator(), web.members());
        if (end instanceof Terminator.Return(Value value) && isMember(value)) {
            end = new Terminator.Return(shape.make(parts(value), Origin.NONE, rewritten));
        }
        block.instructions().clear();
        block.instructions().addAll(rewritten);
        block.end(end.map(v -> v, edge -> spread(edge, before.get(edge.target()))));
    }

    private void rewrite(Instruction i, List<Instruction> into) {
        switch (uses.get(i)) {
            case null -> into.add(i);
            case READ -> {
                Value part = parts(i.op().operands().getFirst()).get(shape.part(i.op(), classes));
                part.nameOnce(i.result().name());
                same.put(i.result(), part);
            }
            case TEST -> into.add(shape.answer(i, classes));
            case ESCAPE -> {
                Map<Value, Value> made = new HashMap<>();
                i.op().operands().stream().filter(this::isMember).distinct().forEach(v -> made.put(v, shape.make(parts(v), i.origin(), into)));
                into.add(new Instruction(i.result(), i.op().map(v -> made.getOrDefault(v, v)), i.origin()));
            }
            case PASS, WRITE -> { }
        }
    }

    private Edge spread(Edge edge, List<Value> parameters) {
        Set<Value> members = web.members();
        List<Value> arguments = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            Value argument = edge.arguments().get(k);
            arguments.addAll(members.contains(parameters.get(k)) ? parts(argument) : List.of(argument));
        }
        return new Edge(edge.target(), arguments);
    }
}
