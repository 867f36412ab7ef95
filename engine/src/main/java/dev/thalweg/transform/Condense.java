package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Drops operations that change nothing, such as a product with one, in place; the results are the same to the last bit, but
/// for the sign of a zero in a sum of cotangents.
public final class Condense {
    private final Function function;
    private final Map<Value, Instruction> definitions = new HashMap<>();
    private final Map<Value, Value> same = new HashMap<>();

    private Condense(Function function) {
        this.function = function;
        function.blocks().forEach(block -> block.instructions().forEach(i -> definitions.put(i.result(), i)));
    }

    /// Condenses a program, and simplifies what that leaves, until nothing changes.
    public static Function condense(Function entry) {
        entry.program().forEach(Condense::hoistConstants);
        boolean changed;
        do {
            Simplify.simplify(entry);
            changed = false;
            for (Function function : entry.program()) {
                Condense pass = new Condense(function);
                for (Block block : function.blocks()) {
                    changed |= pass.condense(block);
                }
                Simplify.substitute(function, pass.same);
            }
        } while (changed);
        return Simplify.simplify(entry);
    }

    /// Where all constants stand in the entry, equal ones are one value everywhere.
    private static void hoistConstants(Function function) {
        List<Instruction> constants = new ArrayList<>();
        for (Block block : function.blocks()) {
            block.instructions().stream().filter(i -> i.op() instanceof Op.Constant).forEach(constants::add);
            block.instructions().removeIf(i -> i.op() instanceof Op.Constant);
        }
        function.entry().instructions().addAll(0, constants);
    }

    private boolean condense(Block block) {
        boolean changed = false;
        for (int k = 0; k < block.instructions().size(); k++) {
            Instruction i = block.instructions().get(k);
            if (!(i.op().map(this::resolved) instanceof Op.Apply apply)) {
                continue;
            }
            Value known = known(apply);
            Op simpler = known == null ? simpler(apply, i.result().type()) : null;
            if (known != null) {
                name(known, i);
                changed |= same.put(i.result(), known) != known;
            } else if (simpler != null) {
                block.instructions().set(k, new Instruction(i.result(), simpler, i.origin()));
                definitions.put(i.result(), block.instructions().get(k));
                changed = true;
            }
        }
        return changed;
    }

    /// A value of the forward sweep is no cotangent, though one may be equal to it.
    private void name(Value known, Instruction i) {
        Instruction definition = definitions.get(known);
        boolean fits = i.op() instanceof Op.Apply a && a.primitive() != Primitive.MAX && definition != null
                && definition.origin().isAdjoint() == i.origin().isAdjoint();
        if (fits) {
            known.nameOnce(i.result().name());
        }
    }

    private Value resolved(Value value) {
        Value found = value;
        while (same.containsKey(found)) {
            found = same.get(found);
        }
        return found;
    }

    /// The operand that the result is, or null.
    private Value known(Op.Apply apply) {
        Value a = apply.arguments().getFirst();
        Value b = apply.arguments().getLast();
        boolean real = a.type().isReal();
        return switch (apply.primitive()) {
            case COPY -> a;
            case MUL -> is(a, 1) ? b : is(b, 1) ? a : null;
            case DIV, POW -> is(b, 1) ? a : null;
            case SELECT -> constant(a) == null ? null : constant(a).intValue() != 0 ? apply.arguments().get(1) : b;
            case ACCUMULATE -> is(a, 0) ? b : is(b, 0) ? a : null;
            case ADD -> real ? null : is(a, 0) ? b : is(b, 0) ? a : undone(a, b, Primitive.SUB);
            case SUB -> is(b, 0) && !isNegativeZero(b) ? a : real ? null : undone(a, b, Primitive.ADD);
            case NEG -> definition(a) instanceof Op.Apply(Primitive p, List<Value> inner) && p == Primitive.NEG ? inner.getFirst() : null;
            case MAX -> is(a, 0) && isLength(b) ? b : is(b, 0) && isLength(a) ? a : null;
            default -> null;
        };
    }

    /// `i` for `(i + c) - c` of integers.
    private Value undone(Value a, Value b, Primitive before) {
        return definition(a) instanceof Op.Apply(Primitive p, List<Value> inner) && p == before && equal(inner.getLast(), b)
                ? inner.getFirst() : null;
    }

    private boolean equal(Value a, Value b) {
        return a == b || definition(a) instanceof Op.Constant c && c.equals(definition(b));
    }

    private Op simpler(Op.Apply apply, Type type) {
        Value a = apply.arguments().getFirst();
        Value b = apply.arguments().getLast();
        Number x = constant(a);
        Number y = constant(b);
        if (type.equals(Type.INT) && x instanceof Integer && y instanceof Integer) {
            return integer(apply.primitive(), x.intValue(), y.intValue());
        }
        if (x instanceof Double && y instanceof Double && apply.arguments().size() == 2) {
            return real(apply.primitive(), x.doubleValue(), y.doubleValue());
        }
        return switch (apply.primitive()) {
            case MUL -> is(a, -1) ? new Op.Apply(Primitive.NEG, List.of(b)) : is(b, -1) ? new Op.Apply(Primitive.NEG, List.of(a)) : null;
            case ADD, ACCUMULATE -> definition(b) instanceof Op.Apply(Primitive p, List<Value> inner) && p == Primitive.NEG
                    ? new Op.Apply(Primitive.SUB, List.of(a, inner.getFirst())) : null;
            case TO_DOUBLE -> x == null ? null : new Op.Constant(x.doubleValue());
            default -> null;
        };
    }

    private static Op real(Primitive primitive, double a, double b) {
        return switch (primitive) {
            case ADD, ACCUMULATE -> new Op.Constant(a + b);
            case SUB -> new Op.Constant(a - b);
            case MUL -> new Op.Constant(a * b);
            case DIV -> new Op.Constant(a / b);
            case CMPL, CMPG -> new Op.Constant(a > b ? 1 : a < b ? -1 : a == b ? 0 : primitive == Primitive.CMPG ? 1 : -1);
            default -> null;
        };
    }

    private static Op integer(Primitive primitive, int a, int b) {
        return switch (primitive) {
            case ADD -> new Op.Constant(a + b);
            case SUB -> new Op.Constant(a - b);
            case MUL -> new Op.Constant(a * b);
            case MAX -> new Op.Constant(Math.max(a, b));
            case MIN -> new Op.Constant(Math.min(a, b));
            default -> null;
        };
    }

    private Op definition(Value value) {
        return definitions.containsKey(value) ? definitions.get(value).op() : null;
    }

    private Number constant(Value value) {
        return definition(value) instanceof Op.Constant(Number number) ? number : null;
    }

    private boolean is(Value value, double number) {
        Number found = constant(value);
        return found != null && found.doubleValue() == number;
    }

    private boolean isNegativeZero(Value value) {
        return Double.compare(constant(value).doubleValue(), -0.0) == 0;
    }

    private boolean isLength(Value value) {
        return definition(value) instanceof Op.ArrayLength;
    }
}
