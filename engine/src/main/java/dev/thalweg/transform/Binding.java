package dev.thalweg.transform;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.util.Map;

/// What is known of the objects among a function's parameters.
///
/// @param types    the classes of objects, where they are these and no subclasses
/// @param closures functions whose methods are known; what they have captured are parameters too
/// @param fields   what final fields of objects hold: parameters too
public record Binding(Map<Value, ClassDesc> types, Map<Value, Closure> closures, Map<Value, Map<Member, Value>> fields) {
    /// Of which nothing is known.
    public static final Binding NONE = new Binding(Map.of(), Map.of(), Map.of());

    /// The first parameter is an object of exactly this class.
    public static Binding ofReceiver(Function function, ClassDesc type) {
        return new Binding(Map.of(function.parameters().getFirst(), type), Map.of(), Map.of());
    }

    boolean isNeverNull(Value parameter) {
        return types.containsKey(parameter) || closures.containsKey(parameter);
    }
}
