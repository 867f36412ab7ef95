package dev.thalweg.source;

import dev.thalweg.source.Expression.Binary;
import dev.thalweg.source.Expression.Call;
import dev.thalweg.source.Expression.Cast;
import dev.thalweg.source.Expression.Comparison;
import dev.thalweg.source.Expression.Conditional;
import dev.thalweg.source.Expression.Construct;
import dev.thalweg.source.Expression.Field;
import dev.thalweg.source.Expression.Index;
import dev.thalweg.source.Expression.InstanceOf;
import dev.thalweg.source.Expression.Literal;
import dev.thalweg.source.Expression.Name;
import dev.thalweg.source.Expression.Negation;
import dev.thalweg.source.Expression.NewArray;
import dev.thalweg.source.Expression.Not;
import java.util.List;

/// Puts one expression in the place of another.
final class Replace {
    private final Expression old;
    private final Expression by;

    private Replace(Expression old, Expression by) {
        this.old = old;
        this.by = by;
    }

    static Expression in(Expression whole, Expression old, Expression by) {
        return new Replace(old, by).in(whole);
    }

    private List<Expression> in(List<Expression> all) {
        return all.stream().map(this::in).toList();
    }

    private Expression in(Expression e) {
        if (e.equals(old)) {
            return by;
        }
        return switch (e) {
            case Literal l -> l;
            case Name n -> n;
            case Binary(Operator operator, Expression a, Expression b) -> new Binary(operator, in(a), in(b));
            case Comparison(Operator operator, Expression a, Expression b, boolean total) -> new Comparison(operator, in(a), in(b), total);
            case Negation(Expression a) -> new Negation(in(a));
            case Not(Expression a) -> new Not(in(a));
            case Conditional(Expression test, Expression yes, Expression no) -> new Conditional(in(test), in(yes), in(no));
            case Cast(String type, Expression a) -> new Cast(type, in(a));
            case Index(Expression array, Expression index) -> new Index(in(array), in(index));
            case Field(Expression object, String name) -> new Field(in(object), name);
            case Call(Expression receiver, String method, List<Expression> arguments) ->
                    new Call(receiver == null ? null : in(receiver), method, in(arguments));
            case Construct(String type, List<Expression> arguments) -> new Construct(type, in(arguments));
            case NewArray(String element, List<Expression> lengths, int unsized) -> new NewArray(element, in(lengths), unsized);
            case InstanceOf(Expression a, String type) -> new InstanceOf(in(a), type);
        };
    }
}
