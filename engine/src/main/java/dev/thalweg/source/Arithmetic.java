package dev.thalweg.source;

import dev.thalweg.source.Expression.Binary;
import dev.thalweg.source.Expression.Cast;
import dev.thalweg.source.Expression.Conditional;
import dev.thalweg.source.Expression.Literal;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Sums and products as a person writes them; no step changes a bit of the result.
final class Arithmetic {
    private Arithmetic() {}

    static Expression binary(Operator operator, Expression a, Expression b) {
        if (b instanceof Literal(String text) && a instanceof Conditional && isReal(text) && operator != Operator.DIV) {
            double number = Double.parseDouble(text);
            Optional<Expression> mapped = mapLeaves(a, x -> operator == Operator.ADD ? x + number : operator == Operator.SUB ? x - number : x * number);
            if (mapped.isPresent()) {
                return mapped.get();
            }
        }
        if (b instanceof Literal l && l.isNegative() && (operator == Operator.ADD || operator == Operator.SUB)) {
            return binary(operator == Operator.ADD ? Operator.SUB : Operator.ADD, a, new Literal(l.text().substring(1)));
        }
        if (b instanceof Literal(String right) && isInteger(right) && isSum(operator)) {
            Integer sum = a instanceof Literal(String left) && isInteger(left) ? signed(operator, right) + Integer.parseInt(left)
                    : a instanceof Binary(Operator inner, Expression x, Literal(String left)) && isSum(inner) && isInteger(left)
                            ? signed(operator, right) + signed(inner, left) : null;
            if (sum != null) {
                return sum(a instanceof Binary(Operator inner, Expression x, Expression y) ? x : null, sum);
            }
        }
        return new Binary(operator, a, b);
    }

    private static boolean isSum(Operator operator) {
        return operator == Operator.ADD || operator == Operator.SUB;
    }

    private static int signed(Operator operator, String number) {
        return operator == Operator.SUB ? -Integer.parseInt(number) : Integer.parseInt(number);
    }

    /// @param x null for a number alone
    private static Expression sum(Expression x, int number) {
        if (x == null) {
            return Expression.literal(number);
        }
        return number == 0 ? x : new Binary(number < 0 ? Operator.SUB : Operator.ADD, x, Expression.literal(number < 0 ? -number : number));
    }

    /// What is said of a choice between integers is said of each of them.
    static Expression toDouble(Expression a) {
        return (a instanceof Conditional ? mapLeaves(a, x -> x) : Optional.<Expression>empty()).orElseGet(() -> new Cast("double", a));
    }

    private static Optional<Expression> mapLeaves(Expression e, DoubleUnaryOperator f) {
        return switch (e) {
            case Literal(String text) when isReal(text) || isInteger(text) -> Optional.of(Literals.of(f.applyAsDouble(Double.parseDouble(text))));
            case Conditional(Expression test, Expression yes, Expression no) -> mapLeaves(yes, f)
                    .flatMap(y -> mapLeaves(no, f).map(n -> new Conditional(test, y, n)));
            default -> Optional.empty();
        };
    }

    private static boolean isReal(String text) {
        return text.matches("-?[0-9]+\\.[0-9]+(E-?[0-9]+)?");
    }

    static boolean isInteger(String text) {
        return text.matches("-?[0-9]+");
    }
}
