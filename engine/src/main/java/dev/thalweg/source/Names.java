package dev.thalweg.source;

import dev.thalweg.source.Expression.Name;
import dev.thalweg.source.Statement.Assign;
import dev.thalweg.source.Statement.Declare;
import dev.thalweg.source.Statement.For;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/// Names the variables, each as the user does if it can; a variable that is declared again where the first one is no longer
/// needed is the first one.
final class Names {
    /// Java's keywords, and the one class whose name a variable must not hide.
    private static final Set<String> RESERVED = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class",
            "const", "continue", "default", "do", "double", "else", "enum", "extends", "final", "finally", "float", "for", "goto", "if",
            "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "package", "private", "protected", "public",
            "return", "short", "static", "strictfp", "super", "switch", "synchronized", "throw", "throws", "transient", "try", "void",
            "volatile", "while", "true", "false", "null", "_", "Math");

    private final BiPredicate<Variable, Variable> conflict;
    /// By the variable that was declared first, those that are one with it.
    private final Map<Variable, List<Variable>> one = new HashMap<>();
    private int unnamed;

    /// @param conflict whether two variables are needed at once
    Names(BiPredicate<Variable, Variable> conflict) {
        this.conflict = conflict;
    }

    List<Statement> name(List<Statement> method, List<Variable> parameters) {
        Map<String, Variable> scope = new HashMap<>();
        parameters.forEach(p -> enter(p, scope));
        return list(method, scope);
    }

    private List<Statement> list(List<Statement> body, Map<String, Variable> outer) {
        Map<String, Variable> scope = new HashMap<>(outer);
        List<Statement> done = new ArrayList<>();
        for (int k = 0; k < body.size(); k++) {
            List<Statement> rest = body.subList(k + 1, body.size());
            Statement here = body.get(k) instanceof Declare d ? declare(d, scope, rest) : body.get(k);
            Map<String, Variable> inner = new HashMap<>(scope);
            if (here instanceof For loop && loop.start() instanceof Declare d) {
                enter(d.variable(), inner);
            }
            done.add(Relabel.inside(here, nested -> list(nested, inner)));
        }
        return done;
    }

    private Statement declare(Declare d, Map<String, Variable> scope, List<Statement> rest) {
        Variable known = scope.get(wanted(d.variable()));
        if (d.value() != null && known != null && known.type().equals(d.variable().type()) && !known.wanted().isEmpty()
                && one.computeIfAbsent(known, v -> new ArrayList<>(List.of(v))).stream().noneMatch(v -> conflict.test(v, d.variable()) || isRead(v, rest))) {
            one.get(known).add(d.variable());
            d.variable().rename(known.name());
            return new Assign(new Name(d.variable()), d.value(), d.origin());
        }
        enter(d.variable(), scope);
        return d;
    }

    /// Whether a variable may be read before it is set again: of values that an edge passes on at once, one that is set early may not take the
    /// variable of one that is read late.
    private static boolean isRead(Variable v, List<Statement> rest) {
        for (Statement s : rest) {
            if (s instanceof Assign a && a.variable() == v) {
                return a.value().mentions(v);
            }
            if (s.mentions(v)) {
                return true;
            }
        }
        return false;
    }

    private void enter(Variable variable, Map<String, Variable> scope) {
        String wanted = wanted(variable);
        String name = wanted.isEmpty() ? "t" + ++unnamed : wanted;
        for (int k = 2; scope.containsKey(name); k++) {
            name = wanted.isEmpty() ? "t" + ++unnamed : wanted + k;
        }
        variable.rename(name);
        scope.put(name, variable);
    }

    private static String wanted(Variable variable) {
        String name = variable.wanted();
        if (name.equals("this")) {
            return "self";
        }
        boolean valid = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0)) && name.chars().allMatch(Character::isJavaIdentifierPart);
        return !valid ? "" : RESERVED.contains(name) ? name + "1" : name;
    }
}
