package dev.thalweg.ir;

import java.util.ArrayList;
import java.util.List;

/// A run of instructions that is entered at its start and left at its end; passes build it and edit it in place.
public final class Block {
    private final List<Value> parameters = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private Terminator terminator;
    private List<Edge> edges;

    public List<Value> parameters() {
        return parameters;
    }

    public List<Instruction> instructions() {
        return instructions;
    }

    public Terminator terminator() {
        return terminator;
    }

    public void end(Terminator with) {
        terminator = with;
        edges = with.edges();
    }

    public List<Edge> edges() {
        return edges;
    }

    /// Adds an instruction and returns its result.
    public Value add(Type type, Op op, Origin origin) {
        Value result = new Value(type);
        instructions.add(new Instruction(result, op, origin));
        return result;
    }

    /// Adds an instruction that belongs to no place of the source, and returns its result.
    public Value addHere(Type type, Op op) {
        return add(type, op, Origin.NONE);
    }

    /// Adds an instruction without a result.
    public void add(Op op, Origin origin) {
        instructions.add(new Instruction(null, op, origin));
    }
}
