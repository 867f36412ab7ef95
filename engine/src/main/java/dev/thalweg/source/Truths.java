package dev.thalweg.source;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.List;

/// Gives a `boolean` parameter that a function uses as a number a number of its own, in place.
final class Truths {
    private Truths() {}

    static void separate(Function function, Value truth) {
        Value one = new Value(Type.INT);
        Value zero = new Value(Type.INT);
        Value number = new Value(Type.INT, truth.name());
        function.blocks().forEach(block -> {
            block.instructions().replaceAll(i -> new Instruction(i.result(), i.op().map(v -> v == truth ? number : v), i.origin()));
            block.end(block.terminator().map(v -> v == truth ? number : v,
                    edge -> edge.map(v -> v == truth ? number : v)));
        });
        function.entry().instructions().addAll(0, List.of(
                new Instruction(one, new Op.Constant(1), Origin.NONE),
                new Instruction(zero, new Op.Constant(0), Origin.NONE),
                new Instruction(number, new Op.Apply(Primitive.SELECT, List.of(truth, one, zero)), Origin.NONE)));
    }
}
