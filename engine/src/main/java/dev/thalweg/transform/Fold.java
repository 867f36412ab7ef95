package dev.thalweg.transform;

import dev.thalweg.ir.Arithmetic;
import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Primitive;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Computes with integers that are known, and leaves out the branches that they decide. Works in place.
final class Fold {
    private final Map<Value, Integer> known = new HashMap<>();
    /// How long new arrays are.
    private final Map<Value, Value> lengths = new HashMap<>();
    private final Map<Value, Value> same = new HashMap<>();
    /// Lengths of arrays, which are not negative.
    private final Set<Value> measured = new HashSet<>();
    private boolean changed;

    private Fold() {}

    /// @return whether there was anything to do
    static boolean fold(Function function) {
        Fold pass = new Fold();
        for (Block block : new FlowGraph(function).order()) {
            pass.fold(block);
        }
        if (!pass.same.isEmpty()) {
            pass.dropReplaced(function);
        }
        for (Block block : function.blocks()) {
            if (block.edges().size() > 1) {
                block.end(pass.decided(block.terminator()));
            }
        }
        return pass.changed;
    }

    private void dropReplaced(Function function) {
        function.blocks().forEach(block -> block.instructions().removeIf(i -> same.containsKey(i.result())));
        Simplify.substitute(function, same);
        changed = true;
    }

    private void fold(Block block) {
        block.instructions().replaceAll(this::fold);
    }

    private Instruction fold(Instruction i) {
        switch (i.op()) {
            case Op.Constant(Integer value) -> known.put(i.result(), value);
            case Op.NewArray n -> lengths.put(i.result(), n.lengths().getFirst());
            case Op.ArrayLength a when !lengths.containsKey(a.array()) -> measured.add(i.result());
            case Op.ArrayLength(Value array) when lengths.containsKey(array) -> same.put(i.result(), lengths.get(array));
            case Op.Apply(Primitive primitive, List<Value> arguments) when isInteger(i.result()) && arguments.stream().allMatch(a -> known(a) != null)
                    && i.op().isPure() -> {
                Integer value = (Integer) Arithmetic.apply(primitive, arguments.stream().map(this::known).toArray());
                known.put(i.result(), value);
                changed = true;
                return new Instruction(i.result(), new Op.Constant(value), i.origin());
            }
            case Op.Apply(Primitive primitive, List<Value> arguments) when isInteger(i.result()) && isNeutral(primitive, arguments) ->
                    same.put(i.result(), same.getOrDefault(arguments.getFirst(), arguments.getFirst()));
            default -> { }
        }
        return i;
    }

    private boolean isNeutral(Primitive primitive, List<Value> arguments) {
        Integer last = arguments.size() == 2 ? known(arguments.getLast()) : null;
        return last != null && ((primitive == Primitive.ADD || primitive == Primitive.SUB) && last == 0 || primitive == Primitive.MUL && last == 1);
    }

    private static boolean isInteger(Value value) {
        return value.type().equals(Type.INT);
    }

    private boolean isLength(Value value) {
        return measured.contains(same.getOrDefault(value, value));
    }

    private Integer known(Value value) {
        return known.get(same.getOrDefault(value, value));
    }

    private Terminator decided(Terminator terminator) {
        Edge only = switch (terminator) {
            case Terminator.Branch(Test test, Value a, Value b, Edge yes, Edge no) when !test.ofReferences() && known(a) != null && known(b) != null ->
                    test.holds(known(a), known(b)) ? yes : no;
            case Terminator.Branch(Test test, Value a, Value b, Edge yes, Edge no) when known(b) != null && known(b) == 0 && isLength(a)
                    && (test == Test.GE || test == Test.LT) -> test == Test.GE ? yes : no;
            case Terminator.Branch(Test test, Value a, Value b, Edge yes, Edge no) when known(a) != null && known(a) == 0 && isLength(b)
                    && (test == Test.LE || test == Test.GT) -> test == Test.LE ? yes : no;
            case Terminator.Switch(Value key, List<Terminator.Case> cases, Edge otherwise) when known(key) != null ->
                    cases.stream().filter(c -> c.key() == known(key)).findFirst().map(Terminator.Case::edge).orElse(otherwise);
            default -> null;
        };
        changed |= only != null;
        return only == null ? terminator : new Terminator.Jump(only);
    }
}
