package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import dev.thalweg.loops.Unary;

/// Functions of mathematics, element by element; accuracy is that of [Math], a few units in the last place for those it has not.
public sealed interface Functions permits Tensor {
    /// The derivative at 0 is 0.
    default Tensor abs() {
        return Elementwise.of(Unary.ABS, (Tensor) this);
    }

    /// -1, 0 or 1.
    default Tensor sign() {
        return Elementwise.of(Unary.SIGN, (Tensor) this);
    }

    default Tensor square() {
        return Elementwise.of(Unary.SQUARE, (Tensor) this);
    }

    default Tensor reciprocal() {
        return Elementwise.of(Unary.RECIPROCAL, (Tensor) this);
    }

    default Tensor sqrt() {
        return Elementwise.of(Unary.SQRT, (Tensor) this);
    }

    /// One by the square root.
    default Tensor rsqrt() {
        return Elementwise.of(Unary.RSQRT, (Tensor) this);
    }

    default Tensor cbrt() {
        return Elementwise.of(Unary.CBRT, (Tensor) this);
    }

    default Tensor exp() {
        return Elementwise.of(Unary.EXP, (Tensor) this);
    }

    default Tensor exp2() {
        return Elementwise.of(Unary.EXP2, (Tensor) this);
    }

    /// `exp(x) - 1`, exact near 0.
    default Tensor expm1() {
        return Elementwise.of(Unary.EXPM1, (Tensor) this);
    }

    default Tensor log() {
        return Elementwise.of(Unary.LOG, (Tensor) this);
    }

    default Tensor log2() {
        return Elementwise.of(Unary.LOG2, (Tensor) this);
    }

    default Tensor log10() {
        return Elementwise.of(Unary.LOG10, (Tensor) this);
    }

    /// `log(1 + x)`, exact near 0.
    default Tensor log1p() {
        return Elementwise.of(Unary.LOG1P, (Tensor) this);
    }

    default Tensor sin() {
        return Elementwise.of(Unary.SIN, (Tensor) this);
    }

    default Tensor cos() {
        return Elementwise.of(Unary.COS, (Tensor) this);
    }

    default Tensor tan() {
        return Elementwise.of(Unary.TAN, (Tensor) this);
    }

    default Tensor asin() {
        return Elementwise.of(Unary.ASIN, (Tensor) this);
    }

    default Tensor acos() {
        return Elementwise.of(Unary.ACOS, (Tensor) this);
    }

    default Tensor atan() {
        return Elementwise.of(Unary.ATAN, (Tensor) this);
    }

    default Tensor sinh() {
        return Elementwise.of(Unary.SINH, (Tensor) this);
    }

    default Tensor cosh() {
        return Elementwise.of(Unary.COSH, (Tensor) this);
    }

    default Tensor tanh() {
        return Elementwise.of(Unary.TANH, (Tensor) this);
    }

    default Tensor asinh() {
        return Elementwise.of(Unary.ASINH, (Tensor) this);
    }

    default Tensor acosh() {
        return Elementwise.of(Unary.ACOSH, (Tensor) this);
    }

    default Tensor atanh() {
        return Elementwise.of(Unary.ATANH, (Tensor) this);
    }

    default Tensor floor() {
        return Elementwise.of(Unary.FLOOR, (Tensor) this);
    }

    default Tensor ceil() {
        return Elementwise.of(Unary.CEIL, (Tensor) this);
    }

    /// The nearest integer, halves to the even one.
    default Tensor rint() {
        return Elementwise.of(Unary.RINT, (Tensor) this);
    }

    /// The integer part.
    default Tensor trunc() {
        return Elementwise.of(Unary.TRUNC, (Tensor) this);
    }

    /// 1 where an element is neither infinite nor NaN, else 0.
    default Tensor isFinite() {
        return Elementwise.of(Unary.IS_FINITE, (Tensor) this);
    }

    /// 1 where an element is NaN, else 0.
    default Tensor isNaN() {
        return Elementwise.of(Unary.IS_NAN, (Tensor) this);
    }

    /// The angle of the point whose ordinate is this, and whose abscissa is `x`.
    default Tensor atan2(Tensor x) {
        return Elementwise.of(Binary.ATAN2, (Tensor) this, x);
    }

    /// The distance from the origin; the derivative at the origin is 0.
    default Tensor hypot(Tensor other) {
        return Elementwise.of(Binary.HYPOT, (Tensor) this, other);
    }

    /// `log(exp(this) + exp(other))` without overflow.
    default Tensor logaddexp(Tensor other) {
        return Elementwise.of(Binary.LOGADDEXP, (Tensor) this, other);
    }

    /// The size of this with the sign of the other; a flat function of the other, whose zeros have signs.
    default Tensor copySign(Tensor sign) {
        Tensor x = (Tensor) this;
        return Tensors.where(Signs.areNegative(x).eq(Signs.areNegative(sign)), x, x.neg());
    }

    /// Degrees in radians.
    default Tensor toRadians() {
        return ((Tensor) this).mul(Math.PI / 180);
    }

    /// Radians in degrees.
    default Tensor toDegrees() {
        return ((Tensor) this).mul(180 / Math.PI);
    }

    /// `this * log(other)`, 0 where this is 0.
    default Tensor xlogy(Tensor other) {
        return Elementwise.of(Binary.XLOGY, (Tensor) this, other);
    }

    /// Kept within bounds; at a bound the derivative is 1.
    default Tensor clip(double low, double high) {
        Tensor x = (Tensor) this;
        return Tensors.where(x.lt(low), x.scalar(low), Tensors.where(x.gt(high), x.scalar(high), x));
    }
}
