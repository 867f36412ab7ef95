package dev.thalweg.loops;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/// The operations on two numbers, each with its definition; an operation on `float` is this one, rounded.
///
/// Comparisons give 1 or 0, and 0 beside NaN, except `NE`.
public enum Binary {
    ADD(Double::sum),
    SUB((a, b) -> a - b),
    MUL((a, b) -> a * b),
    DIV((a, b) -> a / b),
    REM((a, b) -> a % b),
    POW(Math::pow),
    MAX(Math::max),
    MIN(Math::min),
    ATAN2(Math::atan2),
    HYPOT(Math::hypot),
    LOGADDEXP(Special::logaddexp),
    XLOGY((x, y) -> x == 0 && !Double.isNaN(y) ? 0 : x * Math.log(y)),
    ZETA(Zeta::of),
    LT((a, b) -> a < b ? 1 : 0),
    LE((a, b) -> a <= b ? 1 : 0),
    GT((a, b) -> a > b ? 1 : 0),
    GE((a, b) -> a >= b ? 1 : 0),
    EQ((a, b) -> a == b ? 1 : 0),
    NE((a, b) -> a != b ? 1 : 0);

    private final String label = name().toLowerCase(Locale.ROOT);
    private final DoubleBinaryOperator definition;

    Binary(DoubleBinaryOperator definition) {
        this.definition = definition;
    }

    /// The name in small letters.
    public String label() {
        return label;
    }

    public double apply(double a, double b) {
        return definition.applyAsDouble(a, b);
    }

    public float apply(float a, float b) {
        return (float) definition.applyAsDouble(a, b);
    }
}
