package dev.thalweg.source;

import dev.thalweg.ir.Origin;
import java.util.List;
import java.util.stream.Stream;

/// A Java statement.
sealed interface Statement {
    record Assign(Expression target, Expression value, Origin origin) implements Statement {
        /// The variable it sets, or null if it sets an element or a field.
        Variable variable() {
            return target instanceof Expression.Name(Variable v) ? v : null;
        }
    }

    /// @param value null where it is set later
    record Declare(Variable variable, Expression value, Origin origin) implements Statement {}

    record Evaluate(Expression value, Origin origin) implements Statement {}

    record If(Expression test, List<Statement> yes, List<Statement> no, Origin origin) implements Statement {}

    /// Goes round until it is left.
    record Loop(Label label, List<Statement> body) implements Statement {}

    record While(Label label, Expression test, List<Statement> body, Origin origin) implements Statement {}

    record For(Label label, Statement start, Expression test, Assign step, List<Statement> body, Origin origin) implements Statement {}

    record Switch(Expression key, List<Case> cases, List<Statement> otherwise, Origin origin) implements Statement {}

    record Case(List<Integer> keys, List<Statement> body) {}

    record Labelled(Label label, List<Statement> body) implements Statement {}

    record Break(Label label) implements Statement {}

    record Continue(Label label) implements Statement {}

    /// @param value null for `void`
    record Return(Expression value) implements Statement {}

    record Throw(Expression value, Origin origin) implements Statement {}

    /// The expressions it reads itself.
    default List<Expression> expressions() {
        return switch (this) {
            case Assign(Expression target, Expression value, Origin origin) -> List.of(target, value);
            case Declare d -> Stream.ofNullable(d.value).toList();
            case Evaluate(Expression value, Origin origin) -> List.of(value);
            case If i -> List.of(i.test);
            case Loop l -> List.of();
            case While w -> List.of(w.test);
            case For f -> Stream.of(f.start.expressions(), List.of(f.test), f.step.expressions()).flatMap(List::stream).toList();
            case Switch s -> List.of(s.key);
            case Labelled l -> List.of();
            case Break b -> List.of();
            case Continue c -> List.of();
            case Return r -> Stream.ofNullable(r.value).toList();
            case Throw t -> List.of(t.value);
        };
    }

    /// The lists of statements in it.
    default List<List<Statement>> bodies() {
        return switch (this) {
            case If i -> List.of(i.yes, i.no);
            case Loop l -> List.of(l.body);
            case While w -> List.of(w.body);
            case For f -> List.of(f.body);
            case Switch s -> Stream.concat(s.cases.stream().map(Case::body), Stream.of(s.otherwise)).toList();
            case Labelled l -> List.of(l.body);
            case Assign a -> List.of();
            case Declare d -> List.of();
            case Evaluate e -> List.of();
            case Break b -> List.of();
            case Continue c -> List.of();
            case Return r -> List.of();
            case Throw t -> List.of();
        };
    }

    /// Where the user wrote what it stands for, or [Origin#NONE].
    default Origin where() {
        return switch (this) {
            case Assign a -> a.origin;
            case Declare d -> d.origin;
            case Evaluate e -> e.origin;
            case If i -> i.origin;
            case While w -> w.origin;
            case For f -> f.origin;
            case Switch s -> s.origin;
            case Throw t -> t.origin;
            case Loop l -> Origin.NONE;
            case Labelled l -> Origin.NONE;
            case Break b -> Origin.NONE;
            case Continue c -> Origin.NONE;
            case Return r -> Origin.NONE;
        };
    }

    default boolean mentions(Variable variable) {
        return this instanceof Declare d && d.variable == variable || expressions().stream().anyMatch(e -> e.mentions(variable))
                || bodies().stream().anyMatch(body -> mentions(body, variable));
    }

    static boolean mentions(List<Statement> body, Variable variable) {
        return body.stream().anyMatch(s -> s.mentions(variable));
    }

    /// Whether control never reaches what stands behind it.
    default boolean leaves() {
        return switch (this) {
            case Break b -> true;
            case Continue c -> true;
            case Return r -> true;
            case Throw t -> true;
            case If i -> leaves(i.yes) && leaves(i.no);
            case Loop(Label label, List<Statement> body) -> !breaks(body, label);
            case Labelled(Label label, List<Statement> body) -> leaves(body) && !breaks(body, label);
            case Switch s -> s.bodies().stream().allMatch(Statement::leaves);
            case Assign a -> false;
            case Declare d -> false;
            case Evaluate e -> false;
            case While w -> false;
            case For f -> false;
        };
    }

    static boolean leaves(List<Statement> body) {
        return !body.isEmpty() && body.getLast().leaves();
    }

    static boolean breaks(List<Statement> body, Label label) {
        return body.stream().anyMatch(s -> s instanceof Break(Label l) && l == label
                || s.bodies().stream().anyMatch(inner -> breaks(inner, label)));
    }

    static boolean continues(List<Statement> body, Label label) {
        return body.stream().anyMatch(s -> s instanceof Continue(Label l) && l == label
                || s.bodies().stream().anyMatch(inner -> continues(inner, label)));
    }
}
