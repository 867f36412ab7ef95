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
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which JVM local variable holds what; those of values that live in one block only are used again.
final class Variables {
    private final CodeBuilder code;
    private final Schedule schedule;
    private final Map<Value, Integer> slots = new HashMap<>();
    private final Map<Value, Integer> usesLeft = new HashMap<>();
    private final Map<Local, Integer> locals = new LinkedHashMap<>();
    private final Map<TypeKind, Deque<Integer>> free = new EnumMap<>(TypeKind.class);

    Variables(Function function, Schedule schedule, CodeBuilder code) {
        this.code = code;
        this.schedule = schedule;
        int slot = 0;
        for (Value parameter : function.parameters()) {
            slots.put(parameter, slot);
            slot += parameter.type().kind().slotSize();
        }
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                switch (i.op()) {
                    case Op.ReadLocal(Local local) -> allocate(local);
                    case Op.WriteLocal(Local local, Value value) -> allocate(local);
                    case Op.Push(Local local) -> allocate(local);
                    case Op.Pop(Local local) -> allocate(local);
                    default -> { }
                }
            }
        }
    }

    private void allocate(Local local) {
        locals.computeIfAbsent(local, l -> code.allocateLocal(l.type().kind()));
    }

    /// Locals are zero or null at first.
    void initialise() {
        locals.forEach((local, slot) -> {
            TypeKind kind = local.type().kind();
            switch (kind) {
                case INT -> code.iconst_0();
                case LONG -> code.lconst_0();
                case FLOAT -> code.fconst_0();
                case DOUBLE -> code.dconst_0();
                default -> code.aconst_null();
            }
            code.storeLocal(kind, slot);
        });
    }

    int of(Local local) {
        return locals.get(local);
    }

    /// The variable of a value; the code that reads it may be written before the code that stores it.
    int of(Value value) {
        Integer known = slots.get(value);
        if (known != null) {
            return known;
        }
        Deque<Integer> idle = free.get(value.type().kind());
        boolean shared = schedule.isShared(value);
        int slot = !shared && idle != null && !idle.isEmpty() ? idle.pop() : code.allocateLocal(value.type().kind());
        slots.put(value, slot);
        usesLeft.put(value, schedule.uses(value));
        return slot;
    }

    /// Notes one use; behind the last use of a value of one block, its variable is free.
    void used(Value value) {
        if (!schedule.isShared(value) && usesLeft.containsKey(value) && usesLeft.merge(value, -1, Integer::sum) == 0) {
            free.computeIfAbsent(value.type().kind(), k -> new ArrayDeque<>()).push(slots.get(value));
        }
    }
}
