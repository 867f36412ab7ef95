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
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Puts the bodies of called methods in place of the calls, as far as their code is known. A method that calls itself, directly or
/// through others, becomes a function of the program, and so does one for which there is no room.
public final class Inline {
    private final Callees callees;
    private final int limit;
    private final Recursion recursion;
    private final Map<Function, Callee> called = new IdentityHashMap<>();
    private final Deque<Function> uninlined = new ArrayDeque<>();

    /// Which function a call runs, where that is known.
    @FunctionalInterface
    public interface Callees {
        Optional<Function> of(Op.Invoke call);
    }

    private Inline(Callees callees, int limit) {
        this.callees = callees;
        this.limit = limit;
        this.recursion = new Recursion(callees);
    }

    /// @param limit how many instructions a function may have with all that is inlined into it
    public static Function inline(Function function, Callees callees, int limit) {
        Inline pass = new Inline(callees, limit);
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
        private final Map<Value, Value> retyped = new HashMap<>();
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
                    if (callee != null && isInlined(callee, instruction.op().operands())) {
                        expand(block, i, callee);
                        break;
                    } else if (callee != null) {
                        block.instructions().set(i, call(instruction, callee));
                    }
                }
            }
            Simplify.substitute(function, retyped);
            return function;
        }

        private boolean isInlined(Function callee, List<Value> arguments) {
            int length = callee.blocks().stream().mapToInt(b -> b.instructions().size()).sum();
            return !recursion.of(callee) && (size + length <= limit || hidesArrays(callee, arguments));
        }

        /// Whether an array of numbers becomes an `Object`, beside which there is no shadow.
        private static boolean hidesArrays(Function callee, List<Value> arguments) {
            return IntStream.range(0, arguments.size())
                    .anyMatch(i -> arguments.get(i).type().isArrayOfReal() && !callee.parameters().get(i).type().isArrayOfReal());
        }

        /// The call of a function; the result has the function's own type.
        private Instruction call(Instruction instruction, Function callee) {
            Value result = instruction.result();
            if (result != null && !result.type().equals(callee.result())) {
                result = new Value(callee.result(), result.name());
                retyped.put(instruction.result(), result);
            }
            return new Instruction(result, new Op.Call(called(callee), instruction.op().operands()), instruction.origin());
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
                b.instructions().replaceAll(i -> i.origin().line() == 0 ? new Instruction(i.result(), i.op(), call.origin()) : i);
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
