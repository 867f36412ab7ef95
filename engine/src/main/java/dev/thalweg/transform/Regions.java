package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Loop;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Keeps what is saved of a counted loop in a region with a record for each time round, instead of pushing it: room is made once,
/// before the loop starts, and a value is found by how often the loop has gone round.
///
/// Where the region of an inner loop begins is itself a residual of the loop around it.
final class Regions {
    private final Residuals residuals;
    private final FlowGraph graph;
    private final Loops loops;
    private final Map<Loop, CountedLoop> counted;
    private final Map<Block, BlockReversal> reversals;
    private final List<Start> starts = new ArrayList<>();

    /// The reservation of a region at the end of a block.
    private record Start(Block entry, Region region, Value base) {}

    Regions(Residuals residuals, FlowGraph graph, Loops loops, Map<Loop, CountedLoop> counted, Map<Block, BlockReversal> reversals) {
        this.residuals = residuals;
        this.graph = graph;
        this.loops = loops;
        this.counted = counted;
        this.reversals = reversals;
    }

    /// Finds a place for all that is saved of counted loops; the innermost first, for this saves more of the loops around them.
    void assign() {
        loops.all().stream().sorted((a, b) -> b.depth() - a.depth()).filter(counted::containsKey).forEach(this::assign);
        starts.stream().filter(start -> residuals.isPushed(start.base)).forEach(start -> // behind the reservation, so it goes first
                reversals.get(start.entry).start().restoreBefore(residuals.save(start.base), start.region));
    }

    private void assign(Loop loop) {
        Map<TypeKind, List<Value>> kinds = new EnumMap<>(TypeKind.class);
        for (Value value : List.copyOf(residuals.saved().keySet())) {
            if (loops.around(residuals.definitions().home(value)) == loop && isReadInside(residuals.save(value), loop)) {
                kinds.computeIfAbsent(Region.keeping(value.type().kind()), k -> new ArrayList<>()).add(value);
            }
        }
        kinds.forEach((kind, values) -> assign(counted.get(loop), kind, values));
    }

    /// Not so is the limit of a loop that costs too much to be computed again.
    private boolean isReadInside(Local local, Loop loop) {
        return reversals.entrySet().stream().allMatch(r -> loop.contains(r.getKey()) || !r.getValue().start().reads(local));
    }

    private void assign(CountedLoop counting, TypeKind kind, List<Value> values) {
        Loop loop = counting.variable().loop();
        Region region = new Region(kind);
        Block entry = graph.predecessors(loop.header()).stream().filter(way -> !loop.contains(way)).findFirst().orElseThrow();
        Value records = counting.headerRuns(v -> residuals.hoist(v, loop, entry), entry::addHere);
        Value base = entry.addHere(Type.INT, new Op.Reserve(region, records));
        residuals.definitions().add(entry.instructions().getLast(), entry);
        Residuals.Place place = new Residuals.Place(region, base, counting);
        for (Value value : values) {
            region.addOnce(residuals.save(value));
            residuals.place(value, place);
        }
        recall(loop, place);
        reversals.get(entry).start().release(region, residuals.save(base));
        starts.add(new Start(entry, region, base));
    }

    /// Reads from the region: where a value is used in its loop itself, and for loops inside it when its own comes round.
    private void recall(Loop loop, Residuals.Place place) {
        List<Local> deeper = new ArrayList<>();
        for (Block block : loop.blocks()) {
            BlockReversal reversal = reversals.get(block);
            if (reversal != null && loops.around(block) == loop) {
                reversal.start().recall(place, residuals);
            } else if (reversal != null) {
                place.region().slots().stream().filter(local -> !deeper.contains(local) && reversal.start().reads(local)).forEach(deeper::add);
            }
        }
        if (!deeper.isEmpty()) {
            Block latch = graph.predecessors(loop.header()).stream().filter(loop::contains).findFirst().orElseThrow();
            reversals.get(latch).start().recallAll(deeper, place, residuals);
        }
    }
}
