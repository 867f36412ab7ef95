package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Makes calls of methods exact where the receiver's class is known, and calls of lambdas calls of the methods behind them.
///
/// An exact call names the one method that runs, whatever its receiver, and its code is known: it is made to be inlined. Works
/// in place.
public final class Devirtualise {
    private static final Member NULL_POINTER = new Member(ClassDesc.of("java.lang.NullPointerException"), "<init>", "()V");

    private final Function function;
    private final Classes classes;
    private final Inline.Callees callees;
    private final Receivers receivers;
    private boolean changed;

    private Devirtualise(Function function, Classes classes, Inline.Callees callees, Binding binding) {
        this.function = function;
        this.classes = classes;
        this.callees = callees;
        this.receivers = new Receivers(function.blocks(), classes, binding);
    }

    /// @return whether it found any
    public static boolean devirtualise(Function function, Classes classes, Inline.Callees callees, Binding binding) {
        Devirtualise pass = new Devirtualise(function, classes, callees, binding);
        Deque<Block> work = new ArrayDeque<>(function.blocks());
        while (!work.isEmpty()) {
            pass.rewrite(work.pop()).ifPresent(work::push);
        }
        return pass.changed;
    }

    /// @return the rest of the block, where it had to be cut
    private Optional<Block> rewrite(Block block) {
        for (int at = 0; at < block.instructions().size(); at++) {
            Instruction i = block.instructions().get(at);
            if (i.op() instanceof Op.Invoke call) {
                Rewriting rewriting = rewriting(i, call);
                if (rewriting != null) {
                    changed = true;
                    block.instructions().remove(at);
                    block.instructions().addAll(at, rewriting.instructions());
                    if (rewriting.receiver() != null) {
                        return Optional.of(guard(block, at, rewriting.receiver(), i.origin()));
                    }
                    at--; // a lambda's method may take another kind of call, or boxes
                }
            }
        }
        return Optional.empty();
    }

    /// @param receiver what must not be null, or null where that is known
    private record Rewriting(List<Instruction> instructions, Value receiver) {}

    private Rewriting rewriting(Instruction i, Op.Invoke call) {
        if (call.opcode() == Opcode.INVOKESTATIC) {
            return adapted(i, call, null);
        }
        Value receiver = call.arguments().getFirst();
        if (call.opcode() == Opcode.INVOKESPECIAL) {
            return adapted(i, call, null);
        }
        Closure closure = receivers.closure(receiver).orElse(null);
        if (closure != null && classes.select(call.method(), closure.type()).isEmpty()) {
            return call.method().name().equals(closure.name()) ? new Rewriting(ClosureCall.of(i, call, closure), null) : null;
        }
        ClassDesc type = closure != null ? closure.type() : receivers.exactClass(receiver).orElse(null);
        Optional<Member> exact = type != null ? classes.select(call.method(), type) : classes.selectAny(call.method());
        Op.Invoke direct = exact.map(m -> new Op.Invoke(Opcode.INVOKESPECIAL, m, call.ofInterface(), call.arguments())).orElse(null);
        if (direct == null || callees.of(direct).isEmpty()) {
            return null;
        }
        List<Instruction> all = new ArrayList<>();
        Op.Invoke typed = withCast(direct, i.origin(), all);
        Rewriting adapted = adapted(i, typed, null);
        all.addAll(adapted != null ? adapted.instructions() : List.of(new Instruction(i.result(), typed, i.origin())));
        return new Rewriting(all, receivers.isNeverNull(receiver) ? null : receiver);
    }

    /// The receiver's class may be known better than its type says, which the JVM goes by.
    private Op.Invoke withCast(Op.Invoke direct, Origin origin, List<Instruction> into) {
        Value receiver = direct.arguments().getFirst();
        ClassDesc owner = direct.method().owner();
        if (classes.isInstance(receiver.type().desc(), owner).orElse(false)) {
            return direct;
        }
        Value cast = new Value(Type.of(owner), receiver.name());
        into.add(new Instruction(cast, new Op.Cast(owner, receiver), origin));
        List<Value> arguments = new ArrayList<>(direct.arguments());
        arguments.set(0, cast);
        return new Op.Invoke(direct.opcode(), direct.method(), direct.ofInterface(), arguments);
    }

    /// A boxed `double` is the number itself in a method's code: takes arguments out of their boxes, and puts the result into one.
    private Rewriting adapted(Instruction i, Op.Invoke call, Value receiver) {
        Function callee = callees.of(call).orElse(null);
        if (callee == null) {
            return null;
        }
        List<Instruction> all = new ArrayList<>();
        List<Value> arguments = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            Value given = call.arguments().get(k);
            arguments.add(callee.parameters().get(k).isDouble() && given.type().isReference() ? ClosureCall.unboxed(given, i.origin(), all) : given);
        }
        boolean boxes = i.result() != null && i.result().type().isReference() && callee.result().equals(Type.DOUBLE);
        if (all.isEmpty() && !boxes) {
            return null;
        }
        Value result = boxes ? new Value(Type.DOUBLE) : i.result();
        all.add(new Instruction(result, new Op.Invoke(call.opcode(), call.method(), call.ofInterface(), arguments), i.origin()));
        if (boxes) {
            all.add(new Instruction(i.result(), Boxes.box(Boxes.boxOf(Type.DOUBLE), result), i.origin()));
        }
        return new Rewriting(all, receiver);
    }

    /// Throws as the call would on a receiver that is null.
    private Block guard(Block block, int call, Value receiver, Origin origin) {
        Block behind = new Block();
        List<Instruction> rest = block.instructions().subList(call, block.instructions().size());
        behind.instructions().addAll(rest);
        behind.end(block.terminator());
        rest.clear();
        Block none = new Block();
        none.end(new Terminator.Throw(none.add(Type.of(NULL_POINTER.owner()), new Op.Construct(NULL_POINTER, List.of()), origin), origin));
        Value nothing = block.add(Type.OBJECT, new Op.Constant(null), origin);
        block.end(new Terminator.Branch(Test.SAME, receiver, nothing, Edge.to(none), Edge.to(behind)));
        function.blocks().add(none);
        function.blocks().add(behind);
        return behind;
    }
}
