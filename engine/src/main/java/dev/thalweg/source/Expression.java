package dev.thalweg.source;

import java.util.List;
import java.util.stream.Stream;

/// A Java expression. Reading one has no effect, but for [Call], [Construct] and [NewArray].
sealed interface Expression {
    /// Anything that is one word: a number, a string, `null`, `true`, `x.class`.
    record Literal(String text) implements Expression {
        boolean isNegative() {
            return text.startsWith("-");
        }
    }

    record Name(Variable variable) implements Expression {}

    record Binary(Operator operator, Expression a, Expression b) implements Expression {}

    /// @param total whether one of the two holds, it or its opposite: not so for `<` where a number may be NaN
    record Comparison(Operator operator, Expression a, Expression b, boolean total) implements Expression {}

    record Negation(Expression a) implements Expression {}

    record Not(Expression a) implements Expression {}

    record Conditional(Expression test, Expression yes, Expression no) implements Expression {}

    record Cast(String type, Expression a) implements Expression {}

    record Index(Expression array, Expression index) implements Expression {}

    /// A field, or the length of an array; `object` may be a type.
    record Field(Expression object, String name) implements Expression {}

    /// A call of a method; `receiver` may be a type, or null for a method of this class.
    record Call(Expression receiver, String method, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Construct(String type, List<Expression> arguments) implements Expression {
        public Construct {
            arguments = List.copyOf(arguments);
        }
    }

    /// @param element  the type of the innermost elements
    /// @param unsized  how many dimensions have no length
    record NewArray(String element, List<Expression> lengths, int unsized) implements Expression {
        public NewArray {
            lengths = List.copyOf(lengths);
        }
    }

    record InstanceOf(Expression a, String type) implements Expression {}

    static Literal literal(int number) {
        return new Literal(number == Integer.MIN_VALUE ? "Integer.MIN_VALUE" : String.valueOf(number));
    }

    static Expression not(Expression test) {
        return switch (test) {
            case Not(Expression a) -> a;
            case Comparison(Operator operator, Expression a, Expression b, boolean total) when total ->
                    new Comparison(operator.opposite(), a, b, true);
            case Literal(String text) when text.equals("true") -> new Literal("false");
            case Literal(String text) when text.equals("false") -> new Literal("true");
            default -> new Not(test);
        };
    }

    default List<Expression> parts() {
        return switch (this) {
            case Literal l -> List.of();
            case Name n -> List.of();
            case Binary(Operator operator, Expression a, Expression b) -> List.of(a, b);
            case Comparison(Operator operator, Expression a, Expression b, boolean total) -> List.of(a, b);
            case Negation(Expression a) -> List.of(a);
            case Not(Expression a) -> List.of(a);
            case Conditional(Expression test, Expression yes, Expression no) -> List.of(test, yes, no);
            case Cast(String type, Expression a) -> List.of(a);
            case Index(Expression array, Expression index) -> List.of(array, index);
            case Field(Expression object, String name) -> List.of(object);
            case Call(Expression receiver, String method, List<Expression> arguments) ->
                    Stream.concat(Stream.ofNullable(receiver), arguments.stream()).toList();
            case Construct(String type, List<Expression> arguments) -> arguments;
            case NewArray(String element, List<Expression> lengths, int unsized) -> lengths;
            case InstanceOf(Expression a, String type) -> List.of(a);
        };
    }

    default boolean mentions(Variable variable) {
        return this instanceof Name(Variable named) ? named == variable : parts().stream().anyMatch(part -> part.mentions(variable));
    }
}
