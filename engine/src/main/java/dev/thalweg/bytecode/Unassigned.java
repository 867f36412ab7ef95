package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Value;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The locals that some way may read before anything has been written to them: only these need their zero.
final class Unassigned {
    private final Map<Local, Integer> numbers;
    /// What every way to a block's start has written; everything, as long as no way is known.
    private final Map<Block, BitSet> written = new HashMap<>();
    private final Set<Local> found = new HashSet<>();

    /// @param numbers of the function's locals, from 0
    private Unassigned(Map<Local, Integer> numbers) {
        this.numbers = numbers;
    }

    static Set<Local> of(Function function, Map<Local, Integer> numbers) {
        Unassigned pass = new Unassigned(numbers);
        pass.written.put(function.entry(), new BitSet());
        while (pass.spread(function)) {
            // a loop's way back may have written less
        }
        pass.found.clear();
        for (Block block : function.blocks()) {
            pass.through(block);
        }
        return pass.found;
    }

    private boolean spread(Function function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            if (written.containsKey(block)) {
                BitSet after = through(block);
                for (Edge edge : block.edges()) {
                    changed |= meet(edge.target(), after);
                }
            }
        }
        return changed;
    }

    private boolean meet(Block target, BitSet way) {
        BitSet known = written.get(target);
        if (known == null) {
            written.put(target, (BitSet) way.clone());
            return true;
        }
        int before = known.cardinality();
        known.and(way);
        return known.cardinality() != before;
    }

    /// What has been written behind a block; notes what it reads too early.
    private BitSet through(Block block) {
        BitSet now = (BitSet) written.getOrDefault(block, new BitSet()).clone();
        for (Instruction i : block.instructions()) {
            switch (i.op()) {
                case Op.ReadLocal(Local local) -> read(local, now);
                case Op.Push(Local local) -> read(local, now);
                case Op.WriteLocal(Local local, Value value) -> now.set(numbers.get(local));
                case Op.Pop(Local local) -> now.set(numbers.get(local));
                default -> { }
            }
        }
        return now;
    }

    private void read(Local local, BitSet written) {
        if (!written.get(numbers.get(local))) {
            found.add(local);
        }
    }
}
