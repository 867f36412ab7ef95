package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import java.lang.classfile.Opcode;
import java.util.List;

/// The compiled adjoint program of the value of a function that gives something else too.
final class AuxAdjoint {
    static final Programs<Adjoint> ALL = new Programs<>(target -> new Adjoint(target, FunctionCode.of(target, function -> value(function, target)), 0));

    private static final Op.Member VALUE = new Op.Member(WithAux.class.describeConstable().orElseThrow(), "value", "()D");

    private AuxAdjoint() {}

    /// The function that returns the value alone. The record is final, so that the call is exact, and the rest is left out as unused.
    private static Function value(Function function, Target target) {
        if (!function.result().desc().equals(VALUE.owner())) {
            throw new Refusal("%s returns %s, and not a WithAux.\nReturn new WithAux<>(value, aux).".formatted(target.method(), function.result()));
        }
        for (Block block : function.blocks()) {
            if (block.terminator() instanceof Terminator.Return(var result)) {
                block.end(new Terminator.Return(block.add(Type.DOUBLE, new Op.Invoke(Opcode.INVOKEVIRTUAL, VALUE, false, List.of(result)), Origin.NONE)));
            }
        }
        return new Function(function.name(), function.parameters(), function.blocks(), Type.DOUBLE);
    }
}
