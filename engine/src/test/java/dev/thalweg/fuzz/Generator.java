package dev.thalweg.fuzz;

import dev.thalweg.fuzz.features.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes random programs: short loops in loops, branches, jumps, arrays that are written in place and shared.
final class Generator {
    private final Choice choice;
    private final Expressions expressions;
    private final Loops loops;
    private final Templates templates;
    private final boolean single;
    private final List<Feature> features;
    /// Whether the variables of the features may be used.
    private boolean declared;
    /// Statements left, so that programs end.
    private int budget;

    private Generator(long seed, int features) {
        this.choice = new Choice(seed);
        this.features = Stream.generate(() -> choice.of(Feature.ALL)).limit(features).distinct().toList();
        this.single = this.features.isEmpty() ? choice.oneIn(20) : this.features.stream().anyMatch(Feature::isSingle);
        this.expressions = new Expressions(choice, single, this::special);
        this.loops = new Loops(choice, expressions, this::body);
        this.templates = new Templates(choice, expressions, this::body);
        this.budget = 3 + choice.below(14);
    }

    /// Of numbers, arrays, and calls.
    static Source program(long seed) {
        return program(new Generator(seed, 0), seed);
    }

    /// Of one to three of the features besides.
    static Source userProgram(long seed) {
        return program(new Generator(seed, 1 + Math.floorMod(seed, 3)), seed);
    }

    private static Source program(Generator generator, long seed) {
        List<Statement> all = new ArrayList<>(generator.declarations());
        generator.features.forEach(f -> f.declarations().forEach(d -> all.add(generator.templates.statement(d, Scope.TOP, false))));
        generator.declared = true;
        while (generator.budget > 0) {
            all.add(generator.statement(Scope.TOP));
        }
        all.add(generator.result());
        return new Source(seed, all, generator.single, generator.features);
    }

    private List<Statement> declarations() {
        return List.of(Statement.line("double s = " + choice.of("a", "b", "0", "a * b", "x[0] + a", "1") + ";"),
                Statement.line("double t = " + choice.of("b", "0.5", "a - b", "x[1] * x[2]") + ";"),
                Statement.line("double p = " + choice.of("0", "a + 1", "m[1][2]", "Math.sin(b)") + ";"),
                Statement.line("int k = " + choice.below(4) + ";"),
                Statement.line("long l = " + choice.below(4) + ";"),
                Statement.line("boolean c = " + choice.of("a < b", "n > 2", "x[0] > 0.3", "true") + ";"),
                Statement.line("int[] q = {2, 0, 3, 1};"),
                Statement.line("byte[] z = {3, 1, -2, 0};"),
                Statement.line("boolean[] y = {true, c, false, a > 0.2};"),
                Statement.line("double[] u = " + choice.of("new double[4]", "x.clone()", "{a, b, 1, x[2]}", "x", "m[1]", "{0.1, 0.2, 0.3, 0.4}") + ";"),
                Statement.line("double[] v = " + choice.of("new double[4]", "x.clone()", "{b, 2, a, a}", "m[0].clone()", "u") + ";"),
                Statement.line("double[][] g = " + choice.of("new double[3][4]", "{u, v, new double[4]}", "m", "{x.clone(), {a, 1, b, 2}, v}") + ";"));
    }

    /// Depends on all there is, most of the time, so that no derivative is zero for want of a way.
    private Statement result() {
        return Statement.line("return " + choice.of("s", "s + t * p", "s * t + p", "s - 0.5 * t + p") + " + "
                + features.stream().map(f -> "0.3 * " + templates.fill("(" + choice.of(f.numbers()) + ") + ", Scope.TOP)).collect(Collectors.joining())
                + choice.of("dot(u, v) + norm(x) + sum(m, 0.7) + sum(g, 0.4)", "u[1] * v[2] + dot(x, g[1]) + norm(m[2]) + sum(m, 1.1)", "dot(u, v) * 0.2 + sum(g, a) + sum(m, s)",
                "u[0]", "x[3] * g[2][1]", "norm(v)") + ";");
    }

