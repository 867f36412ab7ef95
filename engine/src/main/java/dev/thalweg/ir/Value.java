package dev.thalweg.ir;

import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A value that is computed once each time its block runs; two values are equal only if they are the same.
public final class Value {
    private final Type type;
    private String name;

    public Value(Type type) {
        this(type, "");
    }

    /// @param name the source's name for it, or empty; for readers only
    public Value(Type type, String name) {
        this.type = type;
        this.name = name;
    }

    public Type type() {
        return type;
    }

    public String name() {
        return name;
    }

    /// Gives it the source's name for it, unless it has one.
    public void nameOnce(String given) {
        if (name.isEmpty()) {
            name = given;
        }
    }

    public boolean isDouble() {
        return type.kind() == TypeKind.DOUBLE;
    }

    /// What a function makes of each value; the list itself, if it changes none.
    static List<Value> each(List<Value> values, UnaryOperator<Value> f) {
        List<Value> mapped = values;
        for (int i = 0; i < values.size(); i++) {
            Value to = f.apply(values.get(i));
            if (to != values.get(i)) {
                mapped = mapped == values ? new ArrayList<>(values) : mapped;
                mapped.set(i, to);
            }
        }
        return mapped;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? type + "@" + Integer.toHexString(hashCode()) : name;
    }
}
