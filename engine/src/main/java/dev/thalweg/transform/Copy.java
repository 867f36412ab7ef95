package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Callee;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// A copy of a function's blocks with values of its own, so that it can be edited in place; it calls what the function calls.
final class Copy {
    private final Map<Value, Value> values = new HashMap<>();
    private final Map<Block, Block> blocks = new HashMap<>();
    private final List<Block> copies = new ArrayList<>();

    /// @param arguments what stands for the function's parameters in the copy
    Copy(Function function, List<Value> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            arguments.get(i).nameOnce(function.parameters().get(i).name());
            values.put(function.parameters().get(i), arguments.get(i));
        }
        for (Block block : function.blocks()) {
            Block copy = new Block();
            blocks.put(block, copy);
            copies.add(copy);
            block.parameters().forEach(p -> copy.parameters().add(define(p)));
            block.instructions().stream().map(Instruction::result).filter(r -> r != null).forEach(this::define);
        }
        for (Block block : function.blocks()) {
            Block copy = blocks.get(block);
            block.instructions().forEach(i -> copy.instructions().add(new Instruction(values.get(i.result()), i.op().map(values::get), i.origin())));
            copy.end(block.terminator().map(values::get, edge -> new Edge(blocks.get(edge.target()), edge.map(values::get).arguments())));
        }
    }

    /// A copy of a program, its functions with values of their own, its regions with slots of their own.
    static Function of(Function entry) {
        Map<Region, Region> regions = new HashMap<>();
        Map<Callee, Callee> callees = new IdentityHashMap<>();
        entry.callees().forEach(callee -> callees.put(callee, new Callee(callee.name())));
        callees.forEach((callee, copy) -> copy.define(of(callee.function(), callees, regions)));
        return of(entry, callees, regions);
    }

    /// A copy of one function, which calls the same functions.
    static Function withOwnValues(Function function) {
        List<Value> parameters = function.parameters().stream().map(p -> new Value(p.type(), p.name())).toList();
        return new Function(function.name(), parameters, new Copy(function, parameters).copies, function.result());
    }

    private static Function of(Function function, Map<Callee, Callee> callees, Map<Region, Region> regions) {
        Function copy = withOwnValues(function);
        copy.blocks().forEach(block -> block.instructions().replaceAll(i -> i.op() instanceof Op.Call(Callee callee, List<Value> arguments)
                ? new Instruction(i.result(), new Op.Call(callees.get(callee), arguments), i.origin())
                : new Instruction(i.result(), i.op().inRegions(region -> regions.computeIfAbsent(region, Region::copy)), i.origin())));
        return copy;
    }

    private Value define(Value value) {
        return values.computeIfAbsent(value, v -> new Value(v.type(), v.name()));
    }

    /// The entry first.
    List<Block> blocks() {
        return copies;
    }
}