    private List<Statement> body(Scope scope) {
        List<Statement> all = new ArrayList<>();
        Scope inside = scope;
        if (choice.oneIn(4)) {
            String local = scope.fresh("d");
            boolean isArray = choice.oneIn(2);
            all.add(Statement.line(isArray ? "double[] " + local + " = " + choice.of("new double[4]", expressions.array(scope), expressions.array(scope) + ".clone()") + ";"
                    : choice.of("double ", "Double ") + local + " = " + expressions.number(scope, 2) + " + 0.0;"));
            inside = isArray ? scope.holdingArray(local) : scope.holding(local);
        }
        for (int i = 1 + choice.below(3); i > 0; i--) {
            all.add(statement(inside));
        }
        return all;
    }

    /// A number that a feature of the program gives, or null.
    private String special(Scope scope) {
        return declared && !features.isEmpty() && choice.oneIn(5) ? templates.fill(choice.of(choice.of(features).numbers()), scope) : null;
    }

    private Statement statement(Scope scope) {
        budget--;
        boolean nests = budget > 0 && scope.depth() < 3;
        if (!features.isEmpty() && choice.oneIn(3)) {
            return templates.statement(choice.of(choice.of(features).statements()), scope, nests);
        }
        return switch (choice.below(nests ? 22 : 11)) {
            case 0, 1, 2 -> Statement.line(assignment(scope));
            case 3, 4, 5 -> Statement.line(store(scope));
            case 6, 7 -> Statement.line(reference(scope));
            case 8 -> Statement.line(integers(scope));
            case 9 -> Statement.line(helper(scope));
            case 10 -> scope.depth() > 0 ? jump(scope) : choice.oneIn(4) ? earlyReturn(scope) : branch(scope);
            case 11 -> choose(scope);
            case 12, 13, 14, 15 -> branch(scope);
            default -> loops.loop(scope);
        };
    }

    private String value(Scope scope) {
        String x = expressions.number(scope, 1 + choice.below(3));
        return scope.depth() > 0 || choice.oneIn(2) ? expressions.squashed(x) : x;
    }

    private String assignment(Scope scope) {
        String to = choice.of("s", "s", "t", "p");
        return switch (choice.below(6)) {
            case 0, 1 -> to + " = " + value(scope) + ";";
            case 2, 3 -> to + " += 0.4 * " + value(scope) + ";";
            case 4 -> to + " *= " + expressions.squashed(expressions.number(scope, 1)) + ";";
            default -> choice.of("a", "b", "s = " + expressions.element(scope)) + " = " + expressions.squashed(expressions.number(scope, 2)) + ";";
        };
    }

    private String store(Scope scope) {
        String to = expressions.element(scope);
        return switch (choice.below(6)) {
            case 0, 1, 2 -> to + " = " + value(scope) + ";";
            case 3, 4 -> to + " += 0.3 * " + value(scope) + ";";
            default -> to + " *= " + expressions.squashed(expressions.number(scope, 1)) + ";";
        };
    }

