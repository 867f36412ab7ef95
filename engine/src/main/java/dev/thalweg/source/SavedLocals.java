package dev.thalweg.source;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which residual stacks hold all that their local ever holds.
///
/// The program pushes what a local held before it writes the local. Where every write comes with a push, it is the same to
/// push what is written and to read the top of the stack: then there is no local to read about.
final class SavedLocals {
    private final Set<Local> pushed = new LinkedHashSet<>();
    private final Set<Local> onStackOnly = new HashSet<>();
    /// The values that are read from a stack for the last time, and so are taken off it.
    private final Set<Value> taken = new HashSet<>();

    /// @param areShared whether the stacks hold what other methods have put there
    SavedLocals(Function function, boolean areShared) {
        if (areShared) {
            return;
        }
        Map<Local, List<Op>> uses = new HashMap<>();
        for (Block block : function.blocks()) {
            Map<Local, Op> last = new HashMap<>();
            for (Instruction i : block.instructions()) {
                Local local = local(i.op());
                if (local != null) {
                    if (i.op() instanceof Op.Push) {
                        pushed.add(local);
                        onStackOnly.add(local);
                    }
                    boolean alone = i.op() instanceof Op.WriteLocal && !(last.get(local) instanceof Op.Push);
                    if (alone) {
                        uses.computeIfAbsent(local, l -> new ArrayList<>()).add(i.op());
                    }
                    last.put(local, i.op());
                }
            }
            last.values().stream().filter(Op.Push.class::isInstance)
                    .forEach(push -> uses.computeIfAbsent(local(push), l -> new ArrayList<>()).add(push));
        }
        onStackOnly.removeAll(uses.keySet());
        Map<Value, Value> same = new HashMap<>();
        function.blocks().forEach(block -> takeEarly(block, same));
        function.blocks().forEach(block -> substitute(block, same));
    }

    private static void substitute(Block block, Map<Value, Value> same) {
        block.instructions().replaceAll(i -> new Instruction(i.result(), i.op().map(v -> same.getOrDefault(v, v)), i.origin()));
        block.end(block.terminator().map(v -> same.getOrDefault(v, v), edge -> edge.map(v -> same.getOrDefault(v, v))));
    }

    private static Local local(Op op) {
        return switch (op) {
            case Op.ReadLocal(Local local) -> local;
            case Op.WriteLocal(Local local, Value value) -> local;
            case Op.Push(Local local) -> local;
            case Op.Pop(Local local) -> local;
            default -> null;
        };
    }

    /// In a block that reads a stack and then pops it, the first read pops, and the others are the same value.
    private void takeEarly(Block block, Map<Value, Value> same) {
        Map<Local, Value> first = new HashMap<>();
        List<Instruction> kept = new ArrayList<>();
        Set<Local> popped = new HashSet<>();
        for (Instruction i : block.instructions()) {
            if (i.op() instanceof Op.Pop p && onStackOnly.contains(p.local())) {
                popped.add(p.local());
            }
        }
        for (Instruction i : block.instructions()) {
            if (i.op() instanceof Op.ReadLocal(Local local) && popped.contains(local)) {
                Value known = first.putIfAbsent(local, i.result());
                if (known == null) {
                    i.result().nameOnce(local.name());
                    taken.add(i.result());
                    kept.add(i);
                } else {
                    same.put(i.result(), known);
                }
            } else if (!(i.op() instanceof Op.Pop(Local local) && first.containsKey(local) && popped.remove(local))) {
                kept.add(i);
            }
        }
        block.instructions().clear();
        block.instructions().addAll(kept);
    }

    /// The locals that have a residual stack.
    Set<Local> pushed() {
        return pushed;
    }

    boolean isOnStackOnly(Local local) {
        return onStackOnly.contains(local);
    }

    /// Whether reading this value takes it off its stack.
    boolean isTaken(Value value) {
        return taken.contains(value);
    }
}
