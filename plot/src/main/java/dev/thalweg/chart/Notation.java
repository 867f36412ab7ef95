package dev.thalweg.chart;

import dev.thalweg.autodiff.Graph;
import java.util.Map;
import java.util.Set;

/// What a node of a computational graph is called in its box.
final class Notation {
    private static final int LONGEST_NAME = 20;
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("add", "+"), Map.entry("sub", "−"), Map.entry("mul", "×"),
            Map.entry("div", "÷"), Map.entry("neg", "− ( )"), Map.entry("rem", "mod"), Map.entry("sqrt", "√"), Map.entry("abs", "| |"),
            Map.entry("pow", "xⁿ"), Map.entry("log", "ln"), Map.entry("log10", "log₁₀"), Map.entry("signum", "sgn"),
            Map.entry("asin", "arcsin"), Map.entry("acos", "arccos"), Map.entry("atan", "arctan"));
    private static final Set<String> COMMUTATIVE = Set.of("add", "mul", "max", "min", "hypot", "accumulate");

    private Notation() {
    }

    static String of(Graph.Node node) {
        String name = node.isVariable() ? node.name() : node.isConstant() ? Numbers.brief(node.value())
                : SIGNS.getOrDefault(node.operation(), node.operation());
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME + 1);
    }

    static boolean isCommutative(Graph.Node node) {
        return COMMUTATIVE.contains(node.operation());
    }
}
