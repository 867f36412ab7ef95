package dev.thalweg.source;

import dev.thalweg.ir.Origin;
import dev.thalweg.source.Expression.Binary;
import dev.thalweg.source.Expression.Conditional;
import dev.thalweg.source.Expression.Literal;
import dev.thalweg.source.Expression.Name;
import dev.thalweg.source.Expression.Not;
import dev.thalweg.source.Statement.Assign;
import dev.thalweg.source.Statement.Break;
import dev.thalweg.source.Statement.Case;
import dev.thalweg.source.Statement.Continue;
import dev.thalweg.source.Statement.If;
import dev.thalweg.source.Statement.Labelled;
import dev.thalweg.source.Statement.Loop;
import dev.thalweg.source.Statement.Switch;
import dev.thalweg.source.Statement.While;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes of labelled blocks and endless loops the `if`, `else` and `while` that they stand for.
///
/// Each list of statements is seen with the jumps that mean the same as reaching its end.
final class Tidy {
    private Tidy() {}

    static List<Statement> tidy(List<Statement> body) {
        return list(body, Set.of());
    }

    /// Makes one assignment of each choice between two of the same variable, once other assignments are gone.
    static List<Statement> choices(List<Statement> body) {
        return body.stream().map(s -> Relabel.inside(s, Tidy::choices)).map(s -> s instanceof If choice ? chosen(choice) : s).toList();
    }

    private static List<Statement> list(List<Statement> body, Set<Statement> end) {
        List<Statement> open = new ArrayList<>(body);
        List<Statement> done = new ArrayList<>();
        while (!open.isEmpty() && end.contains(open.getLast())) {
            open.removeLast();
        }
        for (int i = 0; i < open.size(); i++) {
            List<Statement> rest = open.subList(i + 1, open.size());
            Statement s = open.get(i);
            if (s instanceof If guard && guard.no().isEmpty() && !rest.isEmpty() && endsWith(guard.yes(), end)) {
                done.addAll(choice(new If(guard.test(), guard.yes(), rest, guard.origin()), end));
                return done;
            }
            List<Statement> tidied = statement(s, rest.isEmpty() ? end : Set.of());
            done.addAll(tidied);
            if (Statement.leaves(tidied)) {
                return done;
            }
        }
        return done;
    }

    private static boolean endsWith(List<Statement> body, Set<Statement> jumps) {
        return !body.isEmpty() && jumps.contains(body.getLast());
    }

    private static List<Statement> statement(Statement s, Set<Statement> end) {
        return switch (s) {
            case If choice -> choice(choice, end);
            case Labelled(Label label, List<Statement> body) -> labelled(label, list(body, with(end, new Break(label))));
            case Loop(Label label, List<Statement> body) -> loop(label, list(body, Set.of(new Continue(label))));
            case Switch choice -> List.of(new Switch(choice.key(),
                    choice.cases().stream().map(c -> new Case(c.keys(), list(c.body(), end))).toList(), list(choice.otherwise(), end), choice.origin()));
            default -> List.of(s);
        };
    }

    private static Set<Statement> with(Set<Statement> jumps, Statement more) {
        Set<Statement> all = new HashSet<>(jumps);
        all.add(more);
        return all;
    }

    private static List<Statement> choice(If choice, Set<Statement> end) {
        If both = joined(choice.test(), list(choice.yes(), end), list(choice.no(), end), choice.origin());
        if (both.yes().isEmpty() && both.no().isEmpty()) {
            return List.of();
        }
        if (both.yes().isEmpty() || !Statement.leaves(both.yes()) && (Statement.leaves(both.no()) || both.test() instanceof Not && !both.no().isEmpty())) {
            both = new If(Expression.not(both.test()), both.no(), both.yes(), both.origin());
        }
        if (!Statement.leaves(both.yes()) || both.no().isEmpty()) {
            return withoutCommonEnd(both);
        }
        List<Statement> flat = new ArrayList<>(List.of(new If(both.test(), both.yes(), List.of(), both.origin())));
        flat.addAll(both.no());
        return flat;
    }

    /// What both ways do last is done behind them.
    private static List<Statement> withoutCommonEnd(If choice) {
        List<Statement> yes = choice.yes();
        List<Statement> no = choice.no();
        int common = 0;
        while (common < Math.min(yes.size(), no.size())
                && withoutOrigin(yes.get(yes.size() - 1 - common)) instanceof Assign one
                && one.equals(withoutOrigin(no.get(no.size() - 1 - common)))) {
            common++;
        }
        if (common == 0) {
            return List.of(chosen(choice));
        }
        List<Statement> all = new ArrayList<>(choice(new If(choice.test(), yes.subList(0, yes.size() - common), no.subList(0, no.size() - common),
                choice.origin()), Set.of()));
        all.addAll(yes.subList(yes.size() - common, yes.size()));
        return all;
    }

