package dev.thalweg.transform;

import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A function that is called, as two: its forward sweep, which stands in its place and leaves residuals, and its reverse sweep.
///
/// The reverse sweep takes the function's parameters and the cotangent of its result. It returns the cotangent of the first
/// parameter that has one, and leaves those of the others on the residual stack, in their order.
final class Pair {
    private final Callee forward;
    private final Callee backward;
    private final Function function;
    private final List<Value> active;
    private final Value seed;
    private final Map<Value, Local> others = new HashMap<>();

    /// @param callee normalised, its arrays with their shadows
    Pair(Callee callee, Activity activity) {
        this.forward = callee;
        this.backward = new Callee(callee.name() + " (reverse)");
        this.function = callee.function();
        this.active = function.parameters().stream().filter(p -> p.type().isReal() && activity.isActive(p)).toList();
        boolean seeded = function.result().isReal() && function.returned().stream().anyMatch(activity::isActive);
        this.seed = seeded ? new Value(function.result(), "resultBar") : null;
        active.stream().skip(1).forEach(p -> others.put(p, new Local(p.type(), p.name() + "Bar")));
    }

    Callee forward() {
        return forward;
    }

    Callee backward() {
        return backward;
    }

    /// What both sweeps are made of.
    Function function() {
        return function;
    }

    /// The parameters whose cotangents the reverse sweep gives.
    List<Value> active() {
        return active;
    }

    /// The cotangent of the result; null if none flows through it.
    Value seed() {
        return seed;
    }

    /// Where the reverse sweep leaves the cotangent of a parameter; null for the first, which it returns.
    Local out(Value parameter) {
        return others.get(parameter);
    }

    /// What the reverse sweep returns.
    Type result() {
        return active.isEmpty() ? Type.VOID : active.getFirst().type();
    }
}
