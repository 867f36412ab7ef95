package dev.thalweg.recording;

/// What recorded code does in place of the JVM's instructions on arrays of numbers.
///
/// The array itself holds the values; beside it the recording keeps the node of each element that has one.
public final class ArrayInstructions {
    private ArrayInstructions() {}

    public static Real daload(double[] a, int i, int site, Recording r) {
        return element(a, i, a[i], site, r);
    }

    public static Real faload(float[] a, int i, int site, Recording r) {
        return element(a, i, a[i], site, r);
    }

    public static void dastore(double[] a, int i, Real x, int site, Recording r) {
        a[i] = x.value;
        note(a, a.length, i, x, site, r);
    }

    public static void fastore(float[] a, int i, Real x, int site, Recording r) {
        a[i] = (float) x.value;
        note(a, a.length, i, x, site, r);
    }

    public static Object clone(Object array, Recording r) {
        Object copy = switch (array) {
            case double[] a -> a.clone();
            case float[] a -> a.clone();
            case int[] a -> a.clone();
            case long[] a -> a.clone();
            case byte[] a -> a.clone();
            case short[] a -> a.clone();
            case char[] a -> a.clone();
            case boolean[] a -> a.clone();
            default -> ((Object[]) array).clone();
        };
        int[] nodes = r.arrays().get(array);
        if (nodes != null) {
            r.arrays().put(copy, nodes.clone());
        }
        return copy;
    }

    public static void arraycopy(Object from, int start, Object to, int at, int length, int site, Recording r) {
        System.arraycopy(from, start, to, at, length);
        if (!isOfNumbers(from) || length == 0) {
            return;
        }
        int[] source = r.arrays().get(from);
        int[] target = r.arrays().get(to);
        if (source != null) {
            System.arraycopy(source, start, target == null ? nodesOf(to, site, r) : target, at, length);
        } else if (target != null) {
            java.util.Arrays.fill(target, at, at + length, 0);
        }
    }

    private static Real element(Object array, int i, double value, int site, Recording r) {
        int[] nodes = r.arrays().get(array);
        if (nodes == null || nodes[i] == 0) {
            return new Real(value, Real.NONE);
        }
        requireSame(value, nodes[i] - 1, "reads an element of an array", site, r);
        return new Real(value, nodes[i] - 1);
    }

    /// What a node stands for must still be there: code that is not recorded may have written something else.
    static void requireSame(double value, int node, String what, int site, Recording r) {
        if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(r.nodes().value(node))) {
            throw r.refuse(site, what + " that code without a rule has written since its number was recorded",
                    "Write it in the function itself.");
        }
    }

    private static void note(Object array, int length, int i, Real x, int site, Recording r) {
        int[] nodes = r.arrays().get(array);
        if (x.node >= 0) {
            (nodes == null ? nodesOf(array, site, r) : nodes)[i] = x.node + 1;
        } else if (nodes != null) {
            nodes[i] = 0;
        }
    }

    private static int[] nodesOf(Object array, int site, Recording r) {
        String reason = r.closedBecause(array);
        if (reason != null) {
            throw r.refuse(site, reason, "Write to an array that the function makes or takes as an argument.");
        }
        int[] nodes = new int[java.lang.reflect.Array.getLength(array)];
        r.arrays().put(array, nodes);
        return nodes;
    }

    static boolean isOfNumbers(Object array) {
        return array instanceof double[] || array instanceof float[];
    }

    static boolean isActive(Object array, Recording r) {
        int[] nodes = r.arrays().get(array);
        return nodes != null && java.util.Arrays.stream(nodes).anyMatch(n -> n != 0);
    }

    /// Notes that an array belongs to a static field, with all the rows in it.
    public static void ofStatic(Object array, String field, Recording r) {
        if (isOfNumbers(array)) {
            if (r.arrays().get(array) == null) {
                r.close(array, "writes an active number into an array of the static field " + field
                        + ", and no derivative flows through static state");
            }
        } else if (array instanceof Object[] rows) {
            for (Object row : rows) {
                ofStatic(row, field, r);
            }
        }
    }
}
