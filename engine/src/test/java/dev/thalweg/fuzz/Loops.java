package dev.thalweg.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Loops of every kind that Java has, with few rounds.
final class Loops {
    private final Choice choice;
    private final Expressions expressions;
    private final Function<Scope, List<Statement>> body;

    /// @param body writes the statements inside
    Loops(Choice choice, Expressions expressions, Function<Scope, List<Statement>> body) {
        this.choice = choice;
        this.expressions = expressions;
        this.body = body;
    }

    Statement loop(Scope scope) {
        return switch (choice.below(10)) {
            case 0, 1, 2, 3 -> counted(scope);
            case 4 -> twoCounters(scope);
            case 5 -> uneven(scope);
            case 6 -> whileLoop(scope);
            case 7 -> doLoop(scope);
            case 8 -> choice.oneIn(2) || scope.depth() > 1 ? endless(scope) : many(scope);
            default -> each(scope);
        };
    }

    /// With a label at times, so that jumps may leave several loops at once.
    private Statement labelled(Scope scope, Function<Scope, List<Statement>> inside, String head) {
        String label = choice.oneIn(3) ? scope.fresh("L") : "";
        return Statement.block((label.isEmpty() ? "" : label + ": ") + head, inside.apply(scope.in(label)));
    }

    private Statement counted(Scope scope) {
        String i = scope.fresh("i");
        List<String> heads = new ArrayList<>(List.of("int I = 0; I < 4; I++", "int I = 0; I < n; I++", "int I = 3; I >= 0; I--", "int I = 1; I <= n; I++",
                "int I = 0; I < x.length; I += 2", "int I = 3; I > 0; I--", "int I = 0; I != 3; I++", "int I = 0; I < u.length - 1; ++I", "int I = 0; n > I; I++",
                "int I = k & 3; I < 4; I++", "int I = 0; I < (k & 3); I++"));
        scope.counters().forEach(j -> heads.addAll(List.of("int I = 0; I <= " + j + "; I++", "int I = " + j + "; I < 4; I++", "int I = " + j + " - 1; I >= 0; I--")));
        return labelled(scope, inner -> body.apply(inner.counting(i)), "for (" + choice.of(heads).replace("I", i) + ")");
    }

    private Statement twoCounters(Scope scope) {
        String i = scope.fresh("i");
        String j = scope.fresh("j");
        return labelled(scope, inner -> body.apply(inner.counting(i).counting(j)), "for (int I = 0, J = 3; I < J; I++, J--)".replace("I", i).replace("J", j));
    }

    /// Enough rounds for residuals to outgrow the memory they start with.
    private Statement many(Scope scope) {
        String i = scope.fresh("i");
        return labelled(scope, inner -> body.apply(inner.counting("(" + i + " & 3)")), "for (int I = 0; I < 40; I++)".replace("I", i));
    }

    /// Counts by steps that vary, or is changed inside.
    private Statement uneven(Scope scope) {
        String i = scope.fresh("i");
        String head = choice.of("int I = 0; I < 4; I += 1 + (k & 1)", "int I = 4; I > 0; I /= 2", "int I = 0; I < 3 && s < 2; I++", "int I = 1; I < 5; I *= 2", "long I = 0; I < 3; I++");
        boolean isLong = head.startsWith("long");
        return labelled(scope, inner -> {
            List<Statement> all = new ArrayList<>(body.apply(inner.counting(isLong ? "(int) (" + i + " & 3)" : "(" + i + " & 3)")));
            if (!isLong && !head.contains("/")) {
                all.add(choice.below(all.size() + 1), Statement.line("if (" + expressions.condition(inner) + ") " + i + "++;"));
            }
            return all;
        }, "for (" + head.replace("I", i) + ")");
    }

    private Statement whileLoop(Scope scope) {
        String i = scope.fresh("i");
        Statement loop = labelled(scope, inner -> {
            List<Statement> all = new ArrayList<>(List.of(Statement.line(i + "++;")));
            all.addAll(body.apply(inner.counting("(" + i + " & 3)")));
            return all;
        }, "while (" + i + " < 4 && " + expressions.condition(scope) + ")");
        return new Statement("{ int " + i + " = 0;", List.of(loop), "}");
    }

    private Statement doLoop(Scope scope) {
        String i = scope.fresh("i");
        Statement loop = new Statement("do {", body.apply(scope.in("").counting("(" + i + " & 3)")),
                "} while (++" + i + " < " + choice.of("3", "n", "4 && s < 2") + ");");
        return new Statement("{ int " + i + " = 0;", List.of(loop), "}");
    }

    /// Left from the middle.
    private Statement endless(Scope scope) {
        String i = scope.fresh("i");
        Scope inside = scope.in("").counting("(" + i + " & 3)");
        List<Statement> all = new ArrayList<>(body.apply(inside));
        all.add(choice.below(2), Statement.line("if (" + i + "++ > 2 || " + expressions.condition(scope) + ") break;"));
        all.removeIf(statement -> statement.head().contains("continue"));
        all.add(0, Statement.line("if (" + i + "++ > 3) break;"));
        return new Statement("{ int " + i + " = 0;", List.of(Statement.block(choice.of("while (true)", "for (;;)"), all)), "}");
    }

    private Statement each(Scope scope) {
        String e = scope.fresh("e");
        return choice.oneIn(3)
                ? labelled(scope, inner -> body.apply(inner.holdingArray(e)), "for (double[] " + e + " : " + choice.of("m", "g") + ")")
                : labelled(scope, inner -> body.apply(inner.holding(e)), "for (double " + e + " : " + expressions.array(scope) + ")");
    }
}
