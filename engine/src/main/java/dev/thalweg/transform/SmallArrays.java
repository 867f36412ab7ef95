package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Puts the elements of small arrays in place of the arrays, as values, where each index is known: such an array needs no
/// shadow, and what it held need not be loaded to be saved. Works in place.
public final class SmallArrays {
    private static final int LONGEST = 16;
    private static final Set<Type> ELEMENTS = Set.of(Type.DOUBLE, Type.FLOAT);

    private final Function function;
    private final Definitions definitions;

    private SmallArrays(Function function) {
        this.function = function;
        this.definitions = new Definitions(function);
    }

    /// Replaces small arrays in all functions of a program, with short loops over them written out.
    public static void replace(Function entry) {
        for (Function each : entry.program()) {
            if (makesSmallArrays(each)) {
                while (Unroll.unroll(each)) {
                    Fold.fold(each);
                    Simplify.joinSeams(each);
                }
                while (new SmallArrays(each).replaceOne()) {
                    Simplify.joinSeams(each);
                }
            }
        }
    }

    private static boolean makesSmallArrays(Function function) {
        Definitions definitions = new Definitions(function);
        return function.blocks().stream().flatMap(block -> block.instructions().stream())
                .anyMatch(i -> i.op() instanceof Op.NewArray made && length(made, definitions) >= 0);
    }

    /// -1 if it is not known, or large.
    private static int length(Op.NewArray made, Definitions definitions) {
        boolean numbers = made.lengths().size() == 1 && made.type().isArray() && ELEMENTS.contains(made.type().component());
        return numbers && definitions.constant(made.lengths().getFirst()) instanceof Integer n && n <= LONGEST ? n : -1;
    }

    private boolean replaceOne() {
        for (Web web : Web.of(function)) {
            int length = length(web);
            if (length >= 0 && web.uses().stream().allMatch(i -> isKnown(i, web, length)) && web.isOneAtATime(function)) {
                replace(web, length);
                return true;
            }
        }
        return false;
    }

    /// The length of all arrays of a web; -1 if they may differ.
    private int length(Web web) {
        int length = -1;
        for (Instruction source : web.sources()) {
            int made = source.op() instanceof Op.NewArray n ? length(n, definitions) : -1;
            if (made < 0 || length >= 0 && length != made) {
                return -1;
            }
            length = made;
        }
        return web.given().isEmpty() && web.ends().isEmpty() ? length : -1;
    }

    private boolean isKnown(Instruction use, Web web, int length) {
        return switch (use.op()) {
            case Op.ArrayLoad load -> isInside(load.index(), length);
            case Op.ArrayStore store -> isInside(store.index(), length) && !web.members().contains(store.value());
            case Op.ArrayLength measured -> true;
            default -> false;
        };
    }

    private boolean isInside(Value index, int length) {
        return definitions.constant(index) instanceof Integer i && i >= 0 && i < length;
    }

    private void replace(Web web, int length) {
        Type element = ((Op.NewArray) web.sources().getFirst().op()).type().component();
        String name = web.members().stream().map(Value::name).filter(n -> !n.isEmpty()).findFirst().orElse("");
        List<Local> elements = IntStream.range(0, length).mapToObj(i -> new Local(element, name + i)).toList();
        Map<Block, List<Value>> before = new HashMap<>();
        function.blocks().forEach(block -> before.put(block, List.copyOf(block.parameters())));
        Set<Instruction> uses = new HashSet<>(web.uses());
        for (Block block : function.blocks()) {
            block.parameters().removeAll(web.members());
            List<Instruction> rewritten = new ArrayList<>();
            block.instructions().forEach(i -> rewrite(i, uses, web, elements, rewritten));
            block.instructions().clear();
            block.instructions().addAll(rewritten);
            block.end(block.terminator().map(v -> v, edge -> without(edge, before.get(edge.target()), web)));
        }
        PromoteLocals.promote(function, elements);
    }

    private void rewrite(Instruction i, Set<Instruction> uses, Web web, List<Local> elements, List<Instruction> into) {
        switch (i.op()) {
            case Op.NewArray made when web.members().contains(i.result()) -> elements.forEach(local -> {
                Value zero = new Value(local.type());
                into.add(new Instruction(zero, Op.Constant.of(local.type(), 0), i.origin()));
                into.add(new Instruction(null, new Op.WriteLocal(local, zero), Origin.NONE));
            });
            case Op.ArrayLoad load when uses.contains(i) ->
                    into.add(new Instruction(i.result(), new Op.ReadLocal(elements.get(place(load.index()))), i.origin()));
            case Op.ArrayStore store when uses.contains(i) ->
                    into.add(new Instruction(null, new Op.WriteLocal(elements.get(place(store.index())), store.value()), i.origin()));
            case Op.ArrayLength measured when uses.contains(i) ->
                    into.add(new Instruction(i.result(), new Op.Constant(elements.size()), i.origin()));
            default -> {
                if (i.result() == null || !web.members().contains(i.result())) {
                    into.add(i);
                }
            }
        }
    }

    private int place(Value index) {
        return (Integer) definitions.constant(index);
    }

    private static Edge without(Edge edge, List<Value> parameters, Web web) {
        List<Value> arguments = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            if (!web.members().contains(parameters.get(k))) {
                arguments.add(edge.arguments().get(k));
            }
        }
        return new Edge(edge.target(), arguments);
    }
}