    /// One variable that is set either way is set to one of two values.
    private static Statement chosen(If choice) {
        boolean both = choice.yes().size() == 1 && choice.no().size() == 1;
        if (both && choice.yes().getFirst() instanceof Assign one && choice.no().getFirst() instanceof Assign other
                && one.target().equals(other.target()) && isShort(one.value()) && isShort(other.value())) {
            boolean isTruth = one.value().equals(new Literal("true")) && other.value().equals(new Literal("false"));
            boolean isOpposite = one.value().equals(new Literal("false")) && other.value().equals(new Literal("true"));
            Expression value = isTruth ? choice.test() : isOpposite ? Expression.not(choice.test())
                    : new Conditional(choice.test(), one.value(), other.value());
            return new Assign(one.target(), value, choice.origin());
        }
        return choice;
    }

    private static boolean isShort(Expression e) {
        return e instanceof Literal || e instanceof Name;
    }

    private static Statement withoutOrigin(Statement s) {
        return s instanceof Assign(Expression target, Expression value, Origin origin) ? new Assign(target, value, Origin.NONE) : s;
    }

    /// `a && b` where what is done otherwise is the same for both, `a || b` where what is done is.
    private static If joined(Expression test, List<Statement> yes, List<Statement> no, Origin origin) {
        if (!yes.isEmpty() && yes.getFirst() instanceof If inner) {
            List<Statement> rest = yes.subList(1, yes.size());
            if (rest.isEmpty() && inner.no().equals(no) && no.size() <= 1) {
                return joined(new Binary(Operator.BOTH, test, inner.test()), inner.yes(), no, origin);
            }
            if (inner.no().isEmpty() && isJump(no) && inner.yes().equals(no)) {
                return joined(new Binary(Operator.BOTH, test, Expression.not(inner.test())), rest, no, origin);
            }
        }
        if (!no.isEmpty() && no.getFirst() instanceof If inner && inner.no().isEmpty() && isJump(yes) && inner.yes().equals(yes)) {
            return joined(new Binary(Operator.EITHER, test, inner.test()), yes, no.subList(1, no.size()), origin);
        }
        return new If(test, yes, no, origin);
    }

    private static boolean isJump(List<Statement> body) {
        return body.size() == 1 && (body.getFirst() instanceof Break || body.getFirst() instanceof Continue);
    }

    /// A label that nothing names goes; one around a loop's end is the loop's.
    private static List<Statement> labelled(Label label, List<Statement> body) {
        if (!Statement.breaks(body, label)) {
            return body;
        }
        List<Statement> before = body.subList(0, body.size() - 1);
        Label own = switch (body.getLast()) {
            case Loop(Label l, List<Statement> inner) -> l;
            case While w -> w.label();
            default -> null;
        };
        if (own == null || Statement.breaks(before, label)) {
            return List.of(new Labelled(label, body));
        }
        List<Statement> all = new ArrayList<>(before);
        all.addAll(switch (body.getLast()) {
            case Loop(Label l, List<Statement> inner) -> loop(l, Relabel.breaks(inner, label, l));
            case While w -> List.of(new While(w.label(), w.test(), Relabel.breaks(w.body(), label, w.label()), w.origin()));
            default -> List.of(body.getLast());
        });
        return all;
    }

    /// A loop that starts with its only reason to end is a `while`.
    private static List<Statement> loop(Label label, List<Statement> body) {
        if (!body.isEmpty() && body.getFirst() instanceof If(Expression test, List<Statement> yes, List<Statement> no, Origin origin) && no.isEmpty()
                && !yes.isEmpty() && yes.getLast().equals(new Break(label))) {
            List<Statement> rest = body.subList(1, body.size());
            List<Statement> leaving = yes.subList(0, yes.size() - 1);
            if (leaving.isEmpty() || !Statement.breaks(rest, label) && !Statement.breaks(leaving, label)) {
                List<Statement> all = new ArrayList<>(List.of(new While(label, Expression.not(test), rest, origin)));
                all.addAll(leaving);
                return all;
            }
        }
        return List.of(new Loop(label, body));
    }
}
