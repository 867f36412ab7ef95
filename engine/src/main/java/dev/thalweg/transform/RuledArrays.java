package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Residuals;
import java.lang.classfile.Opcode;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/// Checks, when the function runs, that a method with a derivative rule returns none of the arrays that it was given, where the function
/// writes one of the two: a derivative takes the result for a new array. Works in place.
public final class RuledArrays {
    private static final Op.Member REQUIRE_NEW = new Op.Member(Residuals.class.describeConstable().orElseThrow(), "requireNew",
            "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;)V");

    private RuledArrays() {}

    public static Function check(Function function) {
        AliasClasses aliases = new AliasClasses(function);
        function.program().forEach(f -> f.blocks().forEach(block -> check(block, aliases)));
        return function;
    }

    private static void check(Block block, AliasClasses aliases) {
        List<Instruction> checked = new ArrayList<>();
        for (Instruction i : block.instructions()) {
            checked.add(i);
            if (i.op() instanceof Op.RuledCall(Op.Invoke call, var rule) && i.result().type().isArrayOfReal()) {
                call.arguments().stream().filter(a -> a.type().isArrayOfReal() && !(aliases.isReadOnlyInside(a) && aliases.isReadOnlyInside(i.result())))
                        .forEach(a -> require(i, a, call.method(), checked));
            }
        }
        block.instructions().clear();
        block.instructions().addAll(checked);
    }

    private static void require(Instruction call, Value argument, Op.Member method, List<Instruction> into) {
        Value name = new Value(Type.of(ConstantDescs.CD_String));
        into.add(new Instruction(name, new Op.Constant(method.toString()), call.origin()));
        into.add(new Instruction(null, new Op.Invoke(Opcode.INVOKESTATIC, REQUIRE_NEW, false, List.of(call.result(), argument, name)), call.origin()));
    }
}
