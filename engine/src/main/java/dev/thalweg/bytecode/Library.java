package dev.thalweg.bytecode;

import dev.thalweg.ir.Op.Member;
import java.lang.constant.ClassDesc;
import java.util.Map;

/// Methods of the JDK that are differentiated as these plain Java methods, which do the same.
final class Library {
    private static final ClassDesc SELF = Library.class.describeConstable().orElseThrow();
    /// By owner, name and descriptor; an instance method takes its receiver first.
    private static final Map<String, Member> METHODS = Map.ofEntries(
            replace("[D.clone()Ljava/lang/Object;", "clone", "([D)[D"),
            replace("java/util/Arrays.fill([DD)V", "fill", "([DD)V"),
            replace("java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V", "arraycopy",
                    "(Ljava/lang/Object;ILjava/lang/Object;II)V"),
            replace("java/util/Arrays.copyOf([DI)[D", "copyOf", "([DI)[D"),
            replace("java/util/Arrays.copyOfRange([DII)[D", "copyOfRange", "([DII)[D"),
            replace("java/lang/Double.sum(DD)D", "sum", "(DD)D"),
            replace("java/lang/Double.max(DD)D", "max", "(DD)D"),
            replace("java/lang/Double.min(DD)D", "min", "(DD)D"),
            replace("java/lang/Math.scalb(DI)D", "scalb", "(DI)D"),
            replace("java/util/Objects.requireNonNull(Ljava/lang/Object;)Ljava/lang/Object;", "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;"));

    private Library() {}

    private static Map.Entry<String, Member> replace(String method, String name, String descriptor) {
        return Map.entry(method, new Member(SELF, name, descriptor));
    }

    /// What stands for a method, or the method itself.
    static Member standIn(Member method) {
        String owner = method.owner().descriptorString();
        String name = method.owner().isArray() ? owner : owner.substring(1, owner.length() - 1);
        return METHODS.getOrDefault(name + "." + method.name() + method.descriptor(), method);
    }

    static double[] clone(double[] a) {
        return copyOf(a, a.length);
    }

    static double[] copyOf(double[] a, int length) {
        if (length < 0) {
            throw new NegativeArraySizeException(String.valueOf(length));
        }
        return copyOfRange(a, 0, length);
    }

    /// Serves `double[]` only; other arrays are copied by the JDK. Copies upwards or downwards, so that overlapping ranges of one array come out right.
    static void arraycopy(Object from, int start, Object to, int at, int length) {
        double[] a = (double[]) from;
        double[] b = (double[]) to;
        if (length < 0 || start < 0 || at < 0 || start + length > a.length || at + length > b.length) {
            throw new ArrayIndexOutOfBoundsException("arraycopy: %d elements from %d of double[%d] to %d of double[%d]"
                    .formatted(length, start, a.length, at, b.length));
        } else if (start >= at) {
            for (int i = 0; i < length; i++) {
                b[at + i] = a[start + i];
            }
        } else {
            for (int i = length - 1; i >= 0; i--) {
                b[at + i] = a[start + i];
            }
        }
    }

    static double[] copyOfRange(double[] a, int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException(from + " > " + to);
        }
        if (from < 0 || from > a.length) {
            throw new ArrayIndexOutOfBoundsException("Array index out of range: " + from);
        }
        double[] b = new double[to - from];
        int n = Math.min(b.length, a.length - from);
        for (int i = 0; i < n; i++) {
            b[i] = a[from + i];
        }
        return b;
    }

    static void fill(double[] a, double value) {
        for (int i = 0; i < a.length; i++) {
            a[i] = value;
        }
    }

    static double sum(double a, double b) {
        return a + b;
    }

    static double max(double a, double b) {
        return Math.max(a, b);
    }

    static double min(double a, double b) {
        return Math.min(a, b);
    }

    static double scalb(double a, int exponent) {
        return a * StrictMath.scalb(1.0, exponent); // a call of Math.scalb would stand for this method again
    }

    static Object requireNonNull(Object object) {
        if (object == null) {
            throw new NullPointerException();
        }
        return object;
    }
}
