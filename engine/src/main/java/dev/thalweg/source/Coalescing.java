package dev.thalweg.source;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts values into one variable where one is passed on as the other, or is a new version of it, and both are never needed
/// at once.
///
/// @see <a href="https://doi.org/10.1007/978-3-540-24644-2_18">Rastello et al., Optimizing Translation Out of SSA Using
///      Renaming Constraints, 2004</a>, for the conflicts that edges make
final class Coalescing {
    private final List<Value> parameters;
    private final Shape shape;
    private final Liveness liveness;
    private final Map<Value, Group> groups = new HashMap<>();

    /// Values of one variable.
    private static final class Group {
        private final List<Value> members = new ArrayList<>();
        private final Set<Value> conflicts = new HashSet<>();
        private String name = "";
        private boolean isParameter;
    }

    Coalescing(List<Value> parameters, FlowGraph graph, Shape shape, Liveness liveness) {
        this.parameters = parameters;
        this.shape = shape;
        this.liveness = liveness;
        for (boolean backEdges : new boolean[] {true, false}) {
            for (Block block : graph.order()) {
                block.edges().stream().filter(edge -> graph.isBackEdge(block, edge.target()) == backEdges)
                        .forEach(edge -> joinArguments(edge, backEdges));
            }
        }
        graph.order().forEach(block -> block.instructions().forEach(this::joinVersions));
    }

    /// A value that a loop or a merge starts from keeps a variable of its own where it has other uses, and another name.
    private void joinArguments(Edge edge, boolean backEdge) {
        for (int i = 0; i < edge.arguments().size(); i++) {
            Value parameter = edge.target().parameters().get(i);
            Value argument = edge.arguments().get(i);
            if (shape.isUsed(parameter) && shape.inlined(argument) == null) {
                boolean mayJoin = backEdge || shape.uses(argument) == 1 && !isOther(argument, parameter) || group(argument).name.equals(group(parameter).name);
                if (mayJoin) {
                    join(parameter, argument);
                }
            }
        }
    }

    /// A cotangent may start as a value that is none.
    private boolean isOther(Value argument, Value parameter) {
        return group(argument).name.isEmpty() && shape.definition(argument) == null && group(parameter).name.endsWith("Bar");
    }

    private void joinVersions(Instruction i) {
        if (i.result() != null && !i.result().name().isEmpty() && shape.inlined(i.result()) == null && shape.isUsed(i.result())) {
            i.op().operands().stream().filter(v -> shape.inlined(v) == null && group(v).name.equals(i.result().name()))
                    .forEach(v -> join(v, i.result()));
        }
    }

    private void join(Value a, Value b) {
        Group one = group(a);
        Group two = group(b);
        if (one == two || !a.type().equals(b.type()) || !haveOneName(one, two)
                || two.members.stream().anyMatch(one.conflicts::contains)) {
            return;
        }
        one.members.addAll(two.members);
        one.conflicts.addAll(two.conflicts);
        one.name = one.name.isEmpty() ? two.name : one.name;
        one.isParameter |= two.isParameter;
        two.members.forEach(v -> groups.put(v, one));
    }

    /// A parameter of the function is overwritten only by what the user calls by its name.
    private static boolean haveOneName(Group one, Group two) {
        boolean same = one.name.equals(two.name);
        return one.isParameter || two.isParameter ? same && !one.name.isEmpty() : same || one.name.isEmpty() || two.name.isEmpty();
    }

    private Group group(Value value) {
        return groups.computeIfAbsent(value, v -> {
            Group alone = new Group();
            alone.members.add(v);
            alone.conflicts.addAll(liveness.conflicts(v));
            alone.name = v.name();
            alone.isParameter = parameters.contains(v);
            return alone;
        });
    }

    /// One of the values that share this one's variable, the same for all of them.
    Value leader(Value value) {
        return group(value).members.getFirst();
    }

    List<Value> members(Value value) {
        return group(value).members;
    }

    String name(Value value) {
        return group(value).name;
    }

    /// Whether two values could share a variable.
    boolean conflict(Value a, Value b) {
        return group(a).members.stream().anyMatch(group(b).conflicts::contains);
    }
}
