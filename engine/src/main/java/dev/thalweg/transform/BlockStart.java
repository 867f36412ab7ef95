package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;

/// What the reverse of a block does with regions before its own instructions, which become known last.
final class BlockStart {
    private final Block block;
    private final List<Instruction> start = new ArrayList<>();

    BlockStart(Block block) {
        this.block = block;
    }

    boolean reads(Local local) {
        return reads(local, start) || reads(local, block.instructions());
    }

    private static boolean reads(Local local, List<Instruction> instructions) {
        return instructions.stream().anyMatch(i -> i.op() instanceof Op.ReadLocal(Local read) && read == local);
    }

    /// Reads from the record of a region what the block reads of its slots.
    void recall(Residuals.Place place, Residuals from) {
        Value record = new Value(Type.INT);
        if (recall(place.region(), record, start) | recall(place.region(), record, block.instructions())) {
            start.addAll(0, locate(place, record, from));
        }
    }

    private static boolean recall(Region region, Value record, List<Instruction> instructions) {
        boolean any = false;
        for (ListIterator<Instruction> all = instructions.listIterator(); all.hasNext(); ) {
            Instruction i = all.next();
            if (i.op() instanceof Op.ReadLocal(Local local) && region.slot(local) >= 0) {
                all.set(new Instruction(i.result(), new Op.Recall(region, local, record), i.origin()));
                any = true;
            }
        }
        return any;
    }

    /// Puts slots of the record into their locals, for the blocks of inner loops.
    void recallAll(List<Local> slots, Residuals.Place place, Residuals from) {
        Value record = new Value(Type.INT);
        List<Instruction> recalls = new ArrayList<>(locate(place, record, from));
        for (Local slot : slots) {
            Value value = new Value(slot.type());
            recalls.add(new Instruction(value, new Op.Recall(place.region(), slot, record), Origin.NONE));
            recalls.add(new Instruction(null, new Op.WriteLocal(slot, value), Origin.NONE));
        }
        start.addAll(0, recalls);
    }

    private static List<Instruction> locate(Residuals.Place place, Value record, Residuals from) {
        Block out = new Block();
        Map<Value, Value> brought = new HashMap<>();
        InductionVariable counter = place.loop().variable();
        Value index = place.loop().index(from.bring(counter.value(), out, brought), from.bring(counter.initial(), out, brought), out::addHere);
        Value base = from.bring(place.base(), out, brought);
        out.instructions().add(new Instruction(record, new Op.Locate(place.region(), base, index), Origin.NONE));
        return out.instructions();
    }

    /// Takes a region off the stack, for the loop behind the block has been reversed.
    void release(Region region, Local base) {
        Value begin = new Value(Type.INT);
        start.addAll(0, List.of(new Instruction(begin, new Op.ReadLocal(base), Origin.NONE),
                new Instruction(null, new Op.Release(region, begin), Origin.NONE)));
    }

    /// Pops a local before a region is released.
    void restoreBefore(Local local, Region region) {
        for (int i = 0; i < start.size(); i++) {
            if (start.get(i).op() instanceof Op.Release(Region released, Value base) && released == region) {
                start.add(i, new Instruction(null, new Op.Pop(local), Origin.NONE));
                return;
            }
        }
    }

    /// Puts it in front of the block.
    void join() {
        block.instructions().addAll(0, start);
    }
}
