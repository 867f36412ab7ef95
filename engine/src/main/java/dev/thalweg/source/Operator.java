package dev.thalweg.source;

/// A binary operator of Java.
enum Operator {
    MUL("*", 12), DIV("/", 12), REM("%", 12), ADD("+", 11), SUB("-", 11), SHL("<<", 10), SHR(">>", 10), USHR(">>>", 10),
    LT("<", 9), LE("<=", 9), GT(">", 9), GE(">=", 9), EQ("==", 8), NE("!=", 8), AND("&", 7), XOR("^", 6), OR("|", 5),
    BOTH("&&", 4), EITHER("||", 3);

    private final String symbol;
    private final int precedence;

    Operator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    String symbol() {
        return symbol;
    }

    /// Higher binds closer.
    int precedence() {
        return precedence;
    }

    /// The comparison that holds where this one does not.
    Operator opposite() {
        return switch (this) {
            case LT -> GE;
            case LE -> GT;
            case GT -> LE;
            case GE -> LT;
            case EQ -> NE;
            case NE -> EQ;
            case MUL, DIV, REM, ADD, SUB, SHL, SHR, USHR, AND, XOR, OR, BOTH, EITHER -> throw new IllegalStateException(this + " compares nothing");
        };
    }

    /// Whether `a op b` is `b op a` to the last bit.
    boolean commutes() {
        return this == ADD || this == MUL;
    }
}
