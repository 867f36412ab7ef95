package dev.thalweg.ir;

/// One step of a block.
///
/// @param result what it defines, or null
public record Instruction(Value result, Op op, Origin origin) {
}
