package dev.thalweg.loops;

import java.util.function.DoubleUnaryOperator;

/// The operations on one number, each with its definition; an operation on `float` is this one, rounded.
///
/// Accuracy is that of [Math] and [Special]. `RINT` rounds halves to even, `RELU` keeps NaN.
public enum Unary {
    NEG(x -> -x),
    ABS(Math::abs),
    SIGN(Math::signum),
    SQUARE(x -> x * x),
    RECIPROCAL(x -> 1 / x),
    SQRT(Math::sqrt),
    RSQRT(x -> 1 / Math.sqrt(x)),
    CBRT(Math::cbrt),
    EXP(Math::exp),
    EXP2(x -> Math.pow(2, x)),
    EXPM1(Math::expm1),
    LOG(Math::log),
    LOG2(x -> Math.log(x) / Constants.LN2),
    LOG10(Math::log10),
    LOG1P(Math::log1p),
    SIN(Math::sin),
    COS(Math::cos),
    TAN(Math::tan),
    ASIN(Math::asin),
    ACOS(Math::acos),
    ATAN(Math::atan),
    SINH(Math::sinh),
    COSH(Math::cosh),
    TANH(Math::tanh),
    ASINH(Special::asinh),
    ACOSH(Special::acosh),
    ATANH(Special::atanh),
    SIGMOID(Special::sigmoid),
    SOFTPLUS(Special::softplus),
    RELU(x -> x <= 0 ? 0 : x),
    ERF(Special::erf),
    ERFC(Special::erfc),
    ERFINV(Special::erfinv),
    LGAMMA(Special::lgamma),
    DIGAMMA(Special::digamma),
    TRIGAMMA(Special::trigamma),
    FLOOR(Math::floor),
    CEIL(Math::ceil),
    RINT(Math::rint),
    TRUNC(x -> x < 0 ? Math.ceil(x) : Math.floor(x)),
    IS_FINITE(x -> Double.isFinite(x) ? 1 : 0),
    IS_NAN(x -> Double.isNaN(x) ? 1 : 0);

    private final DoubleUnaryOperator definition;

    Unary(DoubleUnaryOperator definition) {
        this.definition = definition;
    }

    public double apply(double x) {
        return definition.applyAsDouble(x);
    }

    private static final class Constants {
        static final double LN2 = Math.log(2);
    }
}
