package dev.thalweg.source;

import dev.thalweg.source.Statement.Assign;
import dev.thalweg.source.Statement.Declare;
import dev.thalweg.source.Statement.For;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Declares each variable in the smallest block that holds all its uses, where it is set first.
final class Scopes {
    private Scopes() {}

    static List<Statement> declare(List<Statement> method, List<Variable> parameters) {
        Set<Variable> all = new LinkedHashSet<>();
        method.forEach(s -> collect(s, all));
        parameters.forEach(all::remove);
        return list(method, all);
    }

    private static void collect(Statement s, Set<Variable> into) {
        s.expressions().forEach(e -> collect(e, into));
        s.bodies().forEach(body -> body.forEach(inner -> collect(inner, into)));
    }

    private static void collect(Expression e, Set<Variable> into) {
        if (e instanceof Expression.Name(Variable v)) {
            into.add(v);
        }
        e.parts().forEach(part -> collect(part, into));
    }

    /// @param own the variables that occur here and nowhere else
    private static List<Statement> list(List<Statement> body, Set<Variable> own) {
        Map<Integer, Set<Variable>> inside = new HashMap<>();
        Map<Integer, Set<Variable>> here = new HashMap<>();
        for (Variable v : own) {
            List<Integer> users = new ArrayList<>();
            for (int i = 0; i < body.size(); i++) {
                if (body.get(i).mentions(v)) {
                    users.add(i);
                }
            }
            boolean goesInside = users.size() == 1 && isOfOneBody(body.get(users.getFirst()), v);
            (goesInside ? inside : here).computeIfAbsent(users.getFirst(), i -> new LinkedHashSet<>()).add(v);
        }
        List<Statement> done = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Statement s = inside(body.get(i), inside.getOrDefault(i, Set.of()));
            for (Variable v : here.getOrDefault(i, Set.of())) {
                if (s instanceof Assign a && a.variable() == v && !a.value().mentions(v)) {
                    s = new Declare(v, a.value(), a.origin());
                } else {
                    done.add(new Declare(v, null, s.where()));
                }
            }
            done.add(s);
        }
        return done;
    }

    private static boolean isOfOneBody(Statement s, Variable v) {
        if (s instanceof For loop && loop.start() instanceof Assign a && a.variable() == v) {
            return true;
        }
        return s.expressions().stream().noneMatch(e -> e.mentions(v)) && s.bodies().stream().filter(body -> Statement.mentions(body, v)).count() == 1;
    }

    private static Statement inside(Statement s, Set<Variable> own) {
        Statement with = s;
        if (s instanceof For loop && loop.start() instanceof Assign a && own.contains(a.variable())) {
            with = new For(loop.label(), new Declare(a.variable(), a.value(), a.origin()), loop.test(), loop.step(), loop.body(), loop.origin());
        }
        Variable counter = with instanceof For loop && loop.start() instanceof Declare d ? d.variable() : null;
        return Relabel.inside(with, body -> {
            Set<Variable> ofBody = new LinkedHashSet<>(own);
            ofBody.removeIf(v -> v == counter || !Statement.mentions(body, v));
            return list(body, ofBody);
        });
    }
}
