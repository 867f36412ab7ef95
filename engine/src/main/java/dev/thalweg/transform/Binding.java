package dev.thalweg.transform;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;

/// The parameters that a program takes in the place of a function's own, and what is known of the objects among them.
///
/// @param parameters of the program
/// @param arguments  what stands for each parameter of the function
/// @param types      the classes of objects, where they are these and no subclasses
/// @param closures   functions whose methods are known; what they have captured are parameters too
public record Binding(List<Value> parameters, List<Value> arguments, Map<Value, ClassDesc> types, Map<Value, Closure> closures) {
    public Binding {
        parameters = List.copyOf(parameters);
        arguments = List.copyOf(arguments);
    }

    /// The function's own parameters, of which nothing is known.
    public static Binding of(Function function) {
        return new Binding(function.parameters(), function.parameters(), Map.of(), Map.of());
    }

    /// The function's own parameters, the first of which is an object of exactly this class.
    public static Binding ofReceiver(Function function, ClassDesc type) {
        return new Binding(function.parameters(), function.parameters(), Map.of(function.parameters().getFirst(), type), Map.of());
    }

    boolean isNeverNull(Value parameter) {
        return types.containsKey(parameter) || closures.containsKey(parameter);
    }
}
