package dev.thalweg.source;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Value;
import dev.thalweg.source.Statement.Break;
import dev.thalweg.source.Statement.Case;
import dev.thalweg.source.Statement.Continue;
import dev.thalweg.source.Statement.If;
import dev.thalweg.source.Statement.Labelled;
import dev.thalweg.source.Statement.Return;
import dev.thalweg.source.Statement.Switch;
import dev.thalweg.source.Statement.Throw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes nested statements of a reducible flow graph, by its dominator tree: a block where ways meet stands behind a labelled
/// statement that all those ways leave with `break`; a loop's header is a loop that the way back repeats with `continue`.
///
/// Differs from the source in one point: what a loop leads to stands behind the loop, not in it.
///
/// @see <a href="https://doi.org/10.1145/3547621">Ramsey, Beyond Relooper: Recursive Translation of Unstructured Control Flow to
///      Structured Control Flow, 2022</a>
final class Structure {
    private final FlowGraph graph;
    private final Loops loops;
    private final BlockStatements statements;
    private final Expressions expressions;
    private final Map<Block, Integer> position = new HashMap<>();
    private final Map<Block, Label> loopLabels = new HashMap<>();
    private final Map<Block, Label> mergeLabels = new HashMap<>();
    /// The blocks that stand behind another one's statements, or behind its loop.
    private final Map<Block, List<Block>> behindBlock = new HashMap<>();
    private final Map<Block, List<Block>> behindLoop = new HashMap<>();

    Structure(FlowGraph graph, Loops loops, BlockStatements statements, Expressions expressions) {
        this.graph = graph;
        this.loops = loops;
        this.statements = statements;
        this.expressions = expressions;
        graph.order().forEach(block -> position.put(block, position.size()));
        graph.order().stream().skip(1).forEach(this::place);
    }

    List<Statement> statements() {
        return tree(graph.order().getFirst());
    }

    private void place(Block block) {
        Block dominator = graph.dominator(block);
        Loop left = outermostLeft(dominator, block);
        long ways = graph.predecessors(block).stream().filter(p -> !graph.isBackEdge(p, block)).count();
        if (left != null && !onlyThrows(block)) {
            behindLoop.computeIfAbsent(left.header(), b -> new ArrayList<>()).add(block);
        } else if (ways > 1) {
            behindBlock.computeIfAbsent(dominator, b -> new ArrayList<>()).add(block);
        } else {
            return;
        }
        mergeLabels.put(block, new Label("done"));
    }

    /// The outermost loop that holds the one block but not the other, or null.
    private Loop outermostLeft(Block inside, Block outside) {
        Loop found = null;
        for (Loop loop = loops.around(inside); loop != null; loop = loop.outer()) {
            found = loop.contains(outside) ? found : loop;
        }
        return found;
    }

    private boolean onlyThrows(Block block) {
        return graph.predecessors(block).size() == 1 && block.terminator() instanceof Terminator.Throw;
    }

    private List<Statement> tree(Block block) {
        if (loops.withHeader(block) == null) {
            return within(block);
        }
        Label label = new Label("loop");
        loopLabels.put(block, label);
        List<Statement> body = List.of(new Statement.Loop(label, within(block)));
        return followed(body, behindLoop.getOrDefault(block, List.of()));
    }

    private List<Statement> within(Block block) {
        List<Statement> body = new ArrayList<>(statements.of(block));
        body.addAll(end(block));
        return followed(body, behindBlock.getOrDefault(block, List.of()));
    }

    private List<Statement> followed(List<Statement> body, List<Block> followers) {
        List<Statement> all = body;
        for (Block follower : followers.stream().sorted(Comparator.comparing(position::get)).toList()) {
            List<Statement> next = new ArrayList<>(List.of(new Labelled(mergeLabels.get(follower), all)));
            next.addAll(tree(follower));
            all = next;
        }
        return all;
    }

    private List<Statement> end(Block block) {
        return switch (block.terminator()) {
            case Terminator.Jump(Edge edge) -> go(block, edge);
            case Terminator.Branch branch -> List.of(new If(expressions.conditions().of(branch), go(block, branch.yes()), go(block, branch.no()),
                    origin(block)));
            case Terminator.Switch(Value key, List<Terminator.Case> cases, Edge otherwise) -> choose(block, key, cases, otherwise);
            case Terminator.Return(Value value) -> List.of(new Return(value == null ? null : expressions.of(value)));
            case Terminator.Throw t -> List.of(new Throw(expressions.of(t.value()), t.origin()));
        };
    }

    /// Where the last instruction of a block comes from: it is part of what decides the way on.
    private static Origin origin(Block block) {
        return block.instructions().reversed().stream().map(Instruction::origin).filter(o -> o.line() > 0).findFirst().orElse(Origin.NONE);
    }

    /// Keys that go one way stand in one case, those that go the other cases' way in none.
    private List<Statement> choose(Block block, Value key, List<Terminator.Case> cases, Edge otherwise) {
        Map<Edge, List<Integer>> keys = new LinkedHashMap<>();
        cases.stream().filter(c -> !c.edge().equals(otherwise)).forEach(c -> keys.computeIfAbsent(c.edge(), e -> new ArrayList<>()).add(c.key()));
        List<Case> chosen = new ArrayList<>();
        keys.forEach((edge, all) -> chosen.add(new Case(all, go(block, edge))));
        return List.of(new Switch(expressions.of(key), chosen, go(block, otherwise), origin(block)));
    }

    private List<Statement> go(Block from, Edge edge) {
        List<Statement> way = new ArrayList<>(statements.moves(edge));
        Block target = edge.target();
        if (graph.isBackEdge(from, target)) {
            way.add(new Continue(loopLabels.get(target)));
        } else if (mergeLabels.containsKey(target)) {
            way.add(new Break(mergeLabels.get(target)));
        } else {
            way.addAll(tree(target));
        }
        return way;
    }
}
