package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.CustomRule;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Accumulate;
import dev.thalweg.runtime.Pairing;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Emits the calls of a user's rule. They are plain calls, to be inlined, so that what they do can be differentiated again.
final class RuledCalls {
    private static final ClassDesc ACCUMULATE = Accumulate.class.describeConstable().orElseThrow();
    private static final ClassDesc PAIRING = Pairing.class.describeConstable().orElseThrow();

    private final CustomRule rule;
    private final List<Value> arguments;
    private final Block block;

    /// @param arguments what the rule is given for the call's arguments
    RuledCalls(CustomRule rule, List<Value> arguments, Block block) {
        this.rule = rule;
        this.arguments = arguments;
        this.block = block;
    }

    /// For each variable, in order, its cotangent; null for one that is not wanted.
    ///
    /// @param y      the result; null if the rule has a `jvp` only
    /// @param yBar   the result's cotangent
    /// @param wanted which of the call's arguments a derivative is taken by
    List<Value> cotangents(Value y, Value yBar, IntPredicate wanted) {
        List<Value> inputs = new ArrayList<>(arguments);
        inputs.add(y);
        inputs.add(yBar);
        List<Value> cotangents = new ArrayList<>();
        Value all = null;
        for (int i = 0; i < arguments.size(); i++) {
            Type type = arguments.get(i).type();
            if (!rule.isVariable(i, type)) {
                continue;
            }
            if (!wanted.test(i)) {
                cotangents.add(null);
            } else if (rule.vjp().isEmpty()) {
                cotangents.add(product(yBar, unitTangent(cotangents.size())));
            } else if (rule.together()) {
                all = all == null ? invoke(rule.vjp().get(i), inputs) : all;
                Value index = block.addHere(Type.INT, new Op.Constant(cotangents.size()));
                cotangents.add(block.addHere(type, new Op.ArrayLoad(type.desc(), all, index)));
            } else {
                cotangents.add(invoke(rule.vjp().get(i), inputs));
            }
        }
        return cotangents;
    }

    /// The result's tangent as one of the variables grows: numbers, and a rule that has a `jvp` only.
    private Value unitTangent(int variable) {
        List<Value> tangents = new ArrayList<>();
        for (Value v : rule.variables(arguments)) {
            tangents.add(block.addHere(v.type(), Op.Constant.of(v.type(), tangents.size() == variable ? 1 : 0)));
        }
        return tangent(null, tangents);
    }

    /// The result's tangent.
    ///
    /// @param y        the result
    /// @param tangents for each variable, in order; null where it does not vary
    Value tangent(Value y, List<Value> tangents) {
        List<Value> variables = rule.variables(arguments);
        if (rule.jvp() != null) {
            List<Value> inputs = new ArrayList<>(arguments);
            for (int i = 0; i < tangents.size(); i++) {
                inputs.add(tangents.get(i) != null ? tangents.get(i) : zero(variables.get(i)));
            }
            return invoke(rule.jvp(), inputs);
        }
        List<Value> slopes = cotangents(y, block.addHere(y.type(), Op.Constant.of(y.type(), 1)), i -> tangents.get(variables.indexOf(arguments.get(i))) != null);
        Value sum = null;
        for (int i = 0; i < slopes.size(); i++) {
            if (slopes.get(i) != null) {
                Value share = share(slopes.get(i), tangents.get(i), y.type());
                sum = sum == null ? share : block.addHere(y.type(), new Op.Apply(Primitive.ACCUMULATE, List.of(sum, share)));
            }
        }
        return sum;
    }

    private Value zero(Value like) {
        if (like.type().isReal()) {
            return block.addHere(like.type(), Op.Constant.of(like.type(), 0));
        }
        Value zeros = new Value(like.type());
        block.instructions().addAll(Shadows.zerosLike(like, zeros));
        return zeros;
    }

    private Value share(Value slope, Value tangent, Type result) {
        if (slope.type().isReal()) {
            return product(as(result, slope), as(result, tangent));
        }
        MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_double, slope.type().desc(), slope.type().desc());
        return as(result, invoke(new Op.Member(PAIRING, "dot", type.descriptorString()), List.of(slope, tangent)));
    }

    private Value product(Value a, Value b) {
        return block.addHere(a.type(), new Op.Apply(Primitive.MUL, List.of(a, b)));
    }

    private Value as(Type type, Value value) {
        return value.type().equals(type) ? value
                : block.addHere(type, new Op.Apply(type.equals(Type.FLOAT) ? Primitive.TO_FLOAT : Primitive.TO_DOUBLE, List.of(value)));
    }

    private Value invoke(Op.Member method, List<Value> inputs) {
        ClassDesc result = method.methodType().returnType();
        Type type = result.equals(ConstantDescs.CD_Double) ? Type.DOUBLE : Type.of(result); // a box is the number itself here
        return block.addHere(type, new Op.Invoke(Opcode.INVOKESTATIC, method, false, inputs));
    }

    /// Adds an array of cotangents, or tangents, to a shadow.
    static void accumulate(Value shadow, Value share, Block block) {
        MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_void, shadow.type().desc(), shadow.type().desc());
        block.add(new Op.Invoke(Opcode.INVOKESTATIC, new Op.Member(ACCUMULATE, "add", type.descriptorString()), false, List.of(shadow, share)), Origin.NONE);
    }

    /// A call that copies an array.
    static Op copy(Value array) {
        MethodTypeDesc type = MethodTypeDesc.of(array.type().desc(), array.type().desc());
        return new Op.Invoke(Opcode.INVOKESTATIC, new Op.Member(ACCUMULATE, "copy", type.descriptorString()), false, List.of(array));
    }
}
