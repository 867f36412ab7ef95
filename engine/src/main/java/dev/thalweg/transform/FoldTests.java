package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers the questions about an object's class that are known: `instanceof`, `switch` on patterns, comparison with `null`; and
/// leaves out the branches that constants decide. Works in place.
public final class FoldTests {
    private static final Member CAST_FAILED = new Member(ClassDesc.of("java.lang.ClassCastException"), "<init>", "()V");
    private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

    private final Classes classes;
    private final Receivers receivers;
    private final Map<Value, ConstantDesc> constants = new HashMap<>();
    private final Map<Value, Value> same = new HashMap<>();
    private boolean changed;

    private FoldTests(Function function, Classes classes, Binding binding) {
        this.classes = classes;
        this.receivers = new Receivers(function.blocks(), classes, binding);
        function.blocks().forEach(block -> block.instructions().forEach(this::note));
    }

    /// @return whether it found any
    public static boolean fold(Function function, Classes classes, Binding binding) {
        return new FoldTests(function, classes, binding).run(function, false) || new FoldTests(function, classes, binding).run(function, true);
    }

    /// @param restarts whether a `switch` may start at a label that is not known: it may be known when branches are gone
    private boolean run(Function function, boolean restarts) {
        for (Block block : function.blocks()) {
            List<Instruction> before = List.copyOf(block.instructions());
            block.instructions().clear();
            before.stream().takeWhile(i -> !fails(i, block)).filter(i -> !isArrayAgain(i)).forEach(i -> answer(i, block, restarts));
        }
        Simplify.substitute(function, same);
        function.blocks().forEach(block -> block.end(decided(block.terminator())));
        return changed;
    }

    /// Ends a block where it casts an object to what its class is not; it throws there, if it gets there.
    private boolean fails(Instruction i, Block block) {
        if (!(i.op() instanceof Op.Cast(ClassDesc target, Value value)) || instance(value, target).orElse(true)) {
            return false;
        }
        Value exception = block.add(Type.of(CAST_FAILED.owner()), new Op.Construct(CAST_FAILED, List.of()), i.origin());
        block.end(new Terminator.Throw(exception, i.origin()));
        changed = true;
        return true;
    }

    private void answer(Instruction i, Block block, boolean restarts) {
        Op known = switch (i.op()) {
            case Op.InstanceOf(ClassDesc target, Value value) -> instance(value, target).map(is -> new Op.Constant(is ? 1 : 0)).orElse(null);
            case Op.InvokeDynamic(DynamicCallSiteDesc site, List<Value> arguments) when isSwitch(site) ->
                    labels(site, arguments.getFirst()).map(labels -> label(labels, arguments.getLast(), restarts ? block : null)).orElse(null);
            default -> null;
        };
        Instruction answered = known == null ? i : new Instruction(i.result(), known, i.origin());
        changed |= known != null;
        note(answered);
        block.instructions().add(answered);
    }

    /// An array that went through a generic method is cast back to what it was.
    private boolean isArrayAgain(Instruction i) {
        if (!(i.op() instanceof Op.Cast(ClassDesc target, Value value))) {
            return false;
        }
        Value source = receivers.source(value);
        if (source == value || !source.type().isArrayOfReal() || !source.type().desc().equals(target)) {
            return false;
        }
        same.put(i.result(), source);
        changed = true;
        return true;
    }

    private void note(Instruction i) {
        if (i.op() instanceof Op.Constant(ConstantDesc value)) {
            constants.put(i.result(), value);
        }
    }

    private Optional<Boolean> instance(Value value, ClassDesc target) {
        Optional<ClassDesc> exact = receivers.isNeverNull(value) ? receivers.exactClass(value) : Optional.empty();
        return exact.flatMap(type -> classes.isInstance(type, target));
    }

    private static boolean isSwitch(DynamicCallSiteDesc site) {
        return ((DirectMethodHandleDesc) site.bootstrapMethod()).owner().equals(SWITCHES) && site.invocationName().equals("typeSwitch");
    }

    /// The labels of a `switch` that an object goes to, and behind them the number of all labels, for none.
    private Optional<List<Integer>> labels(DynamicCallSiteDesc site, Value value) {
        List<Integer> labels = new ArrayList<>();
        for (int label = 0; label < site.bootstrapArgs().length; label++) {
            Optional<Boolean> is = site.bootstrapArgs()[label] instanceof ClassDesc type ? instance(value, type) : Optional.empty();
            if (is.isEmpty()) {
                return Optional.empty();
            }
            if (is.get()) {
                labels.add(label);
            }
        }
        labels.add(site.bootstrapArgs().length);
        return Optional.of(labels);
    }

    /// The first of these labels from a given one on: a guard that fails starts the `switch` again behind its label.
    ///
    /// @param block where to compute it; null if it must be a constant
    private Op label(List<Integer> labels, Value from, Block block) {
        if (constants.get(receivers.source(from)) instanceof Integer start) {
            return new Op.Constant(labels.stream().filter(label -> label >= start).findFirst().orElseThrow());
        } else if (block == null) {
            return null;
        }
        Value chosen = number(labels.getLast(), block);
        for (int label : labels.reversed().subList(1, labels.size())) {
            Value distance = apply(Primitive.SUB, from, number(label + 1, block), block);
            Value reached = apply(Primitive.USHR, distance, number(31, block), block); // 1 where the distance is negative
            Value less = apply(Primitive.SUB, number(label, block), chosen, block);
            chosen = apply(Primitive.ADD, chosen, apply(Primitive.MUL, reached, less, block), block);
        }
        return new Op.Apply(Primitive.COPY, List.of(chosen));
    }

    private static Value number(int value, Block block) {
        return block.addHere(Type.INT, new Op.Constant(value));
    }

    private static Value apply(Primitive primitive, Value a, Value b, Block block) {
        return block.addHere(Type.INT, new Op.Apply(primitive, List.of(a, b)));
    }

    private Terminator decided(Terminator terminator) {
        Edge only = switch (terminator) {
            case Terminator.Branch b when b.test().ofReferences() -> isNullTest(b) ? (b.test() == Test.SAME ? b.no() : b.yes()) : null;
            case Terminator.Branch(Test test, Value a, Value b, Edge yes, Edge no) when constants.get(a) instanceof Integer x
                    && constants.get(b) instanceof Integer y -> test.holds(x, y) ? yes : no;
            case Terminator.Switch(Value key, List<Terminator.Case> cases, Edge otherwise) when constants.get(key) instanceof Integer x ->
                    cases.stream().filter(c -> c.key() == x).findFirst().map(Terminator.Case::edge).orElse(otherwise);
            default -> null;
        };
        changed |= only != null;
        return only == null ? terminator : new Terminator.Jump(only);
    }

    /// Whether it compares with `null` what never is.
    private boolean isNullTest(Terminator.Branch branch) {
        return isNull(branch.b()) && receivers.isNeverNull(branch.a()) || isNull(branch.a()) && receivers.isNeverNull(branch.b());
    }

    private boolean isNull(Value value) {
        return value.type().equals(Type.OBJECT) && constants.containsKey(value) && constants.get(value) == null;
    }
}
