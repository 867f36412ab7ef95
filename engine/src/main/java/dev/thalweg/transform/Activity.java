package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.CustomRule;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Value;
import dev.thalweg.rules.ScalarRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a derivative flows through: the values that vary with the active parameters and on which the result depends, all calls of a function taken as one.
///
/// @see <a href="https://doi.org/10.1137/1.9780898717761">Griewank and Walther, Evaluating Derivatives, 2008, section 6.2</a>
final class Activity {
    private final List<Function> program;
    private final AliasClasses aliases;
    private final Set<Object> varied = new HashSet<>();
    private final Set<Object> useful = new HashSet<>();
    private boolean changed;

    /// @param active the parameters to differentiate with respect to
    Activity(Function entry, AliasClasses aliases, List<Value> active) {
        this.program = entry.program();
        this.aliases = aliases;
        active.forEach(p -> mark(varied, key(p)));
        do {
            changed = false;
            program.forEach(function -> function.blocks().forEach(this::spreadForwards));
        } while (changed);
        entry.returned().stream().filter(v -> v.type().isReal()).forEach(v -> mark(useful, key(v)));
        do {
            changed = false;
            program.forEach(function -> function.blocks().forEach(this::spreadBackwards));
        } while (changed);
    }

    /// Numbers stand for themselves, arrays for the class of arrays they may be.
    private Object key(Value value) {
        return value.type().isArrayOfReal() ? aliases.leaf(value) : value;
    }

    private void mark(Set<Object> set, Object key) {
        changed |= set.add(key);
    }

    private void spreadForwards(Block block) {
        for (Instruction instruction : block.instructions()) {
            switch (instruction.op()) {
                case Op.ArrayLoad(var element, Value array, Value index) -> copy(varied, array, instruction.result());
                case Op.ArrayStore(var element, Value array, Value index, Value value) -> copy(varied, value, array);
                case Op.Apply apply when instruction.result().type().isReal() && !ScalarRules.of(apply.primitive()).isFlat() ->
                        apply.arguments().forEach(a -> copy(varied, a, instruction.result()));
                case Op.Call(Callee callee, List<Value> arguments) -> {
                    copy(varied, arguments, callee.function().parameters());
                    callee.function().returned().forEach(value -> copy(varied, value, instruction.result()));
                }
                case Op.RuledCall(Op.Invoke call, CustomRule rule) -> rule.variables(call.arguments()).forEach(a -> copy(varied, a, instruction.result()));
                case Op.WriteLocal(Local local, Value value) when isCarrier(value) && varied.contains(key(value)) -> mark(varied, local);
                case Op.ReadLocal(Local local) when varied.contains(local) -> mark(varied, key(instruction.result()));
                case Op.Keep(Region region, Local slot, Value record, Value value) when isCarrier(value) && varied.contains(key(value)) ->
                        mark(varied, slot);
                case Op.Recall(Region region, Local slot, Value record) when varied.contains(slot) -> mark(varied, key(instruction.result()));
                default -> { }
            }
        }
        for (Edge edge : block.edges()) {
            copy(varied, edge.arguments(), edge.target().parameters());
        }
    }

    private void spreadBackwards(Block block) {
        for (Edge edge : block.edges()) {
            copy(useful, edge.target().parameters(), edge.arguments());
        }
        for (Instruction instruction : block.instructions().reversed()) {
            switch (instruction.op()) {
                case Op.ArrayLoad(var element, Value array, Value index) -> copy(useful, instruction.result(), array);
                case Op.ArrayStore(var element, Value array, Value index, Value value) -> copy(useful, array, value);
                case Op.Call(Callee callee, List<Value> arguments) -> {
                    copy(useful, callee.function().parameters(), arguments);
                    callee.function().returned().forEach(value -> copy(useful, instruction.result(), value));
                }
                case Op.Apply apply -> apply.arguments().forEach(a -> copy(useful, instruction.result(), a));
                case Op.RuledCall(Op.Invoke call, CustomRule rule) -> rule.variables(call.arguments()).forEach(a -> copy(useful, instruction.result(), a));
                default -> { }
            }
        }
    }

    private void copy(Set<Object> set, List<Value> from, List<Value> to) {
        for (int i = 0; i < from.size(); i++) {
            copy(set, from.get(i), to.get(i));
        }
    }

    private void copy(Set<Object> set, Value from, Value to) {
        if (to != null && isCarrier(from) && isCarrier(to) && set.contains(key(from))) {
            mark(set, key(to));
        }
    }

    private static boolean isCarrier(Value value) {
        return value.type().isReal() || value.type().isArrayOfReal();
    }

    /// Whether it depends on an active parameter.
    boolean isVaried(Value value) {
        return isCarrier(value) && varied.contains(key(value));
    }

    /// Whether a cotangent flows through it.
    boolean isActive(Value value) {
        return isCarrier(value) && varied.contains(key(value)) && useful.contains(key(value));
    }

    boolean isVaried(Local local) {
        return varied.contains(local);
    }

    AliasClasses aliases() {
        return aliases;
    }

    List<Function> program() {
        return program;
    }

    /// Whether a cotangent flows through anything in a function.
    boolean isActive(Function function) {
        return function.parameters().stream().anyMatch(this::isActive)
                || function.blocks().stream().anyMatch(block -> block.parameters().stream().anyMatch(this::isActive)
                || block.instructions().stream().anyMatch(i -> i.result() != null && isActive(i.result())));
    }
}
