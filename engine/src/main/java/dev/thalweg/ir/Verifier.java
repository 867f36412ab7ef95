package dev.thalweg.ir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Checks that a function is well formed: each value is defined once and before its uses on every way, edges give each
/// parameter an argument of its kind, and every block ends.
public final class Verifier {
    private final Function function;
    private final Map<Block, Set<Value>> atStart = new HashMap<>();

    private Verifier(Function function) {
        this.function = function;
    }

    /// @throws IllegalStateException if it is not; the message ends with the function's text
    public static Function verify(Function function) {
        Verifier verifier = new Verifier(function);
        verifier.requireSingleDefinitions();
        verifier.requireDefinitionsBeforeUses();
        return function;
    }

    private void requireSingleDefinitions() {
        Set<Value> defined = new HashSet<>(function.parameters());
        for (Block block : function.blocks()) {
            require(block.terminator() != null, () -> "a block has no end");
            block.parameters().forEach(p -> require(defined.add(p), () -> p + " is defined twice"));
            block.instructions().stream().filter(i -> i.result() != null)
                    .forEach(i -> require(defined.add(i.result()), () -> i.result() + " is defined twice"));
        }
        require(function.entry().parameters().isEmpty(), () -> "the entry has parameters");
    }

    /// What is defined at a block's start is what all its predecessors define at their ends.
    private void requireDefinitionsBeforeUses() {
        Deque<Block> work = new ArrayDeque<>(List.of(function.entry()));
        atStart.put(function.entry(), new HashSet<>(function.parameters()));
        while (!work.isEmpty()) {
            Block block = work.poll();
            Set<Value> defined = check(block);
            for (Edge edge : block.edges()) {
                checkEdge(edge);
                Set<Value> before = atStart.get(edge.target());
                if (before == null) {
                    atStart.put(edge.target(), new HashSet<>(defined));
                    work.add(edge.target());
                } else if (before.retainAll(defined)) {
                    work.add(edge.target());
                }
            }
        }
    }

    private Set<Value> check(Block block) {
        Set<Value> defined = new HashSet<>(atStart.get(block));
        defined.addAll(block.parameters());
        for (Instruction i : block.instructions()) {
            i.op().operands().forEach(v -> require(defined.contains(v), () -> v + " is used before its definition by " + i.op()));
            if (i.result() != null) {
                defined.add(i.result());
            }
        }
        block.terminator().operands().forEach(v -> require(defined.contains(v), () -> v + " is used before its definition at a block's end"));
        block.edges().forEach(edge -> edge.arguments().forEach(
                v -> require(defined.contains(v), () -> v + " is passed on before its definition")));
        return defined;
    }

    private void checkEdge(Edge edge) {
        List<Value> parameters = edge.target().parameters();
        require(function.blocks().contains(edge.target()), () -> "an edge leaves the function");
        require(parameters.size() == edge.arguments().size(), () -> "an edge gives %d arguments for %d parameters"
                .formatted(edge.arguments().size(), parameters.size()));
        for (int i = 0; i < parameters.size(); i++) {
            Value argument = edge.arguments().get(i);
            Value parameter = parameters.get(i);
            require(argument.type().kind() == parameter.type().kind(), () -> "an edge gives %s for %s".formatted(argument.type(), parameter.type()));
        }
    }

    private void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new IllegalStateException("Not well formed: " + otherwise.get() + "\n" + function);
        }
    }
}
