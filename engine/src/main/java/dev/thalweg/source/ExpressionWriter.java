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
import java.util.stream.Collectors;

/// Writes expressions with the parentheses that they need and no others.
final class ExpressionWriter {
    private static final int PRIMARY = 15;
    private static final int UNARY = 14;
    private static final int RELATION = 9;
    private static final int CONDITIONAL = 2;

    private ExpressionWriter() {}

    static String text(Expression e) {
        return switch (e) {
            case Literal(String text) -> text;
            case Name(Variable variable) -> variable.name();
            case Binary(Operator operator, Expression a, Expression b) -> operands(operator, a, b);
            case Comparison(Operator operator, Expression a, Expression b, boolean total) -> operands(operator, a, b);
            case Negation(Expression a) -> "-" + (a instanceof Negation || a instanceof Literal l && l.isNegative() ? "(" + text(a) + ")" : in(a, UNARY));
            case Not(Expression a) -> "!" + in(a, UNARY);
            case Conditional(Expression test, Expression yes, Expression no) ->
                    in(test, CONDITIONAL + 1) + " ? " + in(yes, CONDITIONAL) + " : " + in(no, CONDITIONAL);
            case Cast(String type, Expression a) -> "(" + type + ") " + in(a, UNARY);
            case Index(Expression array, Expression index) -> in(array, PRIMARY) + "[" + text(index) + "]";
            case Field(Expression object, String name) -> in(object, PRIMARY) + "." + name;
            case Call(Expression receiver, String method, List<Expression> arguments) ->
                    (receiver == null ? "" : in(receiver, PRIMARY) + ".") + method + "(" + list(arguments) + ")";
            case Construct(String type, List<Expression> arguments) -> "new " + type + "(" + list(arguments) + ")";
            case NewArray(String element, List<Expression> lengths, int unsized) -> "new " + element
                    + lengths.stream().map(n -> "[" + text(n) + "]").collect(Collectors.joining()) + "[]".repeat(unsized);
            case InstanceOf(Expression a, String type) -> in(a, RELATION) + " instanceof " + type;
        };
    }

    private static String list(List<Expression> arguments) {
        return arguments.stream().map(ExpressionWriter::text).collect(Collectors.joining(", "));
    }

    /// Operators of one precedence group to the left, and nothing is regrouped: rounding depends on it.
    private static String operands(Operator operator, Expression a, Expression b) {
        return in(a, operator.precedence()) + " " + operator.symbol() + " " + in(b, operator.precedence() + 1);
    }

    private static String in(Expression e, int precedence) {
        String text = text(e);
        return precedence(e) < precedence ? "(" + text + ")" : text;
    }

    private static int precedence(Expression e) {
        return switch (e) {
            case Binary b -> b.operator().precedence();
            case Comparison c -> c.operator().precedence();
            case Literal l -> l.isNegative() ? UNARY : PRIMARY;
            case Negation n -> UNARY;
            case Not n -> UNARY;
            case Cast c -> UNARY;
            case Conditional c -> CONDITIONAL;
            case InstanceOf i -> RELATION;
            case NewArray n -> UNARY;
            case Name n -> PRIMARY;
            case Index i -> PRIMARY;
            case Field f -> PRIMARY;
            case Call c -> PRIMARY;
            case Construct c -> PRIMARY;
        };
    }
}
