package dev.thalweg.source;

import dev.thalweg.ir.Origin;
import dev.thalweg.source.Expression.Binary;
import dev.thalweg.source.Expression.Literal;
import dev.thalweg.source.Statement.Assign;
import dev.thalweg.source.Statement.Break;
import dev.thalweg.source.Statement.Case;
import dev.thalweg.source.Statement.Continue;
import dev.thalweg.source.Statement.Declare;
import dev.thalweg.source.Statement.Evaluate;
import dev.thalweg.source.Statement.For;
import dev.thalweg.source.Statement.If;
import dev.thalweg.source.Statement.Labelled;
import dev.thalweg.source.Statement.Loop;
import dev.thalweg.source.Statement.Return;
import dev.thalweg.source.Statement.Switch;
import dev.thalweg.source.Statement.Throw;
import dev.thalweg.source.Statement.While;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes statements, with the place of the user's source beside them once for each line.
final class Writer {
    private final Lines out = new Lines();
    private final Map<Label, String> labels = new HashMap<>();
    /// What a `break` without a label leaves, innermost first; a switch is null.
    private final Deque<Object> breakable = new ArrayDeque<>();
    private static final Object SWITCH = new Object();

    private Writer() {}

    /// The body of a method.
    static List<String> lines(List<Statement> body) {
        Writer writer = new Writer();
        writer.out.indent();
        writer.list(body, Sweep.isMixed(body));
        return writer.out.lines();
    }

    private void list(List<Statement> body, boolean marked) {
        List<Sweep> sweeps = Sweep.of(body);
        Sweep last = null;
        for (int i = 0; i < body.size(); i++) {
            if (marked && sweeps.get(i) != last && sweeps.get(i).isNamed()) {
                last = sweeps.get(i);
                out.add("// " + last.comment(), Origin.NONE);
            }
            write(body.get(i));
        }
    }

    private void nested(List<Statement> body) {
        out.indent();
        list(body, Sweep.isMixed(body));
        out.unindent();
    }

    private void write(Statement s) {
        switch (s) {
            case Declare(Variable variable, Expression value, Origin origin) -> out.add(declaration(variable, value) + ";", origin);
            case Assign a -> out.add(assignment(a) + ";", a.origin());
            case Evaluate(Expression value, Origin origin) -> out.add(text(value) + ";", origin);
            case If choice -> choice(choice, "");
            case Loop(Label label, List<Statement> body) -> loop(label, "while (true)", body, Origin.NONE);
            case While w -> loop(w.label(), "while (" + text(w.test()) + ")", w.body(), w.origin());
            case For f -> loop(f.label(), "for (%s; %s; %s)".formatted(start(f.start()), text(f.test()), assignment(f.step())), f.body(), f.origin());
            case Switch choice -> choose(choice);
            case Labelled(Label label, List<Statement> body) -> {
                out.add(name(label) + ": {", Origin.NONE);
                nested(body);
                out.add("}", Origin.NONE);
            }
            case Break(Label label) -> out.add(breakable.peek() == label ? "break;" : "break " + name(label) + ";", Origin.NONE);
            case Continue(Label label) -> out.add(
                    breakable.stream().filter(b -> b != SWITCH).findFirst().orElse(null) == label ? "continue;" : "continue " + name(label) + ";", Origin.NONE);
            case Return(Expression value) -> out.add(value == null ? "return;" : "return " + text(value) + ";", Origin.NONE);
            case Throw(Expression value, Origin origin) -> out.add("throw " + text(value) + ";", origin);
        }
    }

    private static String start(Statement s) {
        return s instanceof Declare(Variable variable, Expression value, Origin origin) ? declaration(variable, value) : assignment((Assign) s);
    }

    private static String declaration(Variable variable, Expression value) {
        return variable.type() + " " + variable.name() + (value == null ? "" : " = " + text(value));
    }

    /// `i++`, `sum += x`, or as it is.
    private static String assignment(Assign a) {
        String target = text(a.target());
        if (a.value() instanceof Binary(Operator operator, Expression x, Expression y) && operator.precedence() >= Operator.ADD.precedence()) {
            boolean first = text(x).equals(target);
            if (first && y.equals(new Literal("1"))) {
                return target + (operator == Operator.ADD ? "++" : operator == Operator.SUB ? "--" : " " + operator.symbol() + "= 1");
            }
            if (first || operator.commutes() && text(y).equals(target)) {
                return target + " " + operator.symbol() + "= " + text(first ? y : x);
            }
        }
        return target + " = " + text(a.value());
    }

    private void choice(If choice, String before) {
        out.add(before + "if (" + text(choice.test()) + ") {", choice.origin());
        nested(choice.yes());
        if (choice.no().size() == 1 && choice.no().getFirst() instanceof If next) {
            choice(next, "} else ");
        } else {
            if (!choice.no().isEmpty()) {
                out.add("} else {", Origin.NONE);
                nested(choice.no());
            }
            out.add("}", Origin.NONE);
        }
    }

    private void loop(Label label, String head, List<Statement> body, Origin origin) {
        breakable.push(label);
        String prefix = isNamed(label, body) ? name(label) + ": " : "";
        out.add(prefix + head + " {", origin);
        nested(body);
        out.add("}", Origin.NONE);
        breakable.pop();
    }

    /// Whether a jump inside cannot do without the loop's name.
    private static boolean isNamed(Label label, List<Statement> body) {
        return body.stream().anyMatch(s -> switch (s) {
            case Loop l -> Statement.breaks(l.body(), label) || Statement.continues(l.body(), label);
            case While w -> Statement.breaks(w.body(), label) || Statement.continues(w.body(), label);
            case For f -> Statement.breaks(f.body(), label) || Statement.continues(f.body(), label);
            case Switch choice -> choice.bodies().stream().anyMatch(b -> Statement.breaks(b, label) || isNamed(label, b));
            default -> s.bodies().stream().anyMatch(b -> isNamed(label, b));
        });
    }

    private void choose(Switch choice) {
        breakable.push(SWITCH);
        out.add("switch (" + text(choice.key()) + ") {", choice.origin());
        out.indent();
        for (Case c : choice.cases()) {
            branch("case " + c.keys().stream().map(String::valueOf).collect(Collectors.joining(", ")), c.body());
        }
        branch("default", choice.otherwise());
        out.unindent();
        out.add("}", Origin.NONE);
        breakable.pop();
    }

    private void branch(String head, List<Statement> body) {
        if (body.isEmpty()) {
            out.add(head + " -> { }", Origin.NONE);
            return;
        }
        out.add(head + " -> {", Origin.NONE);
        nested(body);
        out.add("}", Origin.NONE);
    }

    private String name(Label label) {
        return labels.computeIfAbsent(label, l -> {
            String name = l.wanted();
            for (int k = 2; labels.containsValue(name); k++) {
                name = l.wanted() + k;
            }
            return name;
        });
    }

    private static String text(Expression e) {
        return ExpressionWriter.text(e);
    }
}
