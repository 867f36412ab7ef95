package dev.thalweg.ir;

/// Evaluates primitives on boxed numbers; the type of the first operand decides which arithmetic it is.
public final class Arithmetic {
    private Arithmetic() {}

    public static Object apply(Primitive primitive, Object... x) {
        return switch (primitive) {
            case COPY, STOP -> x[0];
            case SELECT -> (Integer) x[0] != 0 ? x[1] : x[2];
            case TO_INT, TO_LONG, TO_FLOAT, TO_DOUBLE, TO_BYTE, TO_CHAR, TO_SHORT -> convert(primitive, (Number) x[0]);
            default -> switch (x[0]) {
                case Double a -> RealArithmetic.apply(primitive, a, number(x, 1), number(x, 2));
                case Float a -> FloatArithmetic.apply(primitive, a, (float) number(x, 1), (float) number(x, 2));
                case Integer a -> IntegerArithmetic.apply(primitive, a, (int) number(x, 1));
                case Long a -> IntegerArithmetic.apply(primitive, a, integer(x, 1));
                default -> throw none(primitive, x[0].getClass().getSimpleName());
            };
        };
    }

    /// An operand, or 0 where the primitive takes fewer.
    private static double number(Object[] x, int k) {
        return k < x.length ? ((Number) x[k]).doubleValue() : 0;
    }

    /// Not by way of `double`, which does not hold every `long`.
    private static long integer(Object[] x, int k) {
        return k < x.length ? ((Number) x[k]).longValue() : 0;
    }

    private static Object convert(Primitive primitive, Number x) {
        return switch (primitive) {
            case TO_INT -> x.intValue();
            case TO_LONG -> x.longValue();
            case TO_FLOAT -> x.floatValue();
            case TO_DOUBLE -> x.doubleValue();
            case TO_BYTE -> (int) (byte) x.intValue();
            case TO_CHAR -> (int) (char) x.intValue();
            case TO_SHORT -> (int) (short) x.intValue();
            default -> throw none(primitive, "a number");
        };
    }

    static IllegalStateException none(Primitive primitive, String type) {
        return new IllegalStateException("there is no " + primitive + " of " + type);
    }
}
