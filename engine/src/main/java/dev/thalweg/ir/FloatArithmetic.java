package dev.thalweg.ir;

/// The primitives on `float`; those of [Math] that have no `float` form do not occur.
final class FloatArithmetic {
    private FloatArithmetic() {}

    static Object apply(Primitive primitive, float a, float b, float c) {
        return switch (primitive) {
            case ADD, ACCUMULATE -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case NEG -> -a;
            case CMPL -> a > b ? 1 : a == b ? 0 : -1;
            case CMPG -> a < b ? -1 : a == b ? 0 : 1;
            case ABS -> Math.abs(a);
            case SIGN -> Math.signum(a);
            case FMA -> Math.fma(a, b, c);
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            case CLAMP -> Math.clamp(a, b, c);
            case COPY_SIGN -> Math.copySign(a, b);
            case ULP -> Math.ulp(a);
            case NEXT_UP -> Math.nextUp(a);
            case NEXT_DOWN -> Math.nextDown(a);
            default -> throw Arithmetic.none(primitive, "float");
        };
    }
}
