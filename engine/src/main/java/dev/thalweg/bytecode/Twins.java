package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Schedule;
import dev.thalweg.ir.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The locals that are written in one place, just behind the definition of the value that they are given, so that both can be in one variable.
///
/// Nothing reads the local between the two, so it never shows that the variable changes at the definition already.
final class Twins {
    private final Schedule schedule;
    private final Map<Local, Value> found = new LinkedHashMap<>();
    private final Set<Local> written = new HashSet<>();

    private Twins(Schedule schedule) {
        this.schedule = schedule;
    }

    static Map<Local, Value> of(Function function, Schedule schedule) {
        Twins pass = new Twins(schedule);
        function.blocks().forEach(pass::collect);
        return pass.found;
    }

    private void collect(Block block) {
        Set<Value> fresh = new HashSet<>(block.parameters());
        for (Instruction i : block.instructions()) {
            if (i.op() instanceof Op.WriteLocal(Local local, Value value) && fresh.contains(value)) {
                write(local, value);
            } else {
                fresh.clear(); // it may read the local
                switch (i.op()) {
                    case Op.WriteLocal(Local local, Value value) -> write(local, null);
                    case Op.Pop(Local local) -> write(local, null);
                    default -> { }
                }
            }
            if (i.result() != null) {
                fresh.add(i.result());
            }
        }
    }

    private void write(Local local, Value value) {
        if (!written.add(local)) {
            found.remove(local);
        } else if (value != null && schedule.inlined(value) == null && value.type().equals(local.type())) {
            found.put(local, value);
        }
    }
}
