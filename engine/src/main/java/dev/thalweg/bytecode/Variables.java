package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Schedule;
import dev.thalweg.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which JVM local variable holds what.
///
/// An access to one of the first 256 variables takes two bytes less than to another, and HotSpot compiles no method of more than
/// 8,000 bytes: so what is used most comes first, and the variables of values that live in one block only are used again.
final class Variables {
    private static final int SHORT = 256;
    /// Of the first variables, how many are left for values of one block.
    private static final int PASSING = 64;

    private final Function function;
    private final CodeBuilder code;
    private final Schedule schedule;
    private final Map<Local, Value> twins;
    private final Set<Value> twinned;
    /// All locals, numbered.
    private final Map<Local, Integer> locals = new LinkedHashMap<>();
    private final Map<Object, Integer> slots = new HashMap<>();
    private final Map<Value, Integer> usesLeft = new HashMap<>();
    private final Map<TypeKind, Deque<Integer>> free = new EnumMap<>(TypeKind.class);
    private final Deque<Integer> reserved = new ArrayDeque<>();

    Variables(Function function, Schedule schedule, CodeBuilder code) {
        this.function = function;
        this.code = code;
        this.schedule = schedule;
        int slot = 0;
        for (Value parameter : function.parameters()) {
            slots.put(parameter, slot);
            slot += parameter.type().kind().slotSize();
        }
        this.twins = Twins.of(function, schedule);
        this.twinned = Set.copyOf(twins.values());
        allocate();
    }

    /// Gives a variable to all that lives in more than one block.
    private void allocate() {
        Map<Object, Integer> uses = uses();
        List<Object> mostUsedFirst = new ArrayList<>(uses.keySet());
        mostUsedFirst.sort(Comparator.comparingInt((Object each) -> -uses.get(each)));
        for (Object each : mostUsedFirst) {
            TypeKind kind = each instanceof Value value ? value.type().kind() : ((Local) each).type().kind();
            int slot = code.allocateLocal(kind);
            slots.put(each, slot);
            if (slot >= SHORT - PASSING && reserved.isEmpty()) {
                reserve();
            }
        }
    }

    private void reserve() {
        for (int i = 0; i < PASSING; i += 2) {
            reserved.add(code.allocateLocal(TypeKind.DOUBLE));
        }
    }

    /// How often code accesses each local, and each value of several blocks; they stand in the order of the code.
    private Map<Object, Integer> uses() {
        Map<Object, Integer> uses = new LinkedHashMap<>();
        for (Block block : function.blocks()) {
            block.parameters().forEach(parameter -> addUses(parameter, uses));
            for (Instruction i : block.instructions()) {
                switch (i.op()) {
                    case Op.ReadLocal(Local local) -> addUse(local, uses);
                    case Op.WriteLocal(Local local, Value value) -> addUse(local, uses);
                    case Op.Push(Local local) -> addUse(local, uses);
                    case Op.Pop(Local local) -> addUse(local, uses);
                    default -> { }
                }
                if (i.result() != null) {
                    addUses(i.result(), uses);
                }
            }
        }
        return uses;
    }

    private void addUse(Local local, Map<Object, Integer> uses) {
        locals.putIfAbsent(local, locals.size());
        uses.merge(twins.containsKey(local) ? twins.get(local) : local, 1, Integer::sum);
    }

    private void addUses(Value value, Map<Object, Integer> uses) {
        if (schedule.uses(value) > 0 && schedule.inlined(value) == null && (schedule.isShared(value) || twinned.contains(value))) {
            uses.merge(value, schedule.uses(value) + 1, Integer::sum);
        }
    }

    /// Locals are zero or null at first.
    void initialise() {
        Set<Local> unassigned = Unassigned.of(function, locals);
        for (Local local : locals.keySet()) {
            if (unassigned.contains(local)) {
                initialise(local);
            }
        }
    }

    private void initialise(Local local) {
        TypeKind kind = local.type().kind();
        switch (kind) {
            case INT -> code.iconst_0();
            case LONG -> code.lconst_0();
            case FLOAT -> code.fconst_0();
            case DOUBLE -> code.dconst_0();
            default -> code.aconst_null();
        }
        code.storeLocal(kind, of(local));
    }

    /// Whether a local is in the variable of the value that it is written once.
    boolean isTwin(Local local) {
        return twins.containsKey(local);
    }

    int of(Local local) {
        return slots.get(twins.containsKey(local) ? twins.get(local) : local);
    }

    /// The variable of a value; the code that reads it may be written before the code that stores it.
    int of(Value value) {
        Integer known = slots.get(value);
        if (known != null) {
            return known;
        }
        int slot = passing(value.type().kind());
        slots.put(value, slot);
        usesLeft.put(value, schedule.uses(value));
        return slot;
    }

    private int passing(TypeKind kind) {
        Deque<Integer> idle = free.get(kind);
        if (idle != null && !idle.isEmpty()) {
            return idle.pop();
        }
        return reserved.isEmpty() ? code.allocateLocal(kind) : reserved.pop();
    }

    /// Notes one use; behind the last use of a value of one block, its variable is free.
    void used(Value value) {
        if (usesLeft.containsKey(value) && usesLeft.merge(value, -1, Integer::sum) == 0) {
            free.computeIfAbsent(value.type().kind(), k -> new ArrayDeque<>()).push(slots.get(value));
        }
    }
}