    private String reference(Scope scope) {
        String to = choice.of("u", "v");
        return switch (choice.below(16)) {
            case 0 -> "{ double[] w = u; u = v; v = w; }";
            case 1 -> to + " = " + expressions.array(scope) + ";";
            case 2 -> to + " = " + expressions.array(scope) + ".clone();";
            case 3 -> to + " = Arrays.copyOf(" + expressions.array(scope) + ", 4);";
            case 4 -> to + " = " + expressions.condition(scope) + " ? " + expressions.array(scope) + " : " + expressions.array(scope) + ";";
            case 5 -> to + " = new double[4];";
            case 6 -> to + " = new double[] {" + value(scope) + ", s, " + expressions.element(scope) + ", 0.5};";
            case 7 -> choice.of("m", "g") + "[" + expressions.row(scope) + "] = " + choice.of("u", "v", "new double[] {s, t, p, a}", "u.clone()") + ";";
            case 8 -> "{ double[] w = m[0]; m[0] = m[2]; m[2] = w; }";
            case 9 -> "Arrays.fill(" + to + ", " + value(scope) + ");";
            case 10 -> "g = " + choice.of("m", "new double[][] {u, v, x}", "new double[3][4]", "new double[][] {u.clone(), m[0], v}") + ";";
            case 11 -> "{ double[] w = " + expressions.condition(scope) + " ? " + expressions.array(scope) + " : null; if (w != null) " + to + " = w; }";
            case 12 -> choice.of("x = ", "{ double[][] w = m; m = g; g = w; } v = ") + choice.of("u", "v", "m[2]", "x.clone()") + ";";
            case 13 -> "{ double w; if (" + expressions.condition(scope) + ") w = " + value(scope) + "; else { w = s; c = !c; } " + choice.of("s = 0.5 * (s + w);", "u[0] = w;", "t = w;") + " }";
            default -> to + " = made(" + expressions.array(scope) + ", " + value(scope) + ");";
        };
    }

    private String integers(Scope scope) {
        return choice.of("k++;", "k = (k * 3 + " + expressions.index(scope) + ") % 5;", "l += k;", "k += 2;", "l = l * 2 % 7;", "k = (int) (3 * Math.abs(s));",
                "c = " + expressions.condition(scope) + ";", "q[k & 3] = " + expressions.index(scope) + ";", "c = !c;",
                "z[" + expressions.index(scope) + "] += " + expressions.integer(scope) + ";", "y[" + expressions.index(scope) + "] = c;", "y[k & 3] ^= true;",
                "n = 2 + (k & 1);", "if (k < -9) throw new IllegalStateException(\"k is \" + k + \" at \" + s);");
    }

    private String helper(Scope scope) {
        return choice.of("scale(" + expressions.array(scope) + ", " + value(scope) + ");", "s = first(" + expressions.array(scope) + ", 0.4 * t);",
                "smooth(" + expressions.array(scope) + ");", "t = 0.5 * h" + choice.below(3) + "(s, " + expressions.element(scope) + ");",
                "p = 0.4 * down(" + expressions.squashed("s") + ", " + expressions.element(scope) + ", k & 3);",
                "spread(" + expressions.array(scope) + ", 0, 4, " + value(scope) + ");",
                "t = 0.3 * fold(" + expressions.array(scope) + ", " + expressions.array(scope) + ", " + choice.below(3) + ");",
                choice.of("u", "v") + " = built(" + expressions.array(scope) + ", " + choice.below(4) + ");");
    }

    private Statement earlyReturn(Scope scope) {
        return Statement.line("if (" + expressions.condition(scope) + ") return " + expressions.number(scope, 2) + " + s * t + dot(u, x);");
    }

    private Statement jump(Scope scope) {
        if (choice.oneIn(5)) {
            return earlyReturn(scope);
        }
        String label = scope.labels().isEmpty() || choice.oneIn(2) ? "" : " " + choice.of(scope.labels());
        return Statement.line("if (" + expressions.condition(scope) + ") " + choice.of("break", "continue") + label + ";");
    }

    private Statement branch(Scope scope) {
        Statement yes = Statement.block("if (" + expressions.condition(scope) + ")", body(scope));
        return choice.oneIn(2) ? yes : new Statement("{", List.of(yes, Statement.block("else", body(scope))), "}");
    }

    /// Cases fall through at times.
    private Statement choose(Scope scope) {
        List<Statement> cases = new ArrayList<>();
        for (String label : List.of("case 0:", "case 1:", "default:")) {
            List<Statement> body = new ArrayList<>(body(scope));
            if (!choice.oneIn(4)) {
                body.add(Statement.line("if (n > 0) break;"));
            }
            cases.add(Statement.block(label, body));
        }
        return Statement.block("switch (" + expressions.integer(scope) + " & 3)", cases);
    }
}
