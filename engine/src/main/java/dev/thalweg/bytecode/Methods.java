package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Value;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The methods of a program's class: one for each function, which takes the residual stacks behind its parameters if it or
/// what it calls uses them. The entry makes them itself.
final class Methods {
    private final ClassDesc owner;
    private final Function entry;
    private final Map<Function, String> names = new IdentityHashMap<>();
    private final Map<Function, Set<TypeKind>> stacks = new IdentityHashMap<>();

    Methods(Function entry, ClassDesc owner) {
        this.owner = owner;
        this.entry = entry;
        for (Function function : entry.program()) {
            names.put(function, "adjoint" + names.size() + "_" + function.name().replaceAll("[^A-Za-z0-9_$]", "_"));
            stacks.put(function, EnumSet.noneOf(TypeKind.class));
        }
        solveStacks();
    }

    private void solveStacks() {
        boolean[] changed = {true};
        while (changed[0]) {
            changed[0] = false;
            stacks.forEach((function, kinds) -> function.blocks().forEach(block -> changed[0] |= addStacks(block, kinds)));
        }
    }

    private boolean addStacks(Block block, Set<TypeKind> kinds) {
        boolean changed = false;
        for (Instruction i : block.instructions()) {
            changed |= switch (i.op()) {
                case Op.Push(var local) -> kinds.add(Region.keeping(local.type().kind()));
                case Op.Pop(var local) -> kinds.add(Region.keeping(local.type().kind()));
                case Op.Reserve(Region region, Value records) -> kinds.add(region.kind());
                case Op.Recall(Region region, var slot, Value record) -> kinds.add(region.kind());
                case Op.Release(Region region, Value base) -> kinds.add(region.kind());
                case Op.Call(Callee callee, List<Value> arguments) -> kinds.addAll(stacks.get(callee.function()));
                default -> false;
            };
        }
        return changed;
    }

    List<Function> all() {
        return entry.program();
    }

    ClassDesc owner() {
        return owner;
    }

    String name(Function function) {
        return names.get(function);
    }

    MethodTypeDesc type(Function function) {
        List<ClassDesc> parameters = new ArrayList<>(function.parameters().stream().map(p -> p.type().desc()).toList());
        if (sharesStacks(function)) {
            parameters.add(SharedStacks.STACKS);
        }
        return MethodTypeDesc.of(function.result().desc(), parameters);
    }

    boolean isEntry(Function function) {
        return function == entry;
    }

    /// The residual stacks that a function uses, by itself or through what it calls.
    Set<TypeKind> stacks(Function function) {
        return stacks.get(function);
    }

    /// Whether a function is given its caller's stacks.
    boolean sharesStacks(Function function) {
        return function != entry && !stacks.get(function).isEmpty();
    }

    /// Whether the entry's stacks are all its own, so that they can stay in variables.
    boolean areStacksPrivate() {
        return stacks.entrySet().stream().allMatch(e -> e.getKey() == entry || e.getValue().isEmpty());
    }
}
