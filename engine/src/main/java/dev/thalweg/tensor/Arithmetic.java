package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import dev.thalweg.loops.Unary;

/// Element by element, with broadcasting: what the operators of cells call, and comparisons, which give 1 and 0.
public sealed interface Arithmetic permits Tensor {
    default Tensor add(Tensor other) {
        return Elementwise.of(Binary.ADD, (Tensor) this, other);
    }

    default Tensor add(double other) {
        return Elementwise.of(Binary.ADD, (Tensor) this, other);
    }

    default Tensor sub(Tensor other) {
        return Elementwise.of(Binary.SUB, (Tensor) this, other);
    }

    default Tensor sub(double other) {
        return Elementwise.of(Binary.SUB, (Tensor) this, other);
    }

    default Tensor mul(Tensor other) {
        return Elementwise.of(Binary.MUL, (Tensor) this, other);
    }

    default Tensor mul(double other) {
        return Elementwise.of(Binary.MUL, (Tensor) this, other);
    }

    default Tensor div(Tensor other) {
        return Elementwise.of(Binary.DIV, (Tensor) this, other);
    }

    default Tensor div(double other) {
        return Elementwise.of(Binary.DIV, (Tensor) this, other);
    }

    /// The remainder with the sign of the dividend, as Java's `%`.
    default Tensor rem(Tensor other) {
        return Elementwise.of(Binary.REM, (Tensor) this, other);
    }

    default Tensor rem(double other) {
        return Elementwise.of(Binary.REM, (Tensor) this, other);
    }

    default Tensor neg() {
        return Elementwise.of(Unary.NEG, (Tensor) this);
    }

    default Tensor pow(Tensor exponent) {
        return Elementwise.of(Binary.POW, (Tensor) this, exponent);
    }

    default Tensor pow(double exponent) {
        return Elementwise.of(Binary.POW, (Tensor) this, exponent);
    }

    /// The larger; where both are equal, each has half of the derivative.
    default Tensor maximum(Tensor other) {
        return Elementwise.of(Binary.MAX, (Tensor) this, other);
    }

    default Tensor maximum(double other) {
        return Elementwise.of(Binary.MAX, (Tensor) this, other);
    }

    /// The smaller; where both are equal, each has half of the derivative.
    default Tensor minimum(Tensor other) {
        return Elementwise.of(Binary.MIN, (Tensor) this, other);
    }

    default Tensor minimum(double other) {
        return Elementwise.of(Binary.MIN, (Tensor) this, other);
    }

    default Tensor lt(Tensor other) {
        return Elementwise.of(Binary.LT, (Tensor) this, other);
    }

    default Tensor lt(double other) {
        return Elementwise.of(Binary.LT, (Tensor) this, other);
    }

    default Tensor le(Tensor other) {
        return Elementwise.of(Binary.LE, (Tensor) this, other);
    }

    default Tensor le(double other) {
        return Elementwise.of(Binary.LE, (Tensor) this, other);
    }

    default Tensor gt(Tensor other) {
        return Elementwise.of(Binary.GT, (Tensor) this, other);
    }

    default Tensor gt(double other) {
        return Elementwise.of(Binary.GT, (Tensor) this, other);
    }

    default Tensor ge(Tensor other) {
        return Elementwise.of(Binary.GE, (Tensor) this, other);
    }

    default Tensor ge(double other) {
        return Elementwise.of(Binary.GE, (Tensor) this, other);
    }

    default Tensor eq(Tensor other) {
        return Elementwise.of(Binary.EQ, (Tensor) this, other);
    }

    default Tensor eq(double other) {
        return Elementwise.of(Binary.EQ, (Tensor) this, other);
    }

    default Tensor ne(Tensor other) {
        return Elementwise.of(Binary.NE, (Tensor) this, other);
    }

    default Tensor ne(double other) {
        return Elementwise.of(Binary.NE, (Tensor) this, other);
    }
}
