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
        for (Function each : function.program()) {
            Verifier verifier = new Verifier(each);
            verifier.requireSingleDefinitions();
            verifier.requireDefinitionsBeforeUses();
        }
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
            if (i.op() instanceof Op.Call(Callee callee, List<Value> arguments)) {
                checkKinds("a call of " + callee, arguments, callee.function().parameters());
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
        checkKinds("an edge", edge.arguments(), parameters);
    }

    private void checkKinds(String who, List<Value> arguments, List<Value> parameters) {
        require(parameters.size() == arguments.size(), () -> "%s gives %d arguments for %d parameters"
                .formatted(who, arguments.size(), parameters.size()));
        for (int i = 0; i < parameters.size(); i++) {
            Type given = arguments.get(i).type();
            Type wanted = parameters.get(i).type();
            require(given.kind() == wanted.kind(), () -> "%s gives %s for %s".formatted(who, given, wanted));
        }
    }

    private void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new IllegalStateException("Not well formed: " + otherwise.get() + "\n" + function);
        }
    }
}
