package dev.thalweg.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the holes of features' texts.
final class Templates {
    private static final Pattern HOLE = Pattern.compile("#(\\w+)");
    private static final String STATEMENTS = "#{}";

    private final Choice choice;
    private final Expressions expressions;
    private final Function<Scope, List<Statement>> body;
    private int locals;

    /// @param body writes the statements inside
    Templates(Choice choice, Expressions expressions, Function<Scope, List<Statement>> body) {
        this.choice = choice;
        this.expressions = expressions;
        this.body = body;
    }

    /// @param nests whether it may have statements inside
    Statement statement(String template, Scope scope, boolean nests) {
        int hole = template.indexOf(STATEMENTS);
        if (hole < 0 || !nests) {
            return Statement.line(fill(template.replace(STATEMENTS, ""), scope));
        }
        Map<String, String> names = new HashMap<>();
        String head = fill(template.substring(0, hole), scope, names);
        String tail = fill(template.substring(hole + STATEMENTS.length()), scope, names);
        return new Statement(head, body.apply(scope), tail.strip());
    }

    String fill(String template, Scope scope) {
        return fill(template, scope, new HashMap<>());
    }

    private String fill(String template, Scope scope, Map<String, String> names) {
        return HOLE.matcher(template).replaceAll(hole -> Matcher.quoteReplacement(text(hole.group(1), scope, names)));
    }

    private String text(String hole, Scope scope, Map<String, String> names) {
        return switch (hole) {
            case "n" -> "(" + expressions.number(scope, 1) + " + 0.0)"; // a `double`, whatever that is
            case "s" -> expressions.squashed(expressions.number(scope, 1));
            case "a" -> expressions.array(scope);
            case "e" -> expressions.element(scope);
            case "c" -> expressions.condition(scope);
            case "i" -> "(" + expressions.index(scope) + ")";
            case "v" -> names.computeIfAbsent(hole, h -> choice.of("s", "t", "p"));
            case "u" -> names.computeIfAbsent(hole, h -> choice.of("u", "v"));
            default -> names.computeIfAbsent(hole, name -> name + "_" + locals++);
        };
    }
}
