package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Region;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Residuals;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.EnumMap;
import java.util.Map;

/// Code for the residual stacks as one method uses them: arrays and their sizes in variables.
abstract sealed class ResidualStacks permits OwnStacks, SharedStacks {
    private static final ClassDesc RESIDUALS = Residuals.class.describeConstable().orElseThrow();

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
                    case Op.Push(var local) -> use(local.type().kind());
                    case Op.Pop(var local) -> use(local.type().kind());
                    case Op.Reserve(Region region, Value records) -> use(region.kind());
                    case Op.Recall(Region region, var slot, Value record) -> use(region.kind());
                    case Op.Release(Region region, Value base) -> use(region.kind());
                    default -> { }
                }
            }
        }
    }

    private void use(TypeKind kind) {
        stacks.computeIfAbsent(Region.keeping(kind), k -> new Stack(k, arrayType(k),
                code.allocateLocal(TypeKind.REFERENCE), code.allocateLocal(TypeKind.INT)));
    }

    private Stack of(Type type) {
        return stacks.get(Region.keeping(type.kind()));
    }

    static ClassDesc arrayType(TypeKind kind) {
        return (kind == TypeKind.REFERENCE ? ConstantDescs.CD_Object : kind.upperBound()).arrayType();
    }

    /// At the method's start.
    abstract void initialise();

    /// Makes room for one entry, and leaves the array on the operand stack.
    abstract void room(Stack stack);

    /// Makes room for all entries below the size, and leaves the array on the operand stack.
    abstract void roomBelow(Stack stack);

    /// Behind the arguments of a call.
    abstract void beforeCall(Function callee);

    abstract void afterCall(Function callee);

    /// In front of a return.
    abstract void leave();

    /// Makes room for one entry and leaves the array and the index on the operand stack: the value goes on top.
    void beforePush(Type type) {
        Stack stack = of(type);
        room(stack);
        code.dup().astore(stack.array).iload(stack.size);
    }

    void afterPush(Type type) {
        store(type);
        code.iinc(of(type).size, 1);
    }

    /// Stores the value on the operand stack, which lies on an array and an index.
    void store(Type type) {
        if (type.equals(Type.FLOAT)) {
            code.f2d();
        } else if (type.equals(Type.INT)) {
            code.i2l();
        }
        code.arrayStore(of(type).kind);
    }

    void pop(Type type) {
        Stack stack = of(type);
        code.iinc(stack.size, -1).aload(stack.array).iload(stack.size);
        load(type);
    }

    /// Loads from the array and the index on the operand stack.
    void load(Type type) {
        code.arrayLoad(of(type).kind);
        if (type.equals(Type.FLOAT)) {
            code.d2f();
        } else if (type.equals(Type.INT)) {
            code.l2i();
        } else if (type.isReference() && !type.equals(Type.OBJECT)) {
            code.checkcast(type.desc());
        }
    }

    void array(Region region) {
        code.aload(stacks.get(region.kind()).array);
    }

    /// Leaves the size on the operand stack, twice: one is where the region begins; on the other the number of records is put.
    void beforeReserve(Region region) {
        code.iload(stacks.get(region.kind()).size).dup();
    }

    void afterReserve(Region region) {
        Stack stack = stacks.get(region.kind());
        code.loadConstant(region.size())
                .invokestatic(RESIDUALS, "extend", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int))
                .istore(stack.size);
        roomBelow(stack);
        code.astore(stack.array);
    }

    void release(Region region) {
        code.istore(stacks.get(region.kind()).size);
    }
}
