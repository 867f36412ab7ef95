package dev.thalweg.ir;

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
        return type.equals(Type.DOUBLE);
    }

    @Override
    public String toString() {
        return name.isEmpty() ? type + "@" + Integer.toHexString(hashCode()) : name;
    }
}
