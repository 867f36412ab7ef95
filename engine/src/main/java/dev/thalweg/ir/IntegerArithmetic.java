package dev.thalweg.ir;

/// The primitives on `int` and on `long`.
final class IntegerArithmetic {
    private IntegerArithmetic() {}

    static Object apply(Primitive primitive, int a, int b) {
        return switch (primitive) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case NEG -> -a;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case ABS -> Math.abs(a);
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            default -> throw Arithmetic.none(primitive, "int");
        };
    }

    /// A distance to shift by is an `int`.
    static Object apply(Primitive primitive, long a, long b) {
        return switch (primitive) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case NEG -> -a;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case CMP -> Long.compare(a, b);
            case ABS -> Math.abs(a);
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            default -> throw Arithmetic.none(primitive, "long");
        };
    }
}
