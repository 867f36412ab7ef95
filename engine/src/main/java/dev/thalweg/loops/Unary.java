package dev.thalweg.loops;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/// The operations on one number, each with its definition; an operation on `float` is this one, rounded, if it has none of its own.
///
/// Accuracy is that of [Math], [DoubleMath], [Special] and [Bessel]. `RINT` rounds halves to even, `RELU` keeps NaN.
public enum Unary {
    NEG(x -> -x),
    ABS(Math::abs),
    SIGN(Math::signum),
    SQUARE(x -> x * x),
    RECIPROCAL(x -> 1 / x),
    SQRT(Math::sqrt),
    RSQRT(x -> 1 / Math.sqrt(x), x -> 1 / (float) Math.sqrt(x)),
    CBRT(Math::cbrt),
    EXP(DoubleMath::exp, FloatMath::exp),
    EXP2(x -> Math.pow(2, x)),
    EXPM1(DoubleMath::expm1, FloatMath::expm1),
    LOG(DoubleMath::log, FloatMath::log),
    LOG2(x -> Math.log(x) / Constants.LN2),
    LOG10(Math::log10),
    LOG1P(DoubleMath::log1p, FloatMath::log1p),
    SIN(DoubleMath::sin, FloatMath::sin),
    COS(DoubleMath::cos, FloatMath::cos),
    TAN(Math::tan),
    ASIN(Math::asin),
    ACOS(Math::acos),
    ATAN(Math::atan),
    SINH(Math::sinh),
    COSH(Math::cosh),
    TANH(DoubleMath::tanh, FloatMath::tanh),
    ASINH(Special::asinh),
    ACOSH(Special::acosh),
    ATANH(Special::atanh),
    SIGMOID(DoubleMath::sigmoid, FloatMath::sigmoid),
    SOFTPLUS(DoubleMath::softplus, FloatMath::softplus),
    RELU(x -> x <= 0 ? 0 : x),
    ERF(Special::erf),
    ERFC(Special::erfc),
    ERFINV(Special::erfinv),
    LGAMMA(Special::lgamma),
    DIGAMMA(Special::digamma),
    TRIGAMMA(Special::trigamma),
    I0E(Bessel::i0e),
    I1E(Bessel::i1e),
    FLOOR(Math::floor),
    CEIL(Math::ceil),
    RINT(Math::rint),
    TRUNC(x -> x < 0 ? Math.ceil(x) : Math.floor(x)),
    IS_FINITE(x -> Double.isFinite(x) ? 1 : 0),
    IS_NAN(x -> Double.isNaN(x) ? 1 : 0);

    /// A function of `float`.
    private interface FloatFunction {
        float apply(float x);
    }

    private final String label = name().toLowerCase(Locale.ROOT);
    private final DoubleUnaryOperator definition;
    private final FloatFunction ofFloat;

    Unary(DoubleUnaryOperator definition) {
        this(definition, x -> (float) definition.applyAsDouble(x));
    }

    Unary(DoubleUnaryOperator definition, FloatFunction ofFloat) {
        this.definition = definition;
        this.ofFloat = ofFloat;
    }

    /// The name in small letters.
    public String label() {
        return label;
    }

    public double apply(double x) {
        return definition.applyAsDouble(x);
    }

    public float apply(float x) {
        return ofFloat.apply(x);
    }

    private static final class Constants {
        static final double LN2 = Math.log(2);
    }
}
