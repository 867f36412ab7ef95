package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Terminator;
import java.util.HashSet;
import java.util.Set;

/// The blocks from which the function's return can still be reached; the others only lead to a throw.
final class Returning {
    private final Set<Block> returning = new HashSet<>();

    Returning(Function function) {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Block block : function.blocks().reversed()) {
                if (block.terminator() instanceof Terminator.Return || leadsOn(block)) {
                    changed |= returning.add(block);
                }
            }
        }
    }

    private boolean leadsOn(Block block) {
        for (Edge edge : block.edges()) {
            if (returning.contains(edge.target())) {
                return true;
            }
        }
        return false;
    }

    boolean reaches(Block block) {
        return returning.contains(block);
    }
}
