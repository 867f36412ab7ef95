package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Value;
import dev.thalweg.rules.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The reverse of calls: a call of the reverse sweep, which takes what the forward sweep has left.
final class CallReversal {
    private final Map<Callee, Pair> pairs;
    private final Activity activity;

    CallReversal(Map<Callee, Pair> pairs, Activity activity) {
        this.pairs = pairs;
        this.activity = activity;
    }

    /// Emits the call, even where no cotangent flows back through the result: the residuals must be taken.
    ///
    /// @param reversal of the block that the call is in
    void reverse(Op.Call call, Instruction at, BlockReversal reversal, Cotangents.In bars) {
        Pair pair = pairs.get(call.callee());
        if (pair == null) {
            return;
        }
        Block block = reversal.block();
        List<Value> arguments = new ArrayList<>();
        call.arguments().forEach(a -> arguments.add(reversal.bring(a)));
        if (pair.seed() != null) {
            Term g = activity.isActive(at.result()) ? bars.take(at.result()) : null;
            arguments.add(g != null ? g.value() : block.addHere(pair.seed().type(), Op.Constant.of(pair.seed().type(), 0)));
        }
        Value first = pair.active().isEmpty() ? null : new Value(pair.result());
        block.instructions().add(new Instruction(first, new Op.Call(pair.backward(), arguments), at.origin().adjoint()));
        List<Value> taken = new ArrayList<>();
        for (Value parameter : pair.active().reversed()) { // what was left last is taken first
            taken.addFirst(pair.out(parameter) == null ? first : take(pair.out(parameter), block));
        }
        for (int i = 0; i < taken.size(); i++) {
            Value argument = call.arguments().get(pair.function().parameters().indexOf(pair.active().get(i)));
            if (activity.isActive(argument)) {
                bars.add(argument, Term.signed(taken.get(i), false, block::addHere));
            }
        }
    }

    private static Value take(Local left, Block block) {
        block.add(new Op.Pop(left), Origin.NONE);
        return block.addHere(left.type(), new Op.ReadLocal(left));
    }
}
