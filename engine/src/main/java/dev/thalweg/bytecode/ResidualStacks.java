package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Type;
import dev.thalweg.runtime.Residuals;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.EnumMap;
import java.util.Map;

/// Code for the residual stacks of one method: arrays and their sizes in variables.
///
/// `float` is kept as `double`, `int` as `long`.
final class ResidualStacks {
    private static final ClassDesc RESIDUALS = Residuals.class.describeConstable().orElseThrow();

    private final CodeBuilder code;
    private final Map<TypeKind, Stack> stacks = new EnumMap<>(TypeKind.class);

    /// @param array the variable of the array
    /// @param size  the variable of the number of entries
    private record Stack(TypeKind kind, ClassDesc type, int array, int size) {}

    ResidualStacks(Function function, CodeBuilder code) {
        this.code = code;
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                if (i.op() instanceof Op.Push(var local)) {
                    stacks.computeIfAbsent(kept(local.type().kind()), this::allocate);
                }
            }
        }
    }

    private static TypeKind kept(TypeKind kind) {
        return switch (kind) {
            case FLOAT -> TypeKind.DOUBLE;
            case INT -> TypeKind.LONG;
            default -> kind;
        };
    }

    private Stack allocate(TypeKind kind) {
        ClassDesc element = kind == TypeKind.REFERENCE ? ConstantDescs.CD_Object : kind.upperBound();
        return new Stack(kind, element.arrayType(), code.allocateLocal(TypeKind.REFERENCE), code.allocateLocal(TypeKind.INT));
    }

    void initialise() {
        stacks.forEach((kind, stack) -> {
            String take = switch (kind) {
                case DOUBLE -> "takeDoubles";
                case LONG -> "takeLongs";
                default -> "takeObjects";
            };
            code.invokestatic(RESIDUALS, take, MethodTypeDesc.of(stack.type)).astore(stack.array).iconst_0().istore(stack.size);
        });
    }

    /// Makes room for one entry and leaves the array and the index on the operand stack: the value goes on top.
    void beforePush(Type type) {
        Stack stack = stacks.get(kept(type.kind()));
        code.aload(stack.array).iload(stack.size)
                .invokestatic(RESIDUALS, "room", MethodTypeDesc.of(stack.type, stack.type, ConstantDescs.CD_int))
                .dup().astore(stack.array).iload(stack.size);
    }

    void afterPush(Type type) {
        Stack stack = stacks.get(kept(type.kind()));
        if (type.equals(Type.FLOAT)) {
            code.f2d();
        } else if (type.equals(Type.INT)) {
            code.i2l();
        }
        code.arrayStore(stack.kind).iinc(stack.size, 1);
    }

    void pop(Type type) {
        Stack stack = stacks.get(kept(type.kind()));
        code.iinc(stack.size, -1).aload(stack.array).iload(stack.size).arrayLoad(stack.kind);
        if (type.equals(Type.FLOAT)) {
            code.d2f();
        } else if (type.equals(Type.INT)) {
            code.l2i();
        } else if (type.isReference() && !type.equals(Type.OBJECT)) {
            code.checkcast(type.desc());
        }
    }

    void giveBack() {
        stacks.values().forEach(stack -> code.aload(stack.array)
                .invokestatic(RESIDUALS, "give", MethodTypeDesc.of(ConstantDescs.CD_void, stack.type)));
    }
}
