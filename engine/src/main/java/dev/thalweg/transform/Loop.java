package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import java.util.Set;

/// A natural loop.
///
/// @param header the one block it is entered through
/// @param outer  the loop around it, or null
/// @param blocks its blocks, those of the loops inside it too
record Loop(Block header, Loop outer, Set<Block> blocks) {
    int depth() {
        return outer == null ? 1 : outer.depth() + 1;
    }

    boolean contains(Block block) {
        return blocks.contains(block);
    }
}
