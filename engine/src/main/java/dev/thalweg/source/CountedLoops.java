package dev.thalweg.source;

import dev.thalweg.ir.Origin;
import dev.thalweg.source.Expression.Binary;
import dev.thalweg.source.Expression.Comparison;
import dev.thalweg.source.Expression.Literal;
import dev.thalweg.source.Expression.Name;
import dev.thalweg.source.Statement.Assign;
import dev.thalweg.source.Statement.Continue;
import dev.thalweg.source.Statement.For;
import dev.thalweg.source.Statement.Labelled;
import dev.thalweg.source.Statement.While;
import java.util.ArrayList;
import java.util.List;

/// Makes `for` of each `while` that counts with a variable of its own.
final class CountedLoops {
    private final List<Statement> method;

    private CountedLoops(List<Statement> method) {
        this.method = method;
    }

    static List<Statement> find(List<Statement> method) {
        return new CountedLoops(method).list(method);
    }

    private List<Statement> list(List<Statement> body) {
        List<Statement> done = new ArrayList<>();
        for (Statement s : body) {
            Statement inner = Relabel.inside(s, this::list);
            For loop = inner instanceof While w ? counted(w, done) : null;
            done.add(loop == null ? inner : loop);
        }
        return done;
    }

    /// Takes the statement that starts the counter away from those before the loop.
    private For counted(While loop, List<Statement> before) {
        if (loop.body().isEmpty()) {
            return null;
        }
        boolean back = loop.body().getFirst() instanceof Assign first && isStep(first) && loop.test().equals(differs(loop.test(), first.variable()));
        Statement edge = back ? loop.body().getFirst() : loop.body().getLast();
        if (!(edge instanceof Assign step && isStep(step)) || !loop.test().mentions(step.variable())) {
            return null;
        }
        Variable counter = step.variable();
        Assign start = start(counter, before);
        List<Statement> rest = back ? loop.body().subList(1, loop.body().size()) : loop.body().subList(0, loop.body().size() - 1);
        if (start == null || !belongsTo(counter, loop, start) || assigns(rest, counter) || !back && Statement.continues(rest, loop.label())) {
            return null;
        }
        before.remove(start);
        Origin origin = loop.origin().line() > 0 ? loop.origin() : step.origin();
        return back ? countedBack(loop, start, step, rest)
                : new For(loop.label(), start, loop.test(), step, withContinue(loop.label(), rest), origin);
    }

    /// `i != first`, if the test is of that form.
    private static Expression differs(Expression test, Variable counter) {
        return test instanceof Comparison(Operator operator, Expression a, Expression b, boolean total) && operator == Operator.NE
                && a.equals(new Name(counter)) && !b.mentions(counter) ? test : null;
    }

    /// `i = i + c`, with a number c.
    private static boolean isStep(Assign assign) {
        return assign.variable() != null && assign.variable().type().equals("int")
                && assign.value() instanceof Binary(Operator operator, Expression a, Literal by)
                && (operator == Operator.ADD || operator == Operator.SUB) && a.equals(assign.target()) && Arithmetic.isInteger(by.text());
    }

    private static Assign start(Variable counter, List<Statement> before) {
        for (int i = before.size() - 1; i >= 0 && before.get(i) instanceof Assign assign && assign.variable() != null; i--) {
            if (assign.variable() == counter) {
                List<Statement> between = before.subList(i + 1, before.size());
                boolean free = between.stream().noneMatch(s -> s.mentions(counter) || assign.value().mentions(((Assign) s).variable()));
                return free ? assign : null;
            }
        }
        return null;
    }

    /// Whether nothing outside of the loop knows the counter.
    private boolean belongsTo(Variable counter, While loop, Assign start) {
        return count(method, counter) == count(List.of(loop, start), counter);
    }

    private static long count(List<Statement> body, Variable variable) {
        return body.stream().mapToLong(s -> s.expressions().stream().mapToLong(e -> count(e, variable)).sum()
                + s.bodies().stream().mapToLong(inner -> count(inner, variable)).sum()).sum();
    }

    static long count(Expression e, Variable variable) {
        return e instanceof Name(Variable v) && v == variable ? 1 : e.parts().stream().mapToLong(part -> count(part, variable)).sum();
    }

    private static boolean assigns(List<Statement> body, Variable variable) {
        return body.stream().anyMatch(s -> s instanceof Assign a && a.variable() == variable
                || s.bodies().stream().anyMatch(inner -> assigns(inner, variable)));
    }

    /// A labelled block that is the whole body is left to go on with the next step.
    private static List<Statement> withContinue(Label loop, List<Statement> body) {
        return body.size() == 1 && body.getFirst() instanceof Labelled(Label label, List<Statement> inner)
                ? Relabel.replace(inner, new Statement.Break(label), new Continue(loop)) : body;
    }

    /// The way back through a loop: `i` goes from its last value to its first, both included, instead of stopping at the first.
    private static For countedBack(While loop, Assign start, Assign step, List<Statement> rest) {
        Comparison test = (Comparison) loop.test();
        Binary change = (Binary) step.value();
        Assign last = new Assign(start.target(), Arithmetic.binary(change.operator(), start.value(), change.b()), start.origin());
        Operator towards = change.operator() == Operator.SUB ? Operator.GE : Operator.LE;
        return new For(loop.label(), last, new Comparison(towards, test.a(), test.b(), true), new Assign(step.target(), change, Origin.NONE), rest,
                loop.origin());
    }
}
