package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cuts long blocks where few values pass the cut, in place.
final class Slices {
    private final Function function;
    private final int most;

    private Slices(Function function, int most) {
        this.function = function;
        this.most = most;
    }

    static void slice(Function function, int most) {
        Slices pass = new Slices(function, most);
        for (Block block : List.copyOf(function.blocks())) {
            if (block.instructions().size() > most) {
                pass.slice(block);
            }
        }
    }

    private void slice(Block block) {
        List<Instruction> all = List.copyOf(block.instructions());
        Terminator end = block.terminator();
        int[] passing = passing(block, all);
        Block into = block;
        block.instructions().clear();
        for (int from = 0; from < all.size(); ) {
            int to = all.size() - from <= most ? all.size() : best(passing, from + most / 2, from + most);
            into.instructions().addAll(all.subList(from, to));
            from = to;
            if (from < all.size()) {
                Block next = new Block();
                function.blocks().add(function.blocks().indexOf(into) + 1, next);
                into.end(new Terminator.Jump(Edge.to(next)));
                into = next;
            }
        }
        into.end(end);
    }

    private static int best(int[] passing, int first, int last) {
        int best = first;
        for (int i = first + 1; i <= last; i++) {
            best = passing[i] <= passing[best] ? i : best;
        }
        return best;
    }

    /// For each place between two instructions, how many values of the block are defined before it and used behind it.
    private int[] passing(Block block, List<Instruction> all) {
        Map<Value, Integer> lastUse = new HashMap<>();
        outside(block).forEach(v -> lastUse.put(v, all.size()));
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            all.get(i).op().operands().forEach(v -> lastUse.merge(v, at, Math::max));
        }
        int[] change = new int[all.size() + 2];
        for (int i = 0; i < all.size(); i++) {
            Value result = all.get(i).result();
            if (result != null && !(all.get(i).op() instanceof Op.Constant) && lastUse.containsKey(result)) {
                change[i + 1]++;
                change[lastUse.get(result) + 1]--;
            }
        }
        for (int i = 1; i < change.length; i++) {
            change[i] += change[i - 1];
        }
        return change;
    }

    /// What is used by the block's end, and by other blocks.
    private Set<Value> outside(Block block) {
        Set<Value> used = new HashSet<>(block.terminator().operands());
        block.edges().forEach(edge -> used.addAll(edge.arguments()));
        List<Block> others = new ArrayList<>(function.blocks());
        others.remove(block);
        for (Block other : others) {
            other.instructions().forEach(i -> used.addAll(i.op().operands()));
            used.addAll(other.terminator().operands());
            other.edges().forEach(edge -> used.addAll(edge.arguments()));
        }
        return used;
    }
}
