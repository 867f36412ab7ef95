package dev.thalweg.ir;

import java.util.Set;

/// A natural loop.
///
/// @param header the one block it is entered through
/// @param outer  the loop around it, or null
/// @param blocks its blocks, those of the loops inside it too
public record Loop(Block header, Loop outer, Set<Block> blocks) {
    public int depth() {
        return outer == null ? 1 : outer.depth() + 1;
    }

    public boolean contains(Block block) {
        return blocks.contains(block);
    }
}
