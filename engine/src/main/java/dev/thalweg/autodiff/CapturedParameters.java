package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Captures;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.transform.AddParameters;
import dev.thalweg.transform.Binding;
import dev.thalweg.transform.Closure;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The parameters of a program that stand for captured values, and what is known of them.
record CapturedParameters(Target target) {
    /// The function with a parameter for each value behind those that it has captured itself, in front of its arguments.
    Function added(Function function) {
        Captures captures = target.captures();
        if (captures.known().isEmpty()) {
            return function;
        }
        List<Value> added = captures.added().stream().map(type -> new Value(Type.of(type), "captured")).toList();
        return AddParameters.add(function, target.captured().size() - added.size(), added);
    }

    Binding binding(Function function) {
        List<Value> parameters = function.parameters();
        Map<Value, ClassDesc> types = new HashMap<>();
        Map<Value, Closure> closures = new HashMap<>();
        Map<Value, Map<Member, Value>> fields = new HashMap<>();
        for (Captures.Known known : target.captures().known()) {
            Value at = parameters.get(known.at());
            switch (known) {
                case Captures.Function f -> closures.put(at, new Closure(f.type(), f.name(), f.parameters(), f.opcode(), f.method(), f.ofInterface(),
                        parameters.subList(f.first(), f.first() + f.count())));
                case Captures.Instance object -> types.put(at, object.type());
                case Captures.Field field -> fields.computeIfAbsent(at, _ -> new HashMap<>()).put(field.field(), parameters.get(field.value()));
            }
        }
        return new Binding(types, closures, fields);
    }
}
