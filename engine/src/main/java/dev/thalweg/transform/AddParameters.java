package dev.thalweg.transform;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.List;

/// Gives a function parameters that it does not use yet.
public final class AddParameters {
    private AddParameters() {}

    /// A copy of a function with some parameters more.
    ///
    /// @param at where they stand
    public static Function add(Function source, int at, List<Value> added) {
        List<Value> own = source.parameters().stream().map(p -> new Value(p.type(), p.name())).toList();
        List<Value> parameters = new ArrayList<>(own);
        parameters.addAll(at, added);
        return new Function(source.name(), parameters, new Copy(source, own).blocks(), source.result());
    }
}
