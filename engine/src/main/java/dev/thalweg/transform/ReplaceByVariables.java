package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Local;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Replaces objects that are written, of which one at a time is in use: its fields become variables, and these values.
final class ReplaceByVariables {
    private final Function function;
    private final ScalarReplacement.Makers makers;
    private final Classes classes;
    private final Web web;
    private final ObjectShape shape;
    private final Map<Instruction, ScalarReplacement.Use> uses;
    private final ConstructInPlace constructors;

    ReplaceByVariables(Function function, Classes classes, ScalarReplacement.Makers makers, Web web, ObjectShape.WithFields shape,
            Map<Instruction, ScalarReplacement.Use> uses) {
        this.function = function;
        this.makers = makers;
        this.classes = classes;
        this.web = web;
        this.shape = shape;
        this.uses = uses;
        List<Local> locals = ConstructInPlace.locals(shape.fields());
        this.constructors = new ConstructInPlace(function, classes, shape.fields(), locals);
    }

    void run() {
        for (Instruction source : web.sources()) {
            constructors.expand(source, makers.of(((Op.Construct) source.op()).constructor()).orElseThrow());
        }
        Map<Block, List<Value>> before = new HashMap<>();
        function.blocks().forEach(block -> before.put(block, List.copyOf(block.parameters())));
        for (Block block : function.blocks()) {
            block.parameters().removeAll(web.members());
            List<Instruction> rewritten = new ArrayList<>();
            block.instructions().forEach(i -> rewrite(i, rewritten));
            block.instructions().clear();
            block.instructions().addAll(rewritten);
            block.end(NullTests.decided(block.terminator(), web.members()).map(v -> v, edge -> without(edge, before.get(edge.target()))));
        }
        PromoteLocals.promote(function, constructors.locals());
    }

    private void rewrite(Instruction i, List<Instruction> into) {
        switch (uses.get(i)) {
            case null -> into.add(i);
            case READ, WRITE -> into.add(constructors.onLocals(i, i.op().operands().getFirst()));
            case TEST -> into.add(shape.answer(i, classes));
            case PASS, ESCAPE -> { }
        }
    }

    private Edge without(Edge edge, List<Value> parameters) {
        Set<Value> members = web.members();
        List<Value> arguments = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            if (!members.contains(parameters.get(k))) {
                arguments.add(edge.arguments().get(k));
            }
        }
        return new Edge(edge.target(), arguments);
    }
}
