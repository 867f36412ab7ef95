package dev.thalweg.recording;

import dev.thalweg.ir.Primitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The recorded operations in the order they ran, a row of columns each: 21 bytes a node.
///
/// An operand is the number of an earlier node, or none. The third operand of an operation stands in a row before it.
final class Nodes {
    /// An argument that a derivative is taken by.
    static final byte VARIABLE = -1;
    /// A number that the operation behind it needs.
    static final byte CONSTANT = -2;
    /// Holds the third operand of the operation behind it.
    static final byte THIRD = -3;
    /// A number of the result of a method with a derivative rule, whose place among [RuledNodes] is the first operand.
    static final byte RESULT = -4;

    private static final int FIRST_SIZE = 256;

    private byte[] operation = new byte[FIRST_SIZE];
    private int[] a = new int[FIRST_SIZE];
    private int[] b = new int[FIRST_SIZE];
    private double[] value = new double[FIRST_SIZE];
    private int[] site = new int[FIRST_SIZE];
    private int size;
    private final List<RuledNodes> ruled = new ArrayList<>();

    private int add(byte code, int first, int second, double result, int where) {
        if (size == operation.length) {
            grow();
        }
        operation[size] = code;
        a[size] = first;
        b[size] = second;
        value[size] = result;
        site[size] = where;
        return size++;
    }

    private void grow() {
        int length = 2 * size;
        operation = Arrays.copyOf(operation, length);
        a = Arrays.copyOf(a, length);
        b = Arrays.copyOf(b, length);
        value = Arrays.copyOf(value, length);
        site = Arrays.copyOf(site, length);
    }

    Real variable(double result) {
        return new Real(result, add(VARIABLE, Real.NONE, Real.NONE, result, Sites.NOWHERE));
    }

    Real unary(Primitive primitive, Real x, double result, int where) {
        return new Real(result, add((byte) primitive.ordinal(), x.node, Real.NONE, result, where));
    }

    Real binary(Primitive primitive, Real x, Real y, double result, int where) {
        int first = node(x);
        int second = node(y);
        return new Real(result, add((byte) primitive.ordinal(), first, second, result, where));
    }

    Real ternary(Primitive primitive, Real x, Real y, Real z, double result, int where) {
        int first = node(x);
        int second = node(y);
        add(THIRD, node(z), Real.NONE, 0, where);
        return new Real(result, add((byte) primitive.ordinal(), first, second, result, where));
    }

    void result(double number, int where) {
        add(RESULT, ruled.size(), Real.NONE, number, where);
    }

    /// Adds the results that have been added last as nodes that belong together.
    void add(RuledNodes together) {
        ruled.add(together);
    }

    /// What belongs together with a node; null if it is no result of a method with a rule.
    RuledNodes ruled(int node) {
        return operation[node] == RESULT ? ruled.get(a[node]) : null;
    }

    private int node(Real x) {
        return x.node >= 0 ? x.node : add(CONSTANT, Real.NONE, Real.NONE, x.value, Sites.NOWHERE);
    }

    int size() {
        return size;
    }

    boolean isOperation(int node) {
        return operation[node] >= 0;
    }

    boolean isConstant(int node) {
        return operation[node] == CONSTANT;
    }

    boolean isVariable(int node) {
        return operation[node] == VARIABLE;
    }

    boolean isShown(int node) {
        return operation[node] != THIRD;
    }

    /// The ordinal of an operation's primitive.
    int operation(int node) {
        return operation[node];
    }

    /// Operand `k` of an operation.
    int operand(int node, int k) {
        return switch (k) {
            case 0 -> a[node];
            case 1 -> b[node];
            default -> a[node - 1];
        };
    }

    double value(int node) {
        return value[node];
    }

    /// A node's value, or 0 for none.
    double valueOrZero(int node) {
        return node < 0 ? 0 : value[node];
    }

    int site(int node) {
        return site[node];
    }

    Real real(int node) {
        return new Real(value[node], isConstant(node) ? Real.NONE : node);
    }
}
