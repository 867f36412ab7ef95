package dev.thalweg.ir;

import java.lang.reflect.Array;

/// Loads and stores array elements as the JVM's stack has them: `boolean` and the smaller integers are `int` there.
final class Elements {
    private Elements() {}

    static Object load(Object array, int index) {
        return switch (array) {
            case double[] a -> a[index];
            case boolean[] a -> a[index] ? 1 : 0;
            case byte[] a -> (int) a[index];
            case char[] a -> (int) a[index];
            case short[] a -> (int) a[index];
            case Object[] a -> a[index];
            default -> Array.get(array, index);
        };
    }

    /// @return null
    static Object store(Object array, int index, Object value) {
        switch (array) {
            case double[] a -> a[index] = (Double) value;
            case boolean[] a -> a[index] = ((Integer) value & 1) != 0;
            case byte[] a -> a[index] = (byte) (int) value;
            case char[] a -> a[index] = (char) (int) value;
            case short[] a -> a[index] = (short) (int) value;
            case Object[] a -> a[index] = value;
            default -> Array.set(array, index, value);
        }
        return null;
    }
}
