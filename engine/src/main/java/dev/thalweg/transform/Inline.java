package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// Puts the bodies of called methods in place of the calls, as far as their code is known. A method that calls itself, directly or
/// through others, becomes a function of the program, and so does one for which there is no room.
public final class Inline {
    /// Instructions of one function, all inlined ones together; its adjoint is some eight times as long.
    private static final int LIMIT = 20_000;

    private final Callees callees;
    private final Recursion recursion;
    private final Map<Function, Callee> called = new IdentityHashMap<>();
    private final Deque<Function> uninlined = new ArrayDeque<>();

    /// Which function a call runs, where that is known.
    @FunctionalInterface
    public interface Callees {
        Optional<Function> of(Op.Invoke call);
    }

    private Inline(Callees callees) {
        this.callees = callees;
        this.recursion = new Recursion(callees);
    }

    public static Function inline(Function function, Callees callees) {
        Inline pass = new Inline(callees);
        Function entry = pass.new Into(function).run();
        while (!pass.uninlined.isEmpty()) {
            Function next = pass.uninlined.pop();
            pass.called.get(next).define(pass.new Into(next).run());
        }
        return entry;
    }

    private Callee called(Function function) {
        return called.computeIfAbsent(function, f -> {
            uninlined.add(f);
            return new Callee(f.name());
        });
    }

    /// One function that others are inlined into.
    private final class Into {
        private final Function function;
        private final Deque<Block> work;
        private int size;

        Into(Function source) {
            function = Copy.of(source);
            work = new ArrayDeque<>(function.blocks());
            function.blocks().forEach(block -> size += block.instructions().size());
        }

        Function run() {
            while (!work.isEmpty()) {
                Block block = work.pop();
                for (int i = 0; i < block.instructions().size(); i++) {
                    Instruction instruction = block.instructions().get(i);
                    Function callee = instruction.op() instanceof Op.Invoke call ? callees.of(call).orElse(null) : null;
                    if (callee != null && isInlined(callee)) {
                        expand(block, i, callee);
                        break;
                    } else if (callee != null) {
                        Op call = new Op.Call(called(callee), instruction.op().operands());
                        block.instructions().set(i, new Instruction(instruction.result(), call, instruction.origin()));
                    }
                }
            }
            return function;
        }

        private boolean isInlined(Function callee) {
            int length = callee.blocks().stream().mapToInt(b -> b.instructions().size()).sum();
            return !recursion.of(callee) && size + length <= LIMIT;
        }

        /// Cuts the block at the call, and puts the callee's blocks in between.
        private void expand(Block block, int at, Function callee) {
            Instruction call = block.instructions().get(at);
            Block behind = new Block();
            behind.instructions().addAll(block.instructions().subList(at + 1, block.instructions().size()));
            behind.end(block.terminator());
            if (call.result() != null) {
                behind.parameters().add(call.result());
            }
            Copy body = new Copy(callee, call.op().operands());
            for (Block b : body.blocks()) {
                if (b.terminator() instanceof Terminator.Return(Value value)) {
                    b.end(new Terminator.Jump(value == null ? Edge.to(behind) : Edge.to(behind, value)));
                }
                size += b.instructions().size();
            }
            block.instructions().subList(at, block.instructions().size()).clear();
            block.end(new Terminator.Jump(Edge.to(body.blocks().getFirst())));
            function.blocks().addAll(body.blocks());
            function.blocks().add(behind);
            work.addAll(body.blocks());
            work.add(behind);
        }
    }
}
