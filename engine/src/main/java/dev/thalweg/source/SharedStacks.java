package dev.thalweg.source;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The residual stacks of a program that has several methods: one for each type, which every method is given.
final class SharedStacks {
    private static final String LIST = "java.util.ArrayList";

    private final Map<String, Variable> byType = new TreeMap<>();
    private final boolean isNeeded;

    /// @param program all its functions
    SharedStacks(List<Function> program, TypeNames types) {
        this.isNeeded = program.size() > 1;
        if (isNeeded) {
            program.forEach(f -> f.blocks().forEach(block -> block.instructions().forEach(i -> add(i, types))));
        }
    }

    private void add(Instruction i, TypeNames types) {
        if (i.op() instanceof Op.Push(Local local)) {
            byType.computeIfAbsent(element(local, types), type -> {
                types.use(LIST);
                Variable stack = new Variable("ArrayList<" + type + ">", "saved" + type + "s");
                stack.rename(stack.wanted());
                return stack;
            });
        }
    }

    private static String element(Local local, TypeNames types) {
        return local.type().isReference() ? "Object" : types.boxed(local.type().desc());
    }

    /// Whether the methods of the program hand their stacks on.
    boolean isNeeded() {
        return isNeeded;
    }

    Variable of(Local local, TypeNames types) {
        return byType.get(element(local, types));
    }

    List<Variable> all() {
        return List.copyOf(byType.values());
    }
}
