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
            replace("java/util/Arrays.copyOf([DI)[D", "copyOf", "([DI)[D"),
            replace("java/util/Arrays.copyOfRange([DII)[D", "copyOfRange", "([DII)[D"),
            replace("java/lang/Double.sum(DD)D", "sum", "(DD)D"),
            replace("java/lang/Double.max(DD)D", "max", "(DD)D"),
            replace("java/lang/Double.min(DD)D", "min", "(DD)D"),
            replace("java/lang/Math.scalb(DI)D", "scalb", "(DI)D"));

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
        return copyOfRange(a, 0, length);
    }

    static double[] copyOfRange(double[] a, int from, int to) {
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
        return a * Math.scalb(1.0, exponent);
    }
}
