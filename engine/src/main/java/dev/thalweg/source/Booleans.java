package dev.thalweg.source;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which `int` values of the JVM are `boolean` in source: those that are made as one, and used as one everywhere.
final class Booleans {
    private final Shape shape;
    private final Set<Value> integers = new HashSet<>();
    private boolean changed;

    /// @param truths parameters that are `boolean` in source, unless they are used as numbers
    Booleans(Function function, Set<Value> truths, FlowGraph graph, Shape shape, Coalescing coalescing) {
        this.shape = shape;
        integers.addAll(function.parameters());
        integers.removeAll(truths);
        do {
            changed = false;
            for (Block block : graph.order()) {
                block.instructions().forEach(this::meet);
                meet(block.terminator(), function);
                block.edges().forEach(this::meet);
                block.parameters().forEach(p -> agree(coalescing.members(p)));
                block.instructions().stream().map(Instruction::result).filter(r -> r != null).forEach(r -> agree(coalescing.members(r)));
            }
        } while (changed);
    }

    private void agree(List<Value> members) {
        if (members.stream().anyMatch(integers::contains)) {
            members.forEach(this::markInteger);
        }
    }

    private void markInteger(Value value) {
        changed |= integers.add(value);
    }

    private void meet(Instruction i) {
        if (i.result() != null && !makes(i.op())) {
            markInteger(i.result());
        }
        switch (i.op()) {
            case Op.Apply(Primitive primitive, List<Value> arguments) -> {
                boolean logical = isLogical(primitive) && isBoolean(i.result());
                int first = primitive == Primitive.SELECT ? 1 : 0; // it chooses by a boolean
                if (!logical && primitive != Primitive.COPY) {
                    arguments.stream().skip(first).forEach(this::markInteger);
                }
            }
            case Op.NewArray n -> n.lengths().forEach(this::markInteger);
            case Op.ArrayLoad l -> markInteger(l.index());
            case Op.ArrayStore s -> {
                markInteger(s.index());
                meet(s.value(), s.element());
            }
            case Op.PutField p -> meet(p.value(), p.field().fieldType());
            case Op.RuledCall ruled -> meet(ruled.call().arguments(), ruled.call().method().methodType().parameterList());
            case Op.Invoke call -> meet(call.arguments(), call.method().methodType().parameterList());
            case Op.InvokeDynamic d -> meet(d.arguments(), d.site().invocationType().parameterList());
            case Op.Construct c -> meet(c.arguments(), c.constructor().methodType().parameterList());
            case Op.WriteLocal w -> markInteger(w.value());
            default -> { }
        }
    }

    /// The last arguments are those that the descriptor lists; a receiver comes before them.
    private void meet(List<Value> arguments, List<ClassDesc> types) {
        int receiver = arguments.size() - types.size();
        for (int k = 0; k < types.size(); k++) {
            meet(arguments.get(receiver + k), types.get(k));
        }
    }

    private void meet(Value value, ClassDesc wanted) {
        if (!wanted.equals(ConstantDescs.CD_boolean)) {
            markInteger(value);
        }
    }

    private void meet(Terminator terminator, Function function) {
        switch (terminator) {
            case Terminator.Branch(Test test, Value a, Value b, Edge yes, Edge no) -> {
                boolean withZero = (test == Test.EQ || test == Test.NE) && shape.definition(b) instanceof Op.Constant c && Integer.valueOf(0).equals(c.value());
                if (!withZero) {
                    markInteger(a);
                }
            }
            case Terminator.Switch s -> markInteger(s.key());
            case Terminator.Return r -> r.operands().forEach(this::markInteger);
            case Terminator.Jump j -> { }
            case Terminator.Throw t -> { }
        }
    }

    private void meet(Edge edge) {
        for (int k = 0; k < edge.arguments().size(); k++) {
            Value argument = edge.arguments().get(k);
            Value parameter = edge.target().parameters().get(k);
            if (!isBoolean(parameter)) {
                markInteger(argument);
            } else if (!isBoolean(argument) && !isTruth(argument)) {
                markInteger(parameter);
            }
        }
    }

    private boolean isTruth(Value value) {
        return shape.definition(value) instanceof Op.Constant(Integer n) && (n == 0 || n == 1);
    }

    private static boolean isLogical(Primitive primitive) {
        return primitive == Primitive.AND || primitive == Primitive.OR || primitive == Primitive.XOR;
    }

    /// Whether the expression of an operation gives a `boolean`.
    boolean makes(Op op) {
        return switch (op) {
            case Op.InstanceOf i -> true;
            case Op.ArrayLoad l -> l.element().equals(ConstantDescs.CD_boolean);
            case Op.GetField g -> g.field().fieldType().equals(ConstantDescs.CD_boolean);
            case Op.Invoke i -> i.method().methodType().returnType().equals(ConstantDescs.CD_boolean);
            case Op.RuledCall r -> r.call().method().methodType().returnType().equals(ConstantDescs.CD_boolean);
            case Op.InvokeDynamic d -> d.site().invocationType().returnType().equals(ConstantDescs.CD_boolean);
            case Op.Apply(Primitive primitive, List<Value> arguments) -> (isLogical(primitive) || primitive == Primitive.COPY)
                    && arguments.stream().allMatch(v -> isBoolean(v) || isTruth(v));
            default -> false;
        };
    }

    /// Whether the source has it as a `boolean`, wherever it stands.
    boolean isBoolean(Value value) {
        return value.type().equals(Type.INT) && !integers.contains(value) && !(shape.definition(value) instanceof Op.Constant);
    }

    /// Whether the expression that computes it gives a `boolean`, though it may be used as a number.
    boolean isMadeBoolean(Value value) {
        return shape.definition(value) != null && makes(shape.definition(value));
    }
}
