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
                    && !read.contains(v)) {
                changed = true;
                if (hasEffect(value)) {
                    done.add(new Evaluate(value instanceof Expression.Cast(String type, Expression call) ? call : value, origin));
                }
            } else {
                done.add(Relabel.inside(s, this::list));
            }
        }
        return done;
    }

    private static boolean hasEffect(Expression e) {
        boolean pure = !(e instanceof Call call && !new Expression.Literal("Math").equals(call.receiver())) && !(e instanceof Construct);
        return !pure || e.parts().stream().anyMatch(Unread::hasEffect);
    }
}
