package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which functions call themselves, directly or through others.
final class Recursion {
    private final Inline.Callees callees;
    private final Map<Function, List<Function>> calls = new IdentityHashMap<>();
    private final Map<Function, Boolean> recurs = new IdentityHashMap<>();

    Recursion(Inline.Callees callees) {
        this.callees = callees;
    }

    boolean of(Function function) {
        return recurs.computeIfAbsent(function, f -> reaches(f, f));
    }

    private boolean reaches(Function from, Function target) {
        Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Function> work = new ArrayDeque<>(List.of(from));
        while (!work.isEmpty()) {
            for (Function called : calls(work.pop())) {
                if (called == target) {
                    return true;
                }
                if (seen.add(called)) {
                    work.push(called);
                }
            }
        }
        return false;
    }

    private List<Function> calls(Function function) {
        List<Function> known = calls.get(function);
        if (known == null) {
            known = new ArrayList<>();
            for (Block block : function.blocks()) {
                for (Instruction i : block.instructions()) {
                    if (i.op() instanceof Op.Invoke call) {
                        callees.of(call).ifPresent(known::add);
                    }
                }
            }
            calls.put(function, known);
        }
        return known;
    }
}
