package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
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
import java.util.Map;

/// Makes of each region of a residual stack arrays of its own, one for each slot, in place: a reader knows arrays.
///
/// Where a region begins is a number in the program; here it is the arrays themselves, also where it is saved for later.
public final class RegionArrays {
    /// Where the values, and what the locals hold, are the beginnings of regions.
    private final Map<Value, Region> beginnings = new HashMap<>();
    private final Map<Local, Region> held = new HashMap<>();
    private final Map<Region, List<Local>> slots = new HashMap<>();
    private final Map<Value, List<Value>> arrays = new HashMap<>();
    private final Map<Local, List<Local>> locals = new HashMap<>();
    private final Map<Value, Op.Locate> records = new HashMap<>();
    private boolean changed;

    private RegionArrays() {}

    /// @param function the entry of the program; not yet simplified across [Promote]: no block has a parameter that is the beginning of a region
    public static Function replace(Function function) {
        RegionArrays pass = new RegionArrays();
        List<Block> blocks = function.program().stream().flatMap(f -> f.blocks().stream()).toList();
        do {
            pass.changed = false;
            blocks.forEach(block -> block.instructions().forEach(pass::meet));
        } while (pass.changed);
        blocks.forEach(pass::rewrite);
        return function;
    }

    private void meet(Instruction i) {
        switch (i.op()) {
            case Op.Reserve r -> mark(beginnings, i.result(), r.region());
            case Op.Locate l -> records.put(i.result(), l);
            case Op.WriteLocal(Local local, Value value) -> mark(held, local, beginnings.get(value));
            case Op.Keep k -> mark(held, k.slot(), beginnings.get(k.value()));
            case Op.ReadLocal(Local local) -> mark(beginnings, i.result(), held.get(local));
            case Op.Recall r -> mark(beginnings, i.result(), held.get(r.slot()));
            default -> { }
        }
    }

    private <K> void mark(Map<K, Region> map, K key, Region region) {
        changed |= region != null && map.put(key, region) != region;
    }

    /// The slots of a region; one that holds the beginning of another has become several.
    private List<Local> slots(Region region) {
        List<Local> known = slots.get(region);
        if (known == null) {
            known = region.slots().stream().flatMap(slot -> locals(slot).stream()).toList();
            slots.put(region, known);
        }
        return known;
    }

    private List<Local> locals(Local local) {
        List<Local> known = locals.get(local);
        if (known == null) {
            known = !held.containsKey(local) ? List.of(local)
                    : slots(held.get(local)).stream().map(slot -> new Local(array(slot), name(slot))).toList();
            locals.put(local, known);
        }
        return known;
    }

    private List<Value> arrays(Value beginning) {
        List<Value> known = arrays.get(beginning);
        if (known == null) {
            known = slots(beginnings.get(beginning)).stream().map(slot -> new Value(array(slot), name(slot))).toList();
            arrays.put(beginning, known);
        }
        return known;
    }

    private static Type array(Local slot) {
        return Type.of(slot.type().desc().arrayType());
    }

    private static String name(Local slot) {
        return slot.name().isEmpty() ? "saved" : "saved" + Character.toUpperCase(slot.name().charAt(0)) + slot.name().substring(1);
    }

    private void rewrite(Block block) {
        List<Instruction> rewritten = new ArrayList<>();
        block.instructions().forEach(i -> rewrite(i, rewritten));
        block.instructions().clear();
        block.instructions().addAll(rewritten);
    }

    private void rewrite(Instruction i, List<Instruction> into) {
        switch (i.op()) {
            case Op.Reserve(Region region, Value count) ->
                    arrays(i.result()).forEach(array -> into.add(new Instruction(array, new Op.NewArray(array.type(), List.of(count)), i.origin())));
            case Op.Locate l -> { }
            case Op.Release r -> { }
            case Op.Keep(Region region, Local slot, Value record, Value value) -> keep(slot, records.get(record), value, i.origin(), into);
            case Op.Recall(Region region, Local slot, Value record) -> recall(slot, records.get(record), i, into);
            case Op.WriteLocal(Local local, Value value) when held.containsKey(local) -> {
                for (int k = 0; k < locals(local).size(); k++) {
                    into.add(new Instruction(null, new Op.WriteLocal(locals(local).get(k), arrays(value).get(k)), i.origin()));
                }
            }
            case Op.ReadLocal(Local local) when held.containsKey(local) -> {
                for (int k = 0; k < locals(local).size(); k++) {
                    into.add(new Instruction(arrays(i.result()).get(k), new Op.ReadLocal(locals(local).get(k)), i.origin()));
                }
            }
            case Op.Push(Local local) when held.containsKey(local) ->
                    locals(local).forEach(part -> into.add(new Instruction(null, new Op.Push(part), i.origin())));
            case Op.Pop(Local local) when held.containsKey(local) ->
                    locals(local).reversed().forEach(part -> into.add(new Instruction(null, new Op.Pop(part), i.origin())));
            default -> into.add(i);
        }
    }

    private void keep(Local slot, Op.Locate record, Value value, Origin origin, List<Instruction> into) {
        List<Value> values = beginnings.containsKey(value) ? arrays(value) : List.of(value);
        List<Local> parts = locals(slot);
        for (int k = 0; k < parts.size(); k++) {
            Value array = array(record, parts.get(k));
            into.add(new Instruction(null, new Op.ArrayStore(parts.get(k).type().desc(), array, record.index(), values.get(k)), origin));
        }
    }

    private void recall(Local slot, Op.Locate record, Instruction i, List<Instruction> into) {
        List<Value> results = beginnings.containsKey(i.result()) ? arrays(i.result()) : List.of(i.result());
        List<Local> parts = locals(slot);
        for (int k = 0; k < parts.size(); k++) {
            results.get(k).nameOnce(parts.get(k).name());
            into.add(new Instruction(results.get(k),
                    new Op.ArrayLoad(parts.get(k).type().desc(), array(record, parts.get(k)), record.index()), i.origin().adjoint()));
        }
    }

    private Value array(Op.Locate record, Local part) {
        return arrays(record.base()).get(slots(record.region()).indexOf(part));
    }
}
