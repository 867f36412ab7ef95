package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Removes what functions hand to each other and none of them uses: parameters of functions that are called, with the
/// arguments for them, and locals that are never read, with their places on the residual stack. Works in place.
final class Prune {
    private final List<Callee> callees;
    private final List<Block> blocks;

    private Prune(Function entry) {
        this.callees = entry.callees();
        this.blocks = entry.program().stream().flatMap(function -> function.blocks().stream()).toList();
    }

    /// @return whether anything was removed
    static boolean prune(Function entry) {
        Prune pass = new Prune(entry);
        return !pass.callees.isEmpty() && pass.removeParameters() | pass.removeLocals();
    }

    /// Removes locals that no function of a program reads.
    static void pruneLocals(Function entry) {
        new Prune(entry).removeLocals();
    }

    private boolean removeParameters() {
        Set<Value> used = used();
        boolean changed = false;
        for (Callee callee : callees) {
            Function f = callee.function();
            List<Integer> kept = IntStream.range(0, f.parameters().size()).filter(i -> used.contains(f.parameters().get(i))).boxed().toList();
            if (kept.size() < f.parameters().size()) {
                changed = true;
                keepArguments(callee, kept);
                callee.define(new Function(f.name(), kept.stream().map(f.parameters()::get).toList(), f.blocks(), f.result()));
            }
        }
        return changed;
    }

    private void keepArguments(Callee callee, List<Integer> kept) {
        for (Block block : blocks) {
            block.instructions().replaceAll(i -> i.op() instanceof Op.Call(Callee called, List<Value> arguments) && called == callee
                    ? new Instruction(i.result(), new Op.Call(callee, kept.stream().map(arguments::get).toList()), i.origin()) : i);
        }
    }

    /// What is used for more than to be handed to parameters that are not used.
    private Set<Value> used() {
        Set<Value> used = new HashSet<>();
        for (Block block : blocks) {
            used.addAll(block.terminator().operands());
            block.edges().stream().map(Edge::arguments).forEach(used::addAll);
            block.instructions().stream().filter(i -> !(i.op() instanceof Op.Call)).forEach(i -> used.addAll(i.op().operands()));
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Block block : blocks) {
                for (Instruction i : block.instructions()) {
                    if (i.op() instanceof Op.Call(Callee callee, List<Value> arguments)) {
                        changed |= use(callee.function().parameters(), arguments, used);
                    }
                }
            }
        }
        return used;
    }

    private static boolean use(List<Value> parameters, List<Value> arguments, Set<Value> used) {
        boolean changed = false;
        for (int i = 0; i < arguments.size(); i++) {
            changed |= used.contains(parameters.get(i)) && used.add(arguments.get(i));
        }
        return changed;
    }

    private boolean removeLocals() {
        Set<Local> read = new HashSet<>();
        for (Block block : blocks) {
            for (Instruction i : block.instructions()) {
                if (i.op() instanceof Op.ReadLocal(Local local)) {
                    read.add(local);
                }
            }
        }
        boolean changed = false;
        for (Block block : blocks) {
            changed |= block.instructions().removeIf(i -> switch (i.op()) {
                case Op.WriteLocal(Local local, Value value) -> !read.contains(local);
                case Op.Push(Local local) -> !read.contains(local);
                case Op.Pop(Local local) -> !read.contains(local);
                default -> false;
            });
        }
        return changed;
    }
}
