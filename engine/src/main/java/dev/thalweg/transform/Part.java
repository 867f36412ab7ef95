package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A part of a function, entered at one block and left towards one block, that becomes a function of its own.
///
/// It takes what it uses, as far as there is room, and returns what it hands to the block behind it; all else passes through the
/// function's frame.
final class Part {
    /// The JVM allows 255 slots for parameters, and the tangents and cotangents of derivatives come on top.
    private static final int MOST_SLOTS = 24;

    private final Function function;
    private final Frame frame;
    private final Block head;
    private final Block behind;
    private final Set<Block> blocks;
    private final Map<Value, Op> constants;
    /// What stands in the place of the part.
    private final Block call = new Block();
    private final Block entry = new Block();
    private final Block exit = new Block();
    private final List<Value> parameters = new ArrayList<>();
    private final List<Value> arguments = new ArrayList<>();
    private final List<Block> moved = new ArrayList<>(List.of(entry));
    /// The names that values of the function have in the part.
    private final Map<Value, Value> inside = new HashMap<>();

    /// @param constants of the function
    Part(Function function, Frame frame, Block head, Block behind, Set<Block> blocks, Map<Value, Op> constants) {
        this.function = function;
        this.frame = frame;
        this.head = head;
        this.behind = behind;
        this.blocks = blocks;
        this.constants = constants;
    }

    /// Moves the part's blocks into a function, and puts a call of it in their place.
    ///
    /// @param pending blocks of parts that are moved out later
    /// @return the block with the call
    Block moveOut(Set<Block> pending) {
        Set<Value> defined = definitions();
        List<Block> others = function.blocks().stream().filter(b -> !blocks.contains(b)).toList();
        head.parameters().forEach(p -> call.parameters().add(new Value(p.type(), p.name())));
        behind.parameters().forEach(p -> exit.parameters().add(new Value(p.type(), p.name())));
        Set<Value> used = uses(blocks);
        used.removeAll(defined);
        used.stream().filter(constants::containsKey).forEach(v -> inside.put(v, entry.addHere(v.type(), constants.get(v))));
        used.removeIf(constants::containsKey);
        take(used);
        others.forEach(other -> leave(other, defined, pending));
        List<Value> handed = finish();
        entry.end(new Terminator.Jump(new Edge(head, call.parameters().stream().map(inside::get).toList())));
        call.end(new Terminator.Jump(new Edge(behind, handed)));
        move(others);
        return call;
    }

    private Set<Value> definitions() {
        Set<Value> defined = new HashSet<>();
        for (Block block : blocks) {
            defined.addAll(block.parameters());
            block.instructions().forEach(i -> defined.add(i.result()));
        }
        return defined;
    }

    private static Set<Value> uses(Iterable<Block> blocks) {
        Set<Value> used = new LinkedHashSet<>();
        for (Block block : blocks) {
            block.instructions().forEach(i -> used.addAll(i.op().operands()));
            used.addAll(block.terminator().operands());
            block.edges().forEach(edge -> used.addAll(edge.arguments()));
        }
        return used;
    }

    /// Gives the part its parameters.
    private void take(Set<Value> used) {
        int room = MOST_SLOTS;
        List<Value> inputs = new ArrayList<>(call.parameters());
        inputs.addAll(used);
        for (Value input : inputs) {
            boolean held = frame.holds(input);
            room -= held ? 0 : input.type().kind().slotSize();
            if (frame.isArray(input)) {
                array(input.type().component());
            } else if (!held && room >= 0) {
                pass(input);
            } else {
                if (!held) {
                    frame.store(input, frame.array(input.type()), call);
                }
                inside.put(input, frame.load(input, array(input.type()), entry));
            }
        }
    }

    private Value pass(Value argument) {
        Value parameter = new Value(argument.type(), argument.name());
        parameters.add(parameter);
        arguments.add(argument);
        inside.put(argument, parameter);
        return parameter;
    }

    /// An array of the frame, as the part names it.
    private Value array(Type type) {
        Value array = frame.array(type);
        Value known = inside.get(array);
        return known != null ? known : pass(array);
    }

    /// Leaves in the frame what another block uses of the part, and lets the block load it.
    private void leave(Block other, Set<Value> defined, Set<Block> pending) {
        Set<Value> used = uses(List.of(other));
        used.retainAll(defined);
        Map<Value, Value> names = new HashMap<>();
        Block loads = new Block();
        for (Value value : used) {
            if (constants.containsKey(value)) {
                names.put(value, loads.addHere(value.type(), constants.get(value)));
                continue;
            }
            if (!frame.holds(value)) {
                frame.hold(value);
                frame.store(value, array(value.type()), exit);
            }
            if (!pending.contains(other)) {
                names.put(value, frame.load(value, frame.array(value.type()), loads));
            }
        }
        Simplify.substitute(List.of(other), names);
        other.instructions().addAll(0, loads.instructions());
    }

    /// Calls the part.
    ///
    /// @return the arguments for the block behind it
    private List<Value> finish() {
        List<Value> outputs = exit.parameters();
        outputs.stream().skip(1).forEach(output -> frame.store(output, array(output.type()), exit));
        Value returned = outputs.isEmpty() ? null : outputs.getFirst();
        Callee callee = new Callee(function.name() + " (part)");
        callee.define(new Function(callee.name(), parameters, moved, returned == null ? Type.VOID : returned.type()));
        Value result = returned == null ? null : new Value(returned.type(), returned.name());
        call.instructions().add(new Instruction(result, new Op.Call(callee, arguments), Origin.NONE));
        exit.end(new Terminator.Return(returned));
        List<Value> handed = new ArrayList<>();
        outputs.forEach(output -> handed.add(output == returned ? result : frame.load(output, frame.array(output.type()), call)));
        return handed;
    }

    private void move(List<Block> others) {
        function.blocks().stream().filter(blocks::contains).forEach(moved::add);
        moved.forEach(b -> b.end(b.terminator().map(v -> v, edge -> edge.target() == behind ? new Edge(exit, edge.arguments()) : edge)));
        Simplify.substitute(moved.subList(1, moved.size()), inside);
        moved.add(exit);
        others.forEach(b -> b.end(b.terminator().map(v -> v, edge -> edge.target() == head ? new Edge(call, edge.arguments()) : edge)));
        function.blocks().set(function.blocks().indexOf(head), call);
        function.blocks().removeAll(blocks);
    }
}
