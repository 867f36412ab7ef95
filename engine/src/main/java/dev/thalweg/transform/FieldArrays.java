package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Residuals;
import java.lang.classfile.Opcode;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/// Checks, when the function runs, that an array from a field is none of its parameters where one of the two is written: a
/// derivative takes them for different arrays. Works in place.
public final class FieldArrays {
    private static final Op.Member REQUIRE_DISTINCT = new Op.Member(Residuals.class.describeConstable().orElseThrow(), "requireDistinct",
            "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;)V");

    private FieldArrays() {}

    public static Function check(Function function) {
        AliasClasses aliases = new AliasClasses(function);
        function.callees().forEach(callee -> refuse(callee.function(), function, aliases));
        List<Value> parameters = function.parameters().stream().filter(p -> p.type().isArrayOfReal()).toList();
        for (Block block : function.blocks()) {
            List<Instruction> checked = new ArrayList<>();
            for (Instruction i : block.instructions()) {
                checked.add(i);
                if (i.op() instanceof Op.GetField(Op.Member field, Value object) && i.result().type().isArrayOfReal()) {
                    parameters.stream().filter(p -> !aliases.isReadOnlyInside(p) || !aliases.isReadOnlyInside(i.result()))
                            .forEach(p -> require(i, p, field, checked));
                }
            }
            block.instructions().clear();
            block.instructions().addAll(checked);
        }
        return function;
    }

    /// A function that is called does not know the entry's parameters.
    private static void refuse(Function called, Function entry, AliasClasses aliases) {
        for (Block block : called.blocks()) {
            for (Instruction i : block.instructions()) {
                if (i.op() instanceof Op.GetField(Op.Member field, Value object) && i.result().type().isArrayOfReal()
                        && entry.parameters().stream().anyMatch(p -> p.type().isArrayOfReal()
                                && (!aliases.isReadOnlyInside(p) || !aliases.isReadOnlyInside(i.result())))) {
                    throw new Refusal(i.origin(), "takes the array %s from a field in a function that is called, where this array or an argument is written"
                            .formatted(field), "Pass the array as an argument.");
                }
            }
        }
    }

    private static void require(Instruction held, Value parameter, Op.Member field, List<Instruction> into) {
        Value name = new Value(Type.of(ConstantDescs.CD_String));
        into.add(new Instruction(name, new Op.Constant(field.toString()), held.origin()));
        into.add(new Instruction(null, new Op.Invoke(Opcode.INVOKESTATIC, REQUIRE_DISTINCT, false,
                List.of(held.result(), parameter, name)), held.origin()));
    }
}
