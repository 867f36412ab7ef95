package dev.thalweg.transform;

import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The passes from a function to its adjoint program, and what one of them finds out for those behind it.
final class AdjointPasses {
    private final List<Boolean> mask;
    private final boolean withValue;
    private List<Value> chosen;
    private List<Callee> called;
    private Activity activity;
    private Shadows shadows;
    private Value derivatives;

    /// @param mask      for each parameter, whether to differentiate by it
    /// @param withValue whether the program returns the value, and puts the derivatives by numbers into an array
    AdjointPasses(List<Boolean> mask, boolean withValue) {
        this.mask = mask;
        this.withValue = withValue;
    }

    List<Pass> all() {
        return List.of(
                Pass.of("normalise", "gives the program the shape that can be run backwards: one exit, one way into and round each loop",
                        this::normalise),
                Pass.inPlace("analyse", "finds what the derivative flows through, and which arrays may be one; refuses what has no rule", this::analyse),
                Pass.of("shadow", "puts beside each array that the derivative flows through another one, for its cotangents", this::shadow),
                Pass.of("reverse", "adds the blocks backwards: each operation's derivative times its result's cotangent, and saves what they need",
                        this::reverse),
                new Pass("forward locals", "uses what a local holds where it is known, instead of reading the local", ForwardLocals::forward));
    }

    private Function normalise(Function source) {
        Function function = Copy.of(source);
        chosen = IntStream.range(0, mask.size()).filter(mask::get).mapToObj(function.parameters()::get).toList();
        called = active(function.callees(), function);
        Normalise.normalise(function);
        called.forEach(callee -> Normalise.normalise(callee.function()));
        return function;
    }

    /// The functions that are called and that a cotangent flows through.
    private List<Callee> active(List<Callee> callees, Function entry) {
        if (callees.isEmpty()) {
            return callees;
        }
        Activity before = new Activity(entry, new AliasClasses(entry), chosen);
        return callees.stream().filter(callee -> before.isActive(callee.function())).toList();
    }

    private void analyse(Function function) {
        activity = new Activity(function, new AliasClasses(function), chosen);
        Coverage.check(activity);
    }

    private Function shadow(Function function) {
        shadows = new Shadows(function, activity::isActive, "Bar");
        List<Value> parameters = new ArrayList<>(function.parameters());
        parameters.addAll(shadows.insert(chosen.stream().filter(p -> p.type().isArrayOfReal()).toList()));
        if (withValue) {
            derivatives = new Value(Type.DOUBLES, "derivatives");
            parameters.add(derivatives);
        }
        return new Function(function.name() + " (adjoint)", parameters, function.blocks(), function.result());
    }

    private Function reverse(Function augmented) {
        Map<Callee, Pair> pairs = new LinkedHashMap<>();
        called.forEach(callee -> pairs.put(callee, new Pair(callee, activity)));
        pairs.values().forEach(pair -> new Reverse(pair.function(), pair.active(), activity, shadows, pairs, false).split(pair));
        return new Reverse(augmented, chosen, activity, shadows, pairs, true).build(derivatives);
    }
}
