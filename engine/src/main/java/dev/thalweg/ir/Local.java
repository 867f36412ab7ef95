package dev.thalweg.ir;

/// A variable of one call of a derivative program: a saved primal value or a cotangent; zero or null at first.
public final class Local {
    private final Type type;
    private final String name;

    public Local(Type type, String name) {
        this.type = type;
        this.name = name;
    }

    public Type type() {
        return type;
    }

    public String name() {
        return name;
    }
}
