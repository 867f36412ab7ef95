package dev.thalweg.source;

import dev.thalweg.ir.Origin;
import dev.thalweg.source.Expression.Call;
import dev.thalweg.source.Expression.Construct;
import dev.thalweg.source.Statement.Assign;
import dev.thalweg.source.Statement.Evaluate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Drops what is put into variables that nobody reads.
final class Unread {
    private final Set<Variable> read = new HashSet<>();
    private boolean changed;

    private Unread() {}

    static List<Statement> drop(List<Statement> method) {
        List<Statement> all = method;
        Unread pass;
        do {
            pass = new Unread();
            all.forEach(pass::collect);
            all = pass.list(all);
        } while (pass.changed);
        return all;
    }

    private void collect(Statement s) {
        if (s instanceof Assign a && a.variable() != null) {
            collect(a.value());
        } else {
            s.expressions().forEach(this::collect);
        }
        s.bodies().forEach(body -> body.forEach(this::collect));
    }

    private void collect(Expression e) {
        if (e instanceof Expression.Name(Variable v)) {
            read.add(v);
        }
        e.parts().forEach(this::collect);
    }

    private List<Statement> list(List<Statement> body) {
        List<Statement> done = new ArrayList<>();
        for (Statement s : body) {
            if (s instanceof Assign(Expression target, Expression value, Origin origin) && target instanceof Expression.Name(Variable v)
                    && !read.contains(v) && !choosesEffects(value)) {
                changed = true;
                effects(value).forEach(call -> done.add(new Evaluate(call, origin)));
            } else {
                done.add(Relabel.inside(s, this::list));
            }
        }
        return done;
    }

    /// The calls in an expression that do something besides giving a value, in their order.
    private static Stream<Expression> effects(Expression e) {
        return isEffect(e) ? Stream.of(e) : e.parts().stream().flatMap(Unread::effects);
    }

    /// Whether it is known only when it runs which calls it makes.
    private static boolean choosesEffects(Expression e) {
        return e instanceof Expression.Conditional && effects(e).findAny().isPresent() || e.parts().stream().anyMatch(Unread::choosesEffects);
    }

    private static boolean isEffect(Expression e) {
        return e instanceof Construct || e instanceof Call call && !new Expression.Literal("Math").equals(call.receiver()) && !call.method().equals("getLast");
    }
}
