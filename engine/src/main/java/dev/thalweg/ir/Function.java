package dev.thalweg.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// A function in SSA form; with the functions that it calls, it is a program of which it is the entry.
///
/// @param name       the source's name for it
/// @param parameters its arguments, defined before the entry runs
/// @param blocks     the entry first; the entry has no parameters and no predecessor
/// @param result     the type it returns (`void` for none)
public record Function(String name, List<Value> parameters, List<Block> blocks, Type result) {
    public Block entry() {
        return blocks.getFirst();
    }

    /// The program: this function, and all others that it calls or that they call, each once.
    public List<Function> program() {
        List<Function> all = new ArrayList<>(List.of(this));
        callees().forEach(callee -> all.add(callee.function()));
        return all;
    }

    /// What this function calls, and what that calls in turn, each once.
    public List<Callee> callees() {
        Set<Callee> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Callee> all = new ArrayList<>();
        collect(found, all);
        for (int i = 0; i < all.size(); i++) { // it grows
            all.get(i).function().collect(found, all);
        }
        return all;
    }

    private void collect(Set<Callee> found, List<Callee> all) {
        for (Block block : blocks) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.op() instanceof Op.Call(Callee callee, List<Value> arguments) && found.add(callee)) {
                    all.add(callee);
                }
            }
        }
    }

    /// The values that it may return; none if it returns `void`.
    public List<Value> returned() {
        return blocks.stream().map(Block::terminator).filter(Terminator.Return.class::isInstance).flatMap(t -> t.operands().stream()).toList();
    }

    /// The whole program, as text.
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(new Printer(this).text());
        callees().forEach(callee -> out.append(new Printer(callee.function()).text()));
        return out.toString();
    }
}
