package dev.thalweg.ir;

import java.util.List;
import java.util.function.UnaryOperator;

/// A way from one block to another, with an argument for each parameter of the target.
public record Edge(Block target, List<Value> arguments) {
    public Edge {
        arguments = List.copyOf(arguments);
    }

    public static Edge to(Block target, Value... arguments) {
        return new Edge(target, List.of(arguments));
    }

    public Edge map(UnaryOperator<Value> f) {
        return arguments.isEmpty() ? this : new Edge(target, Value.each(arguments, f));
    }
}
