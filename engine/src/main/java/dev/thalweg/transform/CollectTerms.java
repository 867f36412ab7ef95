package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects like terms in sums of cotangents and tangents, in place: `2b + q + q` is `2(b + q)` then, one operation instead of three.
///
/// Only such sums are touched, and products in them; what the function itself computes stays the same to the last bit.
public final class CollectTerms {
    /// Constants are multiplied only if their product, as they, is far from overflow and underflow.
    private static final double LARGE = 1e100;

    private final Map<Value, Instruction> definitions = new HashMap<>();
    private final Map<Value, Integer> uses = new HashMap<>();

    /// A constant times a value.
    private record Scaled(double factor, Value value) {}

    private CollectTerms(Function function) {
        for (Block block : function.blocks()) {
            block.instructions().forEach(this::define);
            block.terminator().operands().forEach(this::use);
            block.edges().forEach(edge -> edge.arguments().forEach(this::use));
        }
    }

    /// @param program the derivative of a function
    public static Function collect(Function program) {
        for (Function function : program.program()) {
            removeCopies(function);
            CollectTerms pass = new CollectTerms(function);
            function.blocks().forEach(pass::collect);
        }
        return Simplify.dropUnused(program);
    }

    private static void removeCopies(Function function) {
        Map<Value, Value> same = new HashMap<>();
        for (Block block : function.blocks()) {
            block.instructions().removeIf(i -> {
                if (!(i.op() instanceof Op.Apply(Primitive primitive, List<Value> arguments)) || primitive != Primitive.COPY) {
                    return false;
                }
                arguments.getFirst().nameOnce(i.result().name());
                same.put(i.result(), arguments.getFirst());
                return true;
            });
        }
        if (!same.isEmpty()) {
            Simplify.substitute(function, same);
        }
    }

    private void define(Instruction i) {
        definitions.put(i.result(), i);
        i.op().operands().forEach(this::use);
    }

    private void use(Value value) {
        uses.merge(value, 1, Integer::sum);
    }

    private void collect(Block block) {
        Block collected = new Block();
        for (Instruction i : block.instructions()) {
            Op simpler = i.op() instanceof Op.Apply apply && i.result().type().isReal() ? simpler(apply, i.origin(), collected) : null;
            collected.instructions().add(simpler == null ? i : new Instruction(i.result(), simpler, i.origin()));
            if (simpler != null) {
                define(collected.instructions().getLast());
            }
        }
        block.instructions().clear();
        block.instructions().addAll(collected.instructions());
    }

    /// @param block receives what the simpler operation needs
    /// @return null if there is none
    private Op simpler(Op.Apply apply, Origin origin, Block block) {
        Value a = apply.arguments().getFirst();
        Value b = apply.arguments().getLast();
        boolean isOwn = origin == Origin.NONE || origin.isAdjoint();
        return switch (apply.primitive()) {
            case ACCUMULATE -> sum(a, b, block);
            case SUB -> isOwn ? difference(a, scaled(b), b, block) : null;
            case NEG -> isOwn ? product(-1, scaled(a), block) : null;
            case MUL -> !isOwn ? null : constant(a) != null ? product(constant(a), scaled(b), block) : constant(b) != null ? product(constant(b), scaled(a), block) : null;
            default -> null;
        };
    }

    private Op sum(Value a, Value b, Block block) {
        Scaled x = scaled(a);
        Scaled y = scaled(b);
        if (x.value == y.value && isTame(x.factor + y.factor)) {
            return times(x.factor + y.factor, x.value, block);
        }
        Op twice = once(a, b, block);
        twice = twice == null ? once(b, a, block) : twice;
        if (twice != null) {
            return twice;
        }
        if (x.factor == y.factor && Math.abs(x.factor) >= 1 && x.factor != 1 && isUsedOnce(a) && isUsedOnce(b)) {
            return times(x.factor, add(Primitive.ACCUMULATE, x.value, y.value, block), block);
        }
        return y.factor == -1 ? new Op.Apply(Primitive.SUB, List.of(a, y.value)) : x.factor == -1 ? new Op.Apply(Primitive.SUB, List.of(b, x.value)) : null;
    }

    /// `(p + q) + q` as `p + 2q`.
    private Op once(Value inner, Value q, Block block) {
        if (!isUsedOnce(inner) || !(definition(inner) instanceof Op.Apply(Primitive primitive, List<Value> terms)) || primitive != Primitive.ACCUMULATE
                || !terms.contains(q)) {
            return null;
        }
        Value p = terms.getFirst() == q ? terms.getLast() : terms.getFirst();
        Value twice = new Value(q.type());
        block.instructions().add(new Instruction(twice, times(2, q, block), Origin.NONE));
        define(block.instructions().getLast());
        uses.put(twice, 1);
        Op sum = sum(p, twice, block);
        return sum != null ? sum : new Op.Apply(Primitive.ACCUMULATE, List.of(p, twice));
    }

    /// `a + (-2)y` for `a - 2y`: HotSpot would make that `a - (y + y)`, and has a free multiplier sooner than a free adder.
    private Op difference(Value a, Scaled y, Value b, Block block) {
        if (y.factor == -1) {
            return new Op.Apply(Primitive.ACCUMULATE, List.of(a, y.value));
        }
        return y.factor == 2 && isUsedOnce(b) ? new Op.Apply(Primitive.ACCUMULATE, List.of(a, value(-2, y.value, block))) : null;
    }

    /// A constant times a value that may be a product with a constant.
    private Op product(double factor, Scaled x, Block block) {
        return x.factor != 1 && isTame(factor) && isTame(factor * x.factor) ? times(factor * x.factor, x.value, block) : null;
    }

    private static boolean isTame(double factor) {
        return Math.abs(factor) < LARGE && Math.abs(factor) > 1 / LARGE;
    }

    private Value value(double factor, Value x, Block block) {
        Value product = block.addHere(x.type(), times(factor, x, block));
        define(block.instructions().getLast());
        return product;
    }

    private Value add(Primitive primitive, Value a, Value b, Block block) {
        Value sum = block.addHere(a.type(), new Op.Apply(primitive, List.of(a, b)));
        define(block.instructions().getLast());
        return sum;
    }

    private Op times(double factor, Value x, Block block) {
        Value constant = block.addHere(x.type(), Op.Constant.of(x.type(), factor));
        define(block.instructions().getLast());
        return new Op.Apply(Primitive.MUL, List.of(constant, x));
    }

    private Scaled scaled(Value value) {
        if (!(definition(value) instanceof Op.Apply(Primitive primitive, List<Value> arguments))) {
            return new Scaled(1, value);
        }
        Value a = arguments.getFirst();
        Value b = arguments.getLast();
        return switch (primitive) {
            case NEG -> new Scaled(-1, a);
            case MUL -> isFactor(a) ? new Scaled(constant(a), b) : isFactor(b) ? new Scaled(constant(b), a) : new Scaled(1, value);
            default -> new Scaled(1, value);
        };
    }

    private boolean isFactor(Value value) {
        return constant(value) != null && isTame(constant(value));
    }

    private boolean isUsedOnce(Value value) {
        return uses.getOrDefault(value, 0) == 1;
    }

    private Op definition(Value value) {
        return definitions.containsKey(value) ? definitions.get(value).op() : null;
    }

    private Double constant(Value value) {
        return value.type().isReal() && definition(value) instanceof Op.Constant(Number number) ? number.doubleValue() : null;
    }
}
