package dev.thalweg.source;

import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Value;
import dev.thalweg.source.Expression.Comparison;
import dev.thalweg.source.Expression.Conditional;
import dev.thalweg.source.Expression.Literal;
import dev.thalweg.source.Expression.Name;
import java.util.List;

/// Tests: the JVM's `int` against zero as Java's `boolean`, its three-way comparisons as `<`, `<=` and so on.
final class Conditions {
    private static final Literal ZERO = new Literal("0");

    private final Shape shape;
    private final Booleans booleans;
    private final Expressions expressions;

    Conditions(Shape shape, Booleans booleans, Expressions expressions) {
        this.shape = shape;
        this.booleans = booleans;
        this.expressions = expressions;
    }

    /// Whether the branch goes the way of `yes`.
    Expression of(Terminator.Branch branch) {
        if (branch.test().ofReferences()) {
            return compare(branch.test() == Test.SAME ? Operator.EQ : Operator.NE, branch.a(), branch.b(), true);
        }
        Operator operator = operator(branch.test());
        if (isZero(branch.b())) {
            if (shape.inlined(branch.a()) instanceof Op.Apply(Primitive primitive, List<Value> pair) && isComparison(primitive)) {
                return againstZero(primitive, operator, pair.getFirst(), pair.getLast());
            }
            if (operator == Operator.NE || operator == Operator.EQ) {
                return operator == Operator.NE ? of(branch.a()) : Expression.not(of(branch.a()));
            }
        }
        return compare(operator, branch.a(), branch.b(), true);
    }

    /// Whether a value is not zero.
    Expression of(Value value) {
        Op op = shape.inlined(value);
        if (op == null) {
            Expression name = expressions.of(value);
            return name instanceof Conditional(Name truth, Expression yes, Expression no) ? truth : new Comparison(Operator.NE, name, ZERO, true);
        }
        if (booleans.isMadeBoolean(value)) {
            return expressions.of(op);
        }
        return switch (op) {
            case Op.Constant(Integer number) -> new Literal(number == 0 ? "false" : "true");
            case Op.Apply(Primitive primitive, List<Value> pair) when isComparison(primitive) ->
                    compare(Operator.NE, pair.getFirst(), pair.getLast(), true);
            case Op.Apply(Primitive primitive, List<Value> sum) when primitive == Primitive.ADD && isOne(sum.getLast())
                    && shape.inlined(sum.getFirst()) instanceof Op.Apply(Primitive inner, List<Value> pair) && inner == Primitive.CMPL ->
                    compare(Operator.GE, pair.getFirst(), pair.getLast(), false);
            default -> new Comparison(Operator.NE, expressions.of(op), ZERO, true);
        };
    }

    /// -1, 0 or 1; beside a NaN, 1 of CMPG and -1 of the others.
    Expression sign(Primitive primitive, Value a, Value b) {
        boolean greater = primitive == Primitive.CMPG;
        Operator first = greater ? Operator.LT : Operator.GT;
        Literal one = new Literal(greater ? "-1" : "1");
        Literal other = new Literal(greater ? "1" : "-1");
        return new Conditional(compare(first, a, b, primitive == Primitive.CMP), one,
                new Conditional(compare(Operator.EQ, a, b, true), ZERO, other));
    }

    /// A NaN fails the test that the comparison was chosen for, and passes its opposite.
    private Expression againstZero(Primitive primitive, Operator operator, Value a, Value b) {
        boolean direct = switch (operator) {
            case EQ, NE -> true;
            case GT, GE -> primitive != Primitive.CMPG;
            default -> primitive != Primitive.CMPL;
        };
        boolean total = primitive == Primitive.CMP || operator == Operator.EQ || operator == Operator.NE;
        return direct ? compare(operator, a, b, total) : Expression.not(compare(operator.opposite(), a, b, total));
    }

    private Expression compare(Operator operator, Value a, Value b, boolean total) {
        return new Comparison(operator, expressions.of(a), expressions.of(b), total);
    }

    private static boolean isComparison(Primitive primitive) {
        return primitive == Primitive.CMP || primitive == Primitive.CMPL || primitive == Primitive.CMPG;
    }

    private boolean isZero(Value value) {
        return shape.definition(value) instanceof Op.Constant(Integer number) && number == 0;
    }

    private boolean isOne(Value value) {
        return shape.definition(value) instanceof Op.Constant(Integer number) && number == 1;
    }

    private static Operator operator(Test test) {
        return switch (test) {
            case EQ, SAME -> Operator.EQ;
            case NE, DIFFERENT -> Operator.NE;
            case LT -> Operator.LT;
            case GE -> Operator.GE;
            case GT -> Operator.GT;
            case LE -> Operator.LE;
        };
    }
}
