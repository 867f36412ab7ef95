package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Type;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.EnumMap;
import java.util.Map;

/// Code for the residual stacks as one method uses them: arrays and their sizes in variables.
abstract sealed class ResidualStacks permits OwnStacks, SharedStacks {
    final CodeBuilder code;
    final Map<TypeKind, Stack> stacks = new EnumMap<>(TypeKind.class);

    /// @param array the variable of the array
    /// @param size  the variable of the number of entries
    record Stack(TypeKind kind, ClassDesc type, int array, int size) {
        String field() {
            return switch (kind) {
                case DOUBLE -> "doubles";
                case LONG -> "longs";
                default -> "objects";
            };
        }
    }

    ResidualStacks(Function function, CodeBuilder code) {
        this.code = code;
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                switch (i.op()) {
                    case Op.Push(var local) -> allocate(local.type());
                    case Op.Pop(var local) -> allocate(local.type());
                    default -> { }
                }
            }
        }
    }

    private void allocate(Type type) {
        stacks.computeIfAbsent(Methods.kept(type.kind()), kind -> new Stack(kind, arrayType(kind),
                code.allocateLocal(TypeKind.REFERENCE), code.allocateLocal(TypeKind.INT)));
    }

    static ClassDesc arrayType(TypeKind kind) {
        return (kind == TypeKind.REFERENCE ? ConstantDescs.CD_Object : kind.upperBound()).arrayType();
    }

    /// At the method's start.
    abstract void initialise();

    /// Makes room for one entry, and leaves the array on the operand stack.
    abstract void room(Stack stack);

    /// Behind the arguments of a call.
    abstract void beforeCall(Function callee);

    abstract void afterCall(Function callee);

    /// In front of a return.
    abstract void leave();

    /// Makes room for one entry and leaves the array and the index on the operand stack: the value goes on top.
    void beforePush(Type type) {
        Stack stack = stacks.get(Methods.kept(type.kind()));
        room(stack);
        code.dup().astore(stack.array).iload(stack.size);
    }

    void afterPush(Type type) {
        Stack stack = stacks.get(Methods.kept(type.kind()));
        if (type.equals(Type.FLOAT)) {
            code.f2d();
        } else if (type.equals(Type.INT)) {
            code.i2l();
        }
        code.arrayStore(stack.kind).iinc(stack.size, 1);
    }

    void pop(Type type) {
        Stack stack = stacks.get(Methods.kept(type.kind()));
        code.iinc(stack.size, -1).aload(stack.array).iload(stack.size).arrayLoad(stack.kind);
        if (type.equals(Type.FLOAT)) {
            code.d2f();
        } else if (type.equals(Type.INT)) {
            code.l2i();
        } else if (type.isReference() && !type.equals(Type.OBJECT)) {
            code.checkcast(type.desc());
        }
    }
}
