package dev.thalweg.ir;

/// A function as calls name it: it may be made after the calls of it, and call itself.
public final class Callee {
    private final String name;
    private Function function;

    public Callee(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /// @throws IllegalStateException if it has not been defined yet
    public Function function() {
        if (function == null) {
            throw new IllegalStateException(name + " is called, but not defined");
        }
        return function;
    }

    /// Says, or says anew, which function it is; every call of it runs that one from here on.
    public void define(Function as) {
        function = as;
    }

    @Override
    public String toString() {
        return name;
    }
}
