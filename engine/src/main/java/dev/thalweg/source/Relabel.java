package dev.thalweg.source;

import dev.thalweg.source.Statement.Break;
import dev.thalweg.source.Statement.Case;
import dev.thalweg.source.Statement.For;
import dev.thalweg.source.Statement.If;
import dev.thalweg.source.Statement.Labelled;
import dev.thalweg.source.Statement.Loop;
import dev.thalweg.source.Statement.Switch;
import dev.thalweg.source.Statement.While;
import java.util.List;
import java.util.function.UnaryOperator;

/// Rebuilds nested statements with one kind of jump in the place of another.
final class Relabel {
    private Relabel() {}

    static List<Statement> breaks(List<Statement> body, Label from, Label to) {
        return replace(body, new Break(from), new Break(to));
    }

    static List<Statement> replace(List<Statement> body, Statement from, Statement to) {
        return body.stream().map(s -> s.equals(from) ? to : inside(s, inner -> replace(inner, from, to))).toList();
    }

    /// The same statement with other bodies.
    static Statement inside(Statement s, UnaryOperator<List<Statement>> f) {
        return switch (s) {
            case If i -> new If(i.test(), f.apply(i.yes()), f.apply(i.no()), i.origin());
            case Loop(Label label, List<Statement> body) -> new Loop(label, f.apply(body));
            case While w -> new While(w.label(), w.test(), f.apply(w.body()), w.origin());
            case For loop -> new For(loop.label(), loop.start(), loop.test(), loop.step(), f.apply(loop.body()), loop.origin());
            case Labelled(Label label, List<Statement> body) -> new Labelled(label, f.apply(body));
            case Switch choice -> new Switch(choice.key(),
                    choice.cases().stream().map(c -> new Case(c.keys(), f.apply(c.body()))).toList(), f.apply(choice.otherwise()), choice.origin());
            default -> s;
        };
    }
}
