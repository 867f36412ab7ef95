package dev.thalweg.ir;

/// How a branch compares two `int` values, or two references.
public enum Test {
    EQ("=="), NE("!="), LT("<"), GE(">="), GT(">"), LE("<="), SAME("=="), DIFFERENT("!=");

    private final String symbol;

    Test(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    public boolean ofReferences() {
        return this == SAME || this == DIFFERENT;
    }

    public Test negated() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
            case SAME -> DIFFERENT;
            case DIFFERENT -> SAME;
        };
    }

    public boolean holds(int a, int b) {
        return switch (this) {
            case EQ, SAME -> a == b;
            case NE, DIFFERENT -> a != b;
            case LT -> a < b;
            case GE -> a >= b;
            case GT -> a > b;
            case LE -> a <= b;
        };
    }
}
