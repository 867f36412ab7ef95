package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the bodies of called methods in place of the calls, as far as their code is known and does not recur.
public final class Inline {
    /// Instructions of one function, all inlined ones together; its adjoint is some eight times as long.
    private static final int LIMIT = 20_000;

    private final Callees callees;
    private final List<Block> blocks;
    private final Map<Block, Chain> chains = new HashMap<>();
    private int size;

    /// Which function a call runs, where that is known.
    @FunctionalInterface
    public interface Callees {
        Optional<Function> of(Op.Invoke call);
    }

    /// The calls that led to an inlined block.
    private record Chain(Function function, Chain caller) {
        boolean contains(Function f) {
            return function == f || caller != null && caller.contains(f);
        }
    }

    private Inline(Callees callees, List<Block> blocks) {
        this.callees = callees;
        this.blocks = blocks;
    }

    public static Function inline(Function function, Callees callees) {
        Function copy = Copy.of(function);
        Inline pass = new Inline(callees, copy.blocks());
        Chain root = new Chain(function, null);
        pass.blocks.forEach(block -> pass.chains.put(block, root));
        pass.run();
        return copy;
    }

    private void run() {
        Deque<Block> work = new ArrayDeque<>(blocks);
        while (!work.isEmpty()) {
            Block block = work.pop();
            for (int i = 0; i < block.instructions().size(); i++) {
                Function callee = callee(block, block.instructions().get(i));
                if (callee != null) {
                    work.addAll(expand(block, i, callee));
                    break;
                }
            }
        }
    }

    private Function callee(Block block, Instruction instruction) {
        Function callee = instruction.op() instanceof Op.Invoke call ? callees.of(call).orElse(null) : null;
        if (callee == null || !chains.get(block).contains(callee)) {
            return callee;
        }
        if (instruction.op().operands().stream().anyMatch(a -> a.type().isReal() || a.type().isArrayOfReal())) {
            throw new Refusal(instruction.origin(), "calls " + callee.name() + ", which is still running (recursion), "
                    + "and recursion is not differentiated yet", "Write it as a loop.");
        }
        return null;
    }

    /// Cuts the block at the call, and returns the blocks that are new.
    private List<Block> expand(Block block, int at, Function callee) {
        Instruction call = block.instructions().get(at);
        Block behind = new Block();
        behind.instructions().addAll(block.instructions().subList(at + 1, block.instructions().size()));
        behind.end(block.terminator());
        if (call.result() != null) {
            behind.parameters().add(call.result());
        }
        chains.put(behind, chains.get(block));
        Copy body = new Copy(callee, call.op().operands());
        Chain chain = new Chain(callee, chains.get(block));
        for (Block b : body.blocks()) {
            chains.put(b, chain);
            if (b.terminator() instanceof Terminator.Return(Value value)) {
                b.end(new Terminator.Jump(value == null ? Edge.to(behind) : Edge.to(behind, value)));
            }
            size += b.instructions().size();
        }
        if (size > LIMIT) {
            throw new Refusal(call.origin(), "brings the function to more than %,d instructions with all that it calls".formatted(LIMIT),
                    "Differentiate a smaller part of it.");
        }
        block.instructions().subList(at, block.instructions().size()).clear();
        block.end(new Terminator.Jump(Edge.to(body.blocks().getFirst())));
        blocks.addAll(body.blocks());
        blocks.add(behind);
        List<Block> fresh = new ArrayList<>(body.blocks());
        fresh.add(behind);
        return fresh;
    }
}
