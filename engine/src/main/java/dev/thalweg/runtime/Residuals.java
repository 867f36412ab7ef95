package dev.thalweg.runtime;

import java.lang.reflect.Array;
import java.util.Arrays;

/// The memory for residuals: stacks that a program takes when it starts and gives back when it ends, one set for each thread.
///
/// A program that is left by an exception does not give its stacks back; the next one makes new ones.
public final class Residuals {
    private static final int INITIAL = 1 << 10;
    /// A larger stack is not kept for the next program: 32 MB of numbers.
    private static final int LARGEST_KEPT = 1 << 22;
    /// HotSpot's limit for the length of an array.
    private static final int LONGEST = Integer.MAX_VALUE - 8;
    private static final ThreadLocal<Residuals> IDLE = ThreadLocal.withInitial(Residuals::new);

    private double[] doubles;
    private long[] longs;
    private Object[] objects;

    private Residuals() {}

    public static double[] takeDoubles() {
        Residuals idle = IDLE.get();
        double[] taken = idle.doubles;
        idle.doubles = null;
        return taken == null ? new double[INITIAL] : taken;
    }

    public static void give(double[] stack) {
        IDLE.get().doubles = stack.length <= LARGEST_KEPT ? stack : null;
    }

    /// The stack, or a larger copy of it where the next entry has no room.
    public static double[] room(double[] stack, int size) {
        return size < stack.length ? stack : Arrays.copyOf(stack, 2 * size);
    }

    public static long[] takeLongs() {
        Residuals idle = IDLE.get();
        long[] taken = idle.longs;
        idle.longs = null;
        return taken == null ? new long[INITIAL] : taken;
    }

    public static void give(long[] stack) {
        IDLE.get().longs = stack.length <= LARGEST_KEPT ? stack : null;
    }

    public static long[] room(long[] stack, int size) {
        return size < stack.length ? stack : Arrays.copyOf(stack, 2 * size);
    }

    public static Object[] takeObjects() {
        Residuals idle = IDLE.get();
        Object[] taken = idle.objects;
        idle.objects = null;
        return taken == null ? new Object[INITIAL] : taken;
    }

    /// Objects are not kept alive by an idle stack.
    public static void give(Object[] stack) {
        Arrays.fill(stack, null);
        IDLE.get().objects = stack.length <= LARGEST_KEPT ? stack : null;
    }

    public static Object[] room(Object[] stack, int size) {
        return size < stack.length ? stack : Arrays.copyOf(stack, 2 * size);
    }

    /// The size of a stack with so many records more.
    ///
    /// @throws OutOfMemoryError if no array is that long
    public static int extend(int size, int records, int slots) {
        long extended = size + (long) records * slots;
        if (records < 0 || extended > LONGEST) {
            throw new OutOfMemoryError("The residuals of a loop with %,d iterations, %d of each, do not fit into an array.".formatted(records, slots));
        }
        return (int) extended;
    }

    /// The stack, or a larger copy of it where it is shorter than this.
    public static double[] atLeast(double[] stack, int size) {
        return size <= stack.length ? stack : Arrays.copyOf(stack, larger(stack.length, size));
    }

    public static long[] atLeast(long[] stack, int size) {
        return size <= stack.length ? stack : Arrays.copyOf(stack, larger(stack.length, size));
    }

    public static Object[] atLeast(Object[] stack, int size) {
        return size <= stack.length ? stack : Arrays.copyOf(stack, larger(stack.length, size));
    }

    private static int larger(int length, int size) {
        return (int) Math.max(size, Math.min(2L * length, LONGEST));
    }

    /// The same rows in other arrays of rows, so that a row that is moved later is still found where it was.
    public static Object pinRows(Object array) {
        if (!(array instanceof Object[] rows)) {
            return array;
        }
        Object[] pinned = rows.clone();
        for (int i = 0; i < pinned.length; i++) {
            pinned[i] = pinRows(pinned[i]);
        }
        return pinned;
    }

    /// Requires that an array from a field and a parameter share nothing: the function writes one of them.
    ///
    /// @throws SharedArrayException if one is the other, or holds a row of it
    public static void requireDistinct(Object held, Object parameter, String field) {
        if (share(held, parameter)) {
            throw new SharedArrayException("An array that the function was given is also in the field " + field + ", and the function writes it: their "
                    + "derivatives cannot be told apart.\nPass a copy: array.clone().");
        }
    }

    /// Requires that the result of a method with a derivative rule shares nothing with its argument: the function writes one of them.
    ///
    /// @throws SharedArrayException if one is the other, or holds a row of it
    public static void requireNew(Object result, Object argument, String method) {
        if (share(result, argument)) {
            throw new SharedArrayException(method + " has a derivative rule and returned an array that it was given, and the function writes it: their "
                    + "derivatives cannot be told apart.\nReturn a copy: array.clone().");
        }
    }

    private static boolean share(Object a, Object b) {
        if (a == null || b == null) {
            return false;
        }
        return a == b || holds(a, b) || holds(b, a);
    }

    private static boolean holds(Object a, Object b) {
        if (a instanceof Object[] rows) {
            for (Object row : rows) {
                if (share(row, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// An array of the same shape, all zero; null for null.
    public static Object zerosLike(Object array) {
        if (array instanceof double[] numbers) {
            return new double[numbers.length];
        }
        if (array instanceof double[][] rows) {
            double[][] zeros = new double[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                zeros[i] = rows[i] == null ? null : new double[rows[i].length];
            }
            return zeros;
        }
        if (array == null) {
            return null;
        }
        Object zeros = Array.newInstance(array.getClass().componentType(), Array.getLength(array));
        if (array instanceof Object[] rows) {
            for (int i = 0; i < rows.length; i++) {
                Array.set(zeros, i, zerosLike(rows[i]));
            }
        }
        return zeros;
    }
}
