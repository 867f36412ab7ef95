package dev.thalweg.ir;

import java.util.List;

/// A function in SSA form.
///
/// @param name       the source's name for it
/// @param parameters its arguments, defined before the entry runs
/// @param blocks     the entry first; the entry has no parameters and no predecessor
/// @param result     the type it returns (`void` for none)
public record Function(String name, List<Value> parameters, List<Block> blocks, Type result) {
    public Block entry() {
        return blocks.getFirst();
    }

    @Override
    public String toString() {
        return new Printer(this).text();
    }
}
