package dev.thalweg.rules;

import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A value in an expression that is being emitted; constants have the type of what they meet.
///
/// It is asked for only when the expression uses it, so that a row which does not mention an operand does not need it. A minus
/// sign is kept beside it and passes through products, so that most of them end as a subtraction instead of an operation.
public final class Term {
    private final Emission out;
    private final Supplier<Value> source;
    private final boolean isNegative;
    private final boolean isUnit;
    private Value magnitude;

    public Term(Supplier<Value> source, Emission out) {
        this(source, false, false, out);
    }

    private Term(Supplier<Value> source, boolean isNegative, boolean isUnit, Emission out) {
        this.source = source;
        this.isNegative = isNegative;
        this.isUnit = isUnit;
        this.out = out;
    }

    /// 1 or -1, which vanishes from products.
    public static Term unit(Type type, boolean isNegative, Emission out) {
        return new Term(() -> out.emit(type, Op.Constant.of(type, 1)), isNegative, true, out);
    }

    /// A value, or its negative.
    public static Term signed(Value magnitude, boolean isNegative, Emission out) {
        return new Term(() -> magnitude, isNegative, false, out);
    }

    /// The value but for its sign.
    public Value magnitude() {
        if (magnitude == null) {
            magnitude = source.get();
        }
        return magnitude;
    }

    /// Whether it is minus the magnitude.
    public boolean isNegative() {
        return isNegative;
    }

    public Value value() {
        return isNegative ? out.emit(magnitude().type(), new Op.Apply(Primitive.NEG, List.of(magnitude()))) : magnitude();
    }

    public Term add(Term b) {
        return apply(Primitive.ADD, b);
    }

    public Term sub(Term b) {
        return apply(Primitive.SUB, b);
    }

    public Term mul(Term b) {
        if (isUnit || b.isUnit) {
            return signed((isUnit ? b : this).magnitude(), isNegative != b.isNegative, out);
        }
        return product(Primitive.MUL, b);
    }

    public Term div(Term b) {
        return product(Primitive.DIV, b);
    }

    public Term neg() {
        return new Term(this::magnitude, !isNegative, isUnit, out);
    }

    private Term product(Primitive primitive, Term b) {
        Type type = magnitude().type();
        Value result = out.emit(type, new Op.Apply(primitive, List.of(magnitude(), b.magnitude())));
        return signed(result, isNegative != b.isNegative, out);
    }

    public Term add(double b) {
        return add(constant(b));
    }

    public Term mul(double b) {
        return mul(constant(b));
    }

    /// This number subtracted from `a`.
    public Term from(double a) {
        return constant(a).sub(this);
    }

    /// -1, 0 or 1 as this is less than, equal to or greater than `b`; -1 for NaN.
    public Term compare(Term b) {
        return apply(Primitive.CMPL, b);
    }

    public Term compare(double b) {
        return compare(constant(b));
    }

    /// This, where the test is not zero, else `no`.
    public Term where(Term test, double no) {
        return where(test, constant(no));
    }

    public Term where(Term test, Term no) {
        return test.apply(Primitive.SELECT, this, no);
    }

    public Term toDouble() {
        return apply(Primitive.TO_DOUBLE);
    }

    public Term apply(Primitive primitive, Term... more) {
        List<Value> arguments = Stream.concat(Stream.of(value()), Stream.of(more).map(Term::value)).toList();
        Type type = primitive.result(arguments.stream().map(Value::type).toList());
        return emitted(type, new Op.Apply(primitive, arguments));
    }

    /// A constant of this term's type.
    public Term constant(double c) {
        Type type = magnitude().type();
        return emitted(type, Op.Constant.of(type, c));
    }

    private Term emitted(Type type, Op op) {
        Value result = out.emit(type, op);
        return new Term(() -> result, out);
    }

    /// This value in another type of real number.
    public Term as(Type type) {
        if (magnitude().type().equals(type)) {
            return this;
        }
        return apply(type.equals(Type.FLOAT) ? Primitive.TO_FLOAT : Primitive.TO_DOUBLE);
    }
}
