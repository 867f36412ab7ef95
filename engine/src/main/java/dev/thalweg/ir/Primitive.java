package dev.thalweg.ir;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The pure operations on numbers: the JVM's own, and those of [Math] and [StrictMath].
public enum Primitive {
    /// The operand, of any type, under a second name.
    COPY(1),
    /// The operand as a constant: no derivative flows through it.
    STOP(1),
    // On int, long, float and double alike; the operands have one type.
    ADD(2), SUB(2), MUL(2), DIV(2), REM(2), NEG(1),
    /// A sum of cotangents: zero is its identity, so that the sign of a zero may be lost.
    ACCUMULATE(2),
    /// The second operand where the first, an `int`, is not zero; else the third.
    SELECT(3),
    // On int and long.
    SHL(2), SHR(2), USHR(2), AND(2), OR(2), XOR(2),
    // Comparisons: -1, 0 or 1; a NaN gives -1 (CMPL) or 1 (CMPG).
    CMP(2), CMPL(2), CMPG(2),
    // Conversions.
    TO_INT(1), TO_LONG(1), TO_FLOAT(1), TO_DOUBLE(1), TO_BYTE(1), TO_CHAR(1), TO_SHORT(1),
    // Math.
    ABS("abs", 1), SIGN("signum", 1), SQRT("sqrt", 1), CBRT("cbrt", 1),
    EXP("exp", 1), EXPM1("expm1", 1), LOG("log", 1), LOG1P("log1p", 1), LOG10("log10", 1), POW("pow", 2),
    SIN("sin", 1), COS("cos", 1), TAN("tan", 1), ASIN("asin", 1), ACOS("acos", 1), ATAN("atan", 1), ATAN2("atan2", 2),
    SINH("sinh", 1), COSH("cosh", 1), TANH("tanh", 1), HYPOT("hypot", 2), FMA("fma", 3),
    MAX("max", 2), MIN("min", 2), CLAMP("clamp", 3), COPY_SIGN("copySign", 2),
    FLOOR("floor", 1), CEIL("ceil", 1), RINT("rint", 1), ULP("ulp", 1), NEXT_UP("nextUp", 1), NEXT_DOWN("nextDown", 1),
    TO_RADIANS("toRadians", 1), TO_DEGREES("toDegrees", 1), REMAINDER("IEEEremainder", 2);

    private static final Map<String, Primitive> BY_METHOD = Arrays.stream(values()).filter(p -> !p.method.isEmpty())
            .collect(Collectors.toMap(Primitive::method, Function.identity()));

    private final String method;
    private final int arity;

    Primitive(int arity) {
        this("", arity);
    }

    Primitive(String method, int arity) {
        this.method = method;
        this.arity = arity;
    }

    /// The primitive of a method of [Math] over `double`, or null.
    public static Primitive ofMath(String method) {
        return BY_METHOD.get(method);
    }

    /// Its name in [Math], or empty.
    public String method() {
        return method;
    }

    public int arity() {
        return arity;
    }

    public Type result(List<Type> arguments) {
        return switch (this) {
            case CMP, CMPL, CMPG, TO_INT, TO_BYTE, TO_CHAR, TO_SHORT -> Type.INT;
            case TO_LONG -> Type.LONG;
            case TO_FLOAT -> Type.FLOAT;
            case TO_DOUBLE -> Type.DOUBLE;
            case SELECT -> arguments.get(1);
            default -> arguments.getFirst();
        };
    }

    /// An integer is not divided by zero, and a clamp wants its bounds in order.
    public boolean mayThrow(Type operand) {
        return (this == DIV || this == REM) && !operand.isReal() || this == CLAMP;
    }
}
