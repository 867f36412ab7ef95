package dev.thalweg.source;

import dev.thalweg.source.Expression.Literal;

/// Numbers and strings as Java writes them, so that reading them back gives the same.
final class Literals {
    private Literals() {}

    static Literal of(double number) {
        if (Double.isFinite(number)) {
            return new Literal(number == Math.PI ? "Math.PI" : number == Math.E ? "Math.E" : Double.toString(number));
        }
        return new Literal("Double." + limit(number));
    }

    static Literal of(float number) {
        return new Literal(Float.isFinite(number) ? number + "f" : "Float." + limit(number));
    }

    static Literal of(long number) {
        return new Literal(number == Long.MIN_VALUE ? "Long.MIN_VALUE" : number + "L");
    }

    private static String limit(double number) {
        return Double.isNaN(number) ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
    }

    static Literal of(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' || c > '~' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return new Literal(out.append('"').toString());
    }
}
