package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Pairing;
import java.lang.classfile.Opcode;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/// Turns a function whose result is a number or an array into one that the transforms know: of a number, with the result in an array
/// that the caller passes.
///
/// Its tangent program then leaves the result's tangent in the tangent of that array, and its adjoint is a vector-Jacobian product.
public final class Results {
    private static final Value NOWHERE = null;

    private Results() {}

    /// The function with one parameter more, `results`, an array of one element that receives the result; it returns 0.
    public static Function kept(Function source) {
        Function function = Copy.of(source);
        Value results = results(function);
        return rewrite(function, NOWHERE, results);
    }

    /// The function with two parameters more: `seed`, of the type of the result, and `results`, which receives the result; it returns the
    /// sum of the products of the result's elements with those of the seed, whose gradient is the result's pulled-back seed.
    ///
    /// The sum is a call of [Pairing], to be inlined.
    public static Function paired(Function source) {
        Function function = Copy.of(source);
        return rewrite(function, new Value(function.result(), "seed"), results(function));
    }

    /// The function with one parameter more, `values`, which receives the numbers of the result, an array; it returns 0.
    ///
    /// They are copied by a call of [Pairing], to be inlined.
    public static Function spread(Function source) {
        Function function = Copy.of(source);
        if (!function.result().equals(Type.DOUBLES)) {
            throw new Refusal("%s returns %s.\nReturn double[].".formatted(function.name(), function.result()));
        }
        Value values = new Value(Type.DOUBLES, "values");
        Op.Member copy = new Op.Member(Pairing.class.describeConstable().orElseThrow(), "copy", "([D[D)V");
        for (Block block : function.blocks()) {
            if (block.terminator() instanceof Terminator.Return(Value result)) {
                block.add(new Op.Invoke(Opcode.INVOKESTATIC, copy, false, List.of(result, values)), Origin.NONE);
                block.end(new Terminator.Return(block.addHere(Type.DOUBLE, Op.Constant.of(Type.DOUBLE, 0))));
            }
        }
        List<Value> parameters = new ArrayList<>(function.parameters());
        parameters.add(values);
        return new Function(function.name(), parameters, function.blocks(), Type.DOUBLE);
    }

    /// The class of what a function kept or paired receives in `results`, its last parameter.
    public static Class<?> type(Function function) {
        try {
            return (Class<?>) function.parameters().getLast().type().desc().componentType().resolveConstantDesc(MethodHandles.lookup());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the result is made of primitive types", e);
        }
    }

    private static Value results(Function function) {
        Type type = function.result();
        if (!type.isReal() && !type.isArrayOfReal()) {
            throw new Refusal("%s returns %s, and a derivative is of numbers.\nReturn double, double[] or double[][].".formatted(function.name(), type));
        }
        return new Value(Type.of(type.desc().arrayType()), "results");
    }

    private static Function rewrite(Function function, Value seed, Value results) {
        for (Block block : function.blocks()) {
            if (block.terminator() instanceof Terminator.Return(Value result)) {
                Value first = block.addHere(Type.INT, new Op.Constant(0));
                block.add(new Op.ArrayStore(function.result().desc(), results, first, result), Origin.NONE);
                block.end(new Terminator.Return(seed == NOWHERE ? block.addHere(Type.DOUBLE, Op.Constant.of(Type.DOUBLE, 0)) : pair(block, result, seed)));
            }
        }
        List<Value> parameters = new ArrayList<>(function.parameters());
        if (seed != NOWHERE) {
            parameters.add(seed);
        }
        parameters.add(results);
        return new Function(function.name(), parameters, function.blocks(), Type.DOUBLE);
    }

    private static Value pair(Block block, Value result, Value seed) {
        Type type = result.type();
        if (type.equals(Type.DOUBLE)) {
            return block.addHere(Type.DOUBLE, new Op.Apply(Primitive.MUL, List.of(result, seed)));
        }
        MethodTypeDesc descriptor = MethodTypeDesc.of(Type.DOUBLE.desc(), type.desc(), type.desc());
        Op.Member dot = new Op.Member(Pairing.class.describeConstable().orElseThrow(), "dot", descriptor.descriptorString());
        return block.addHere(Type.DOUBLE, new Op.Invoke(Opcode.INVOKESTATIC, dot, false, List.of(result, seed)));
    }
}
