package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Leaves out what a program computes only to put it into arrays that nobody reads, and its result, of which only the other arrays
/// are wanted: of the tangent of an adjoint program, which gives a product with the Hessian, the gradient itself. Works in place.
public final class Scratch {
    private Scratch() {}

    /// @param arrays parameters of the program, no other references to which it has; their indices are right
    public static Function leaveOut(Function program, List<Value> arrays) {
        for (Block block : program.blocks()) {
            if (block.terminator() instanceof Terminator.Return(Value value) && value.type().isReal()) {
                block.end(new Terminator.Return(block.addHere(value.type(), Op.Constant.of(value.type(), 0))));
            }
        }
        Prune.pruneLocals(Simplify.simplify(program)); // the result was kept in one
        Set<Value> scratch = new HashSet<>(arrays);
        scratch.removeIf(array -> !array.type().isArray() || !array.type().component().isReal() || !isOnlyAccessed(array, program));
        Needed needed = new Needed(program, scratch);
        for (Block block : program.blocks()) {
            block.instructions().removeIf(i -> accessed(i.op(), scratch) != null && !isNeeded(i, needed));
        }
        return Simplify.simplify(program);
    }

    private static boolean isNeeded(Instruction i, Needed needed) {
        return needed.has(i.result() != null ? i.result() : i.op().operands().getFirst());
    }

    /// The array of a set that an operation loads from or stores into; else null.
    static Value accessed(Op op, Set<Value> arrays) {
        boolean access = op instanceof Op.ArrayLoad || op instanceof Op.ArrayStore;
        return access && arrays.contains(op.operands().getFirst()) ? op.operands().getFirst() : null;
    }

    private static boolean isOnlyAccessed(Value array, Function program) {
        for (Block block : program.blocks()) {
            boolean passed = block.terminator().operands().contains(array) || block.edges().stream().anyMatch(edge -> edge.arguments().contains(array));
            if (passed || block.instructions().stream().anyMatch(i -> i.op().operands().contains(array) && accessed(i.op(), Set.of(array)) == null)) {
                return false;
            }
        }
        return true;
    }
}
