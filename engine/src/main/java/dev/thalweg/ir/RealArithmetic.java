package dev.thalweg.ir;

/// The primitives on `double`.
public final class RealArithmetic {
    private RealArithmetic() {}

    public static Object apply(Primitive primitive, double a, double b, double c) {
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
            case SQRT -> Math.sqrt(a);
            case CBRT -> Math.cbrt(a);
            case EXP -> Math.exp(a);
            case EXPM1 -> Math.expm1(a);
            case LOG -> Math.log(a);
            case LOG1P -> Math.log1p(a);
            case LOG10 -> Math.log10(a);
            case POW -> Math.pow(a, b);
            case SIN -> Math.sin(a);
            case COS -> Math.cos(a);
            case TAN -> Math.tan(a);
            case ASIN -> Math.asin(a);
            case ACOS -> Math.acos(a);
            case ATAN -> Math.atan(a);
            case ATAN2 -> Math.atan2(a, b);
            case SINH -> Math.sinh(a);
            case COSH -> Math.cosh(a);
            case TANH -> Math.tanh(a);
            case HYPOT -> Math.hypot(a, b);
            case FMA -> Math.fma(a, b, c);
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            case CLAMP -> Math.clamp(a, b, c);
            case COPY_SIGN -> Math.copySign(a, b);
            case FLOOR -> Math.floor(a);
            case CEIL -> Math.ceil(a);
            case RINT -> Math.rint(a);
            case ULP -> Math.ulp(a);
            case NEXT_UP -> Math.nextUp(a);
            case NEXT_DOWN -> Math.nextDown(a);
            case TO_RADIANS -> Math.toRadians(a);
            case TO_DEGREES -> Math.toDegrees(a);
            case REMAINDER -> Math.IEEEremainder(a, b);
            case COPY, STOP, SELECT, SHL, SHR, USHR, AND, OR, XOR, CMP, TO_INT, TO_LONG, TO_FLOAT, TO_DOUBLE, TO_BYTE, TO_CHAR, TO_SHORT ->
                    throw Arithmetic.none(primitive, "double");
        };
    }
}
