package dev.thalweg.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Random Java expressions whose values stay moderate and away from poles.
final class Expressions {
    private final Choice choice;
    private final boolean single;
    private final Function<Scope, String> special;

    /// @param single  whether some numbers are `float`
    /// @param special gives a number of another kind at times, else null
    Expressions(Choice choice, boolean single, Function<Scope, String> special) {
        this.choice = choice;
        this.single = single;
        this.special = special;
    }

    /// An index of an array of four.
    String index(Scope scope) {
        List<String> all = new ArrayList<>(scope.counters());
        all.addAll(List.of("0", "1", "2", "3", "k & 3", "q[k & 3]", "Math.floorMod(k, 4)", "(int) (l & 3)", "z[k & 3] & 3"));
        if (choice.oneIn(12)) {
            return "k++ & 3";
        }
        String counter = scope.counters().isEmpty() || choice.oneIn(3) ? choice.of(all) : choice.of(scope.counters());
        return choice.oneIn(5) ? choice.of("((C) + 1) % 4", "3 - (C)", "q[C]", "(2 * (C) + 1) & 3", "(C) >> 1", "(C) ^ 1").replace("C", counter) : counter;
    }

    String row(Scope scope) {
        return choice.of("0", "1", "2", "(" + index(scope) + ") % 3");
    }

    String array(Scope scope) {
        return choice.oneIn(5) ? choice.of("m", "m", "g") + "[" + row(scope) + "]" : choice.of(scope.arrays());
    }

    String element(Scope scope) {
        return array(scope) + "[" + index(scope) + "]";
    }

    /// A number of size about 1.
    String number(Scope scope, int depth) {
        String other = depth > 0 ? special.apply(scope) : null;
        if (other != null) {
            return other;
        }
        if (depth <= 0 || choice.oneIn(6)) {
            return leaf(scope);
        }
        String x = number(scope, depth - 1);
        return switch (choice.below(25)) {
            case 0, 1, 2 -> "(" + x + " + " + number(scope, depth - 1) + ")";
            case 3, 4 -> "(" + x + " - " + number(scope, depth - 1) + ")";
            case 5, 6, 7, 8 -> x + " * " + number(scope, 0);
            case 9, 10 -> x + " / (" + choice.of("2 + Math.sin(", "1.5 + Math.abs(", "1.2 + Math.exp(") + leaf(scope) + "))";
            case 11 -> single ? "(float) (1.5 * " + leaf(scope) + ")" : "-" + leaf(scope);
            case 12, 13, 14 -> call(x, scope);
            case 15, 16 -> squashed(x);
            case 17 -> choice.of("Math.max", "Math.min", "Double.sum") + "(" + x + ", " + number(scope, depth - 1) + ")";
            case 18, 19 -> "(" + condition(scope) + " ? " + x + " : " + number(scope, depth - 1) + ")";
            case 20 -> "h" + choice.below(3) + "(" + x + ", " + leaf(scope) + ")";
            case 21 -> choice.of("dot(" + array(scope) + ", " + array(scope) + ")", "norm(" + array(scope) + ")", "sum(m, " + leaf(scope) + ")",
                    "total(" + x + ", " + leaf(scope) + ")") + " * 0.5";
            case 22 -> "switch (" + integer(scope) + " & 3) { case 0 -> " + x + "; case 1, 2 -> " + number(scope, depth - 2) + "; default -> " + leaf(scope) + "; }";
            case 23 -> choice.oneIn(3) ? "(" + choice.of("t", "p", element(scope)) + " = " + squashed(x) + ")" : "Double.valueOf(" + x + ")";
            default -> "Math.fma(" + x + ", " + leaf(scope) + ", " + leaf(scope) + ")";
        };
    }

    private String call(String x, Scope scope) {
        return choice.of("Math.sqrt(1 + " + square(scope) + ")", "Math.exp(Math.sin(" + x + "))", "Math.log(2 + Math.cos(" + x + "))",
                "Math.log1p(" + square(scope) + ")", "Math.cbrt(2 + " + square(scope) + ")", "Math.hypot(" + x + ", 1.1)",
                "Math.atan2(" + x + ", 2 + Math.sin(" + leaf(scope) + "))", "Math.pow(1.6 + Math.sin(" + x + "), " + leaf(scope) + ")",
                "Math.abs(" + x + ")", "Math.asin(0.9 * Math.sin(" + x + "))", "Math.acos(0.9 * Math.cos(" + x + "))", "Math.tan(0.7 * Math.sin(" + x + "))",
                "Math.sinh(Math.tanh(" + x + "))", "Math.cosh(Math.sin(" + x + "))", "Math.expm1(Math.sin(" + x + "))", "Math.log10(2 + " + square(scope) + ")",
                "Math.floor(3 * " + leaf(scope) + ")", "Math.clamp(" + x + ", -1.0, 1.0)", "Math.copySign(" + x + ", " + leaf(scope) + ")",
                "(" + x + ") % 1.7", "Math.signum(" + x + ")", "Math.pow(" + x + ", " + choice.of("2", "3") + ")", "(int) (2 * " + leaf(scope) + ")",
                "Math.toRadians(" + x + ")", "Math.ceil(" + x + ") * 0.5", "Math.round(" + x + ") * 0.25");
    }

    private String square(Scope scope) {
        return "sq(" + leaf(scope) + ")";
    }

    /// Between about -1 and 1.
    String squashed(String x) {
        return choice.of("Math.sin(", "Math.cos(", "Math.tanh(", "0.7 * Math.atan(") + x + ")";
    }

    private String leaf(Scope scope) {
        return switch (choice.below(8)) {
            case 0 -> String.valueOf(choice.number(0.1, 2));
            case 1 -> choice.of("k", integer(scope)) + " * 0.25";
            case 2, 3 -> element(scope);
            default -> choice.of(scope.numbers());
        };
    }

    String integer(Scope scope) {
        return choice.of("k", "(" + index(scope) + ")", "n", "(k * 3 + 1)", "(int) l", "(k << 1)", "z[" + index(scope) + "]");
    }

    String condition(Scope scope) {
        return switch (choice.below(10)) {
            case 0, 1, 2 -> leaf(scope) + choice.of(" < ", " > ", " <= ", " >= ") + leaf(scope);
            case 3 -> choice.of("c", "y[" + index(scope) + "]");
            case 4 -> "(" + integer(scope) + " & 1) == 0";
            case 5 -> integer(scope) + choice.of(" < ", " > ", " != ", " == ") + choice.of("1", "2", "n", "k");
            case 6 -> choice.oneIn(4) ? "!(" + condition(scope) + ")" : "l " + choice.of("<", ">=") + " k";
            case 7 -> "(" + condition(scope) + choice.of(" && ", " || ", " ^ ") + condition(scope) + ")";
            case 8 -> choice.of("u == v", "u != x", "m[1] == u", "g == m", "\"abc\".charAt(k & 1) == 'b'", "Integer.compare(k, n) > 0", "Double.isNaN(s)");
            default -> number(scope, 1) + " > " + choice.number(-0.5, 0.9);
        };
    }
}
