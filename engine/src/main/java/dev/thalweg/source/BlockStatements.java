package dev.thalweg.source;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Value;
import dev.thalweg.source.Expression.Cast;
import dev.thalweg.source.Expression.Index;
import dev.thalweg.source.Expression.Name;
import dev.thalweg.source.Statement.Assign;
import dev.thalweg.source.Statement.Evaluate;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

/// The instructions of a block, and the arguments of an edge, as statements.
final class BlockStatements {
    private final Shape shape;
    private final SavedLocals saved;
    private final Variables variables;
    private final Expressions expressions;

    BlockStatements(Shape shape, SavedLocals saved, Variables variables, Expressions expressions) {
        this.shape = shape;
        this.saved = saved;
        this.variables = variables;
        this.expressions = expressions;
    }

    List<Statement> of(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Instruction i : block.instructions()) {
            if (i.result() == null) {
                statements.addAll(effect(i.op(), i.origin()));
            } else if (shape.inlined(i.result()) == null) {
                statements.addAll(define(i));
            }
        }
        return statements;
    }

    private List<Statement> define(Instruction i) {
        if (!shape.isUsed(i.result()) && !saved.isTaken(i.result()) && !isCall(i.op())) {
            return List.of();
        }
        Expression value = i.op() instanceof Op.ReadLocal(Local local) && saved.isTaken(i.result()) ? variables.take(local) : expressions.of(i.op());
        if (!shape.isUsed(i.result())) {
            return List.of(new Evaluate(value, i.origin()));
        }
        Variable variable = variables.of(i.result());
        boolean isTruth = !variable.type().equals("boolean") && expressions.isTruth(i.op());
        return List.of(new Assign(new Name(variable), isTruth ? Expressions.number(value) : plain(variable, value), i.origin()));
    }

    /// What it computes may be left out if nobody reads it, what it does may not.
    private static boolean isCall(Op op) {
        return op instanceof Op.Invoke || op instanceof Op.InvokeDynamic || op instanceof Op.Call || op instanceof Op.RuledCall || op instanceof Op.Construct;
    }

    /// An assignment widens without being told to.
    private static Expression plain(Variable variable, Expression value) {
        return value instanceof Cast(String type, Expression a) && type.equals("double") && variable.type().equals("double") ? a : value;
    }

    private List<Statement> effect(Op op, Origin origin) {
        return switch (op) {
            case Op.ArrayStore(ClassDesc element, Value array, Value index, Value value) -> List.of(
                    new Assign(new Index(expressions.array(array), expressions.of(index)), expressions.as(value, element), origin));
            case Op.PutField(Member field, Value object, Value value) -> List.of(
                    new Assign(expressions.field(field, object), expressions.as(value, field.fieldType()), origin));
            case Op.WriteLocal(Local local, Value value) -> List.of(variables.write(local, expressions.of(value), origin));
            case Op.Push(Local local) -> variables.push(local, origin);
            case Op.Pop(Local local) -> List.of(variables.pop(local, origin));
            case Op.Invoke i -> List.of(new Evaluate(expressions.of(op), origin));
            case Op.InvokeDynamic i -> List.of(new Evaluate(expressions.of(op), origin));
            case Op.Call c -> List.of(new Evaluate(expressions.of(op), origin));
            case Op.RuledCall r -> List.of(new Evaluate(expressions.of(op), origin));
            case Op.Keep k -> throw Expressions.hasRegions();
            case Op.Release r -> throw Expressions.hasRegions();
            case Op.Reserve r -> throw Expressions.hasRegions();
            case Op.Locate l -> throw Expressions.hasRegions();
            case Op.Recall r -> throw Expressions.hasRegions();
            case Op.Constant c -> List.of();
            case Op.Apply a -> List.of();
            case Op.NewArray n -> List.of();
            case Op.ArrayLength a -> List.of();
            case Op.ArrayLoad a -> List.of();
            case Op.GetField g -> List.of();
            case Op.Construct c -> List.of();
            case Op.Cast c -> List.of();
            case Op.InstanceOf i -> List.of();
            case Op.ReadLocal r -> List.of();
        };
    }

    /// Sets the parameters of an edge's target, all at once: one that is still read is kept in a variable of its own meanwhile.
    List<Statement> moves(Edge edge) {
        List<Assign> open = new ArrayList<>();
        for (int k = 0; k < edge.arguments().size(); k++) {
            Value parameter = edge.target().parameters().get(k);
            if (shape.isUsed(parameter)) {
                Variable variable = variables.of(parameter);
                Expression value = variable.type().equals("boolean") ? expressions.conditions().of(edge.arguments().get(k))
                        : expressions.as(edge.arguments().get(k), parameter.type().desc());
                if (!value.equals(new Name(variable))) {
                    open.add(new Assign(new Name(variable), plain(variable, value), shape.origin(edge.arguments().get(k))));
                }
            }
        }
        return inSequence(open);
    }

    private static List<Statement> inSequence(List<Assign> open) {
        List<Statement> done = new ArrayList<>();
        while (!open.isEmpty()) {
            Assign free = open.stream().filter(move -> open.stream().noneMatch(other -> other != move && other.value().mentions(move.variable())))
                    .findFirst().orElse(null);
            if (free != null) {
                open.remove(free);
                done.add(free);
                continue;
            }
            Variable wanted = open.getFirst().variable();
            Name kept = new Name(new Variable(wanted.type(), ""));
            done.add(new Assign(kept, new Name(wanted), Origin.NONE));
            open.replaceAll(move -> move.variable() == wanted ? move : new Assign(move.target(), Replace.in(move.value(), new Name(wanted), kept), move.origin()));
        }
        return done;
    }
}
