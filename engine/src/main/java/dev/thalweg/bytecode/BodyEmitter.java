package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Edge;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Schedule;
import dev.thalweg.ir.Terminator;
import dev.thalweg.ir.Test;
import dev.thalweg.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes one method: blocks in order, parameters as variables that the edges set.
final class BodyEmitter {
    private final Function function;
    private final Methods methods;
    private final CodeBuilder code;
    private final Schedule schedule;
    private final Variables variables;
    private final ResidualStacks stacks;
    private final OpEmitter ops;
    private final Map<Block, Label> labels = new HashMap<>();
    /// The blocks written so far: a jump to one of them goes back.
    private final Set<Block> bound = new HashSet<>();
    private final List<Runnable> stubs = new ArrayList<>();

    BodyEmitter(Function function, Methods methods, CodeBuilder code) {
        this.function = function;
        this.methods = methods;
        this.code = code;
        this.schedule = new Schedule(function);
        this.stacks = methods.areStacksPrivate() ? new OwnStacks(function, code) : new SharedStacks(function, methods, code);
        this.variables = new Variables(function, schedule, code);
        this.ops = new OpEmitter(code, schedule, variables, stacks, methods);
    }

    void emit() {
        if (!methods.isEntry(function)) {
            Cancelling.check(code);
        }
        variables.initialise();
        stacks.initialise();
        for (Block block : function.blocks()) {
            labels.put(block, code.newLabel());
        }
        for (int i = 0; i < function.blocks().size(); i++) {
            Block block = function.blocks().get(i);
            code.labelBinding(labels.get(block));
            bound.add(block);
            emit(block, i + 1 < function.blocks().size() ? function.blocks().get(i + 1) : null);
        }
        bound.clear();
        while (!stubs.isEmpty()) {
            stubs.removeFirst().run();
        }
    }

    private void emit(Block block, Block next) {
        int line = 0;
        for (Instruction i : block.instructions()) {
            if (i.result() == null || schedule.inlined(i.result()) == null) {
                if (i.origin().line() > 0 && i.origin().line() != line) {
                    line = i.origin().line();
                    code.lineNumber(line);
                }
                emit(i);
            }
        }
        terminate(block.terminator(), next);
    }

    private void emit(Instruction i) {
        if (i.op() instanceof Op.WriteLocal write && variables.isTwin(write.local())) {
            return;
        }
        ops.emit(i.op());
        Value result = i.result();
        if (result != null && schedule.uses(result) > 0) {
            code.storeLocal(result.type().kind(), variables.of(result));
        } else if (result != null) {
            drop(result.type().kind());
        }
        ops.release();
    }

    private void drop(TypeKind kind) {
        if (kind.slotSize() == 2) {
            code.pop2();
        } else {
            code.pop();
        }
    }

    private void terminate(Terminator terminator, Block next) {
        switch (terminator) {
            case Terminator.Jump(Edge edge) -> go(edge, next);
            case Terminator.Branch branch -> branch(branch, next);
            case Terminator.Switch(Value key, List<Terminator.Case> cases, Edge otherwise) -> {
                ops.load(key);
                code.lookupswitch(stub(otherwise), cases.stream().map(c -> SwitchCase.of(c.key(), stub(c.edge()))).toList());
            }
            case Terminator.Return(Value value) -> {
                if (value != null) {
                    ops.load(value);
                }
                stacks.leave();
                code.return_(value == null ? TypeKind.VOID : value.type().kind());
            }
            case Terminator.Throw t -> {
                ops.load(t.value());
                code.athrow();
            }
        }
        ops.release();
    }

    private void go(Edge edge, Block next) {
        List<Value> parameters = edge.target().parameters();
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (schedule.uses(parameters.get(i)) > 0 && edge.arguments().get(i) != parameters.get(i)) {
                ops.load(edge.arguments().get(i));
                moved.add(i);
            }
        }
        for (int i : moved.reversed()) {
            code.storeLocal(parameters.get(i).type().kind(), variables.of(parameters.get(i)));
        }
        if (bound.contains(edge.target())) {
            Cancelling.check(code);
        }
        if (edge.target() != next) {
            code.goto_(labels.get(edge.target()));
        }
    }

    /// Where to jump for an edge: to its target, or to code that sets the target's parameters first.
    private Label stub(Edge edge) {
        if (edge.arguments().isEmpty()) {
            return labels.get(edge.target());
        }
        Label label = code.newLabel();
        stubs.add(() -> {
            code.labelBinding(label);
            go(edge, null);
        });
        return label;
    }

    private void branch(Terminator.Branch branch, Block next) {
        if (branch.yes().target() == next && branch.no().arguments().isEmpty()) {
            compare(branch.test().negated(), branch, labels.get(branch.no().target()));
            go(branch.yes(), next);
        } else {
            compare(branch.test(), branch, stub(branch.yes()));
            go(branch.no(), next);
        }
    }

    private void compare(Test test, Terminator.Branch branch, Label target) {
        ops.load(branch.a());
        boolean zero = schedule.inlined(branch.b()) instanceof Op.Constant c && (c.value() == null || c.value().equals(0));
        if (!zero) {
            ops.load(branch.b());
        }
        code.branch(opcode(test, zero), target);
    }

    private static Opcode opcode(Test test, boolean withZero) {
        return switch (test) {
            case EQ -> withZero ? Opcode.IFEQ : Opcode.IF_ICMPEQ;
            case NE -> withZero ? Opcode.IFNE : Opcode.IF_ICMPNE;
            case LT -> withZero ? Opcode.IFLT : Opcode.IF_ICMPLT;
            case GE -> withZero ? Opcode.IFGE : Opcode.IF_ICMPGE;
            case GT -> withZero ? Opcode.IFGT : Opcode.IF_ICMPGT;
            case LE -> withZero ? Opcode.IFLE : Opcode.IF_ICMPLE;
            case SAME -> withZero ? Opcode.IFNULL : Opcode.IF_ACMPEQ;
            case DIFFERENT -> withZero ? Opcode.IFNONNULL : Opcode.IF_ACMPNE;
        };
    }
}
