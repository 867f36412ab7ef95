package dev.thalweg.recording;

import dev.thalweg.ir.Primitive;

/// What recorded code does in place of the JVM's instructions on `double` and `float`.
///
/// @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-6.html">JVM specification, the instruction set</a>
public final class NumberInstructions {
    private static final Primitive[] PRIMITIVES = Primitive.values();

    private NumberInstructions() {}

    public static Real dadd(Real a, Real b, int site, Recording r) {
        return binary(Primitive.ADD, a, b, a.value + b.value, site, r);
    }

    public static Real dsub(Real a, Real b, int site, Recording r) {
        return binary(Primitive.SUB, a, b, a.value - b.value, site, r);
    }

    public static Real dmul(Real a, Real b, int site, Recording r) {
        return binary(Primitive.MUL, a, b, a.value * b.value, site, r);
    }

    public static Real ddiv(Real a, Real b, int site, Recording r) {
        return binary(Primitive.DIV, a, b, a.value / b.value, site, r);
    }

    public static Real drem(Real a, Real b, int site, Recording r) {
        return binary(Primitive.REM, a, b, a.value % b.value, site, r);
    }

    public static Real dneg(Real a, int site, Recording r) {
        return unary(Primitive.NEG, a, -a.value, site, r);
    }

    public static Real fadd(Real a, Real b, int site, Recording r) {
        return binary(Primitive.ADD, a, b, (float) a.value + (float) b.value, site, r);
    }

    public static Real fsub(Real a, Real b, int site, Recording r) {
        return binary(Primitive.SUB, a, b, (float) a.value - (float) b.value, site, r);
    }

    public static Real fmul(Real a, Real b, int site, Recording r) {
        return binary(Primitive.MUL, a, b, (float) a.value * (float) b.value, site, r);
    }

    public static Real fdiv(Real a, Real b, int site, Recording r) {
        return binary(Primitive.DIV, a, b, (float) a.value / (float) b.value, site, r);
    }

    public static Real frem(Real a, Real b, int site, Recording r) {
        return binary(Primitive.REM, a, b, (float) a.value % (float) b.value, site, r);
    }

    public static Real fneg(Real a, int site, Recording r) {
        return unary(Primitive.NEG, a, -(float) a.value, site, r);
    }

    public static Real d2f(Real a, int site, Recording r) {
        return unary(Primitive.TO_FLOAT, a, (float) a.value, site, r);
    }

    public static int toInt(Real a) {
        return (int) a.value;
    }

    public static long toLong(Real a) {
        return (long) a.value;
    }

    /// -1, 0 or 1, and -1 for NaN.
    public static int cmpl(Real a, Real b) {
        return a.value > b.value ? 1 : a.value == b.value ? 0 : -1;
    }

    /// -1, 0 or 1, and 1 for NaN.
    public static int cmpg(Real a, Real b) {
        return a.value < b.value ? -1 : a.value == b.value ? 0 : 1;
    }

    /// Notes that `y` was computed of `a` by the primitive of this ordinal.
    public static Real record(Real a, double y, int primitive, int site, Recording r) {
        return unary(PRIMITIVES[primitive], a, y, site, r);
    }

    public static Real record(Real a, Real b, double y, int primitive, int site, Recording r) {
        return binary(PRIMITIVES[primitive], a, b, y, site, r);
    }

    public static Real record(Real a, Real b, Real c, double y, int primitive, int site, Recording r) {
        return a.node < 0 && b.node < 0 && c.node < 0 ? new Real(y, Real.NONE)
                : r.nodes().ternary(PRIMITIVES[primitive], a, b, c, y, site);
    }

    static Real unary(Primitive primitive, Real a, double y, int site, Recording r) {
        return a.node < 0 ? new Real(y, Real.NONE) : r.nodes().unary(primitive, a, y, site);
    }

    static Real binary(Primitive primitive, Real a, Real b, double y, int site, Recording r) {
        return a.node < 0 && b.node < 0 ? new Real(y, Real.NONE) : r.nodes().binary(primitive, a, b, y, site);
    }
}
