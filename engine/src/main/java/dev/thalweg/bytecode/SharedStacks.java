package dev.thalweg.bytecode;

import dev.thalweg.ir.Function;
import dev.thalweg.runtime.Stacks;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;

/// The stacks of a program whose methods hand them on: they live in one object, and each method keeps its fields in variables.
///
/// The object's arrays are always the current ones; its sizes are written before a call and at the end. Both are read again
/// behind a call.
final class SharedStacks extends ResidualStacks {
    static final ClassDesc STACKS = Stacks.class.describeConstable().orElseThrow();
    private static final List<TypeKind> KINDS = List.of(TypeKind.DOUBLE, TypeKind.LONG, TypeKind.REFERENCE);

    private final Function function;
    private final Methods methods;
    /// The variable of the object.
    private final int shared;

    SharedStacks(Function function, Methods methods, CodeBuilder code) {
        super(function, code);
        this.function = function;
        this.methods = methods;
        this.shared = methods.sharesStacks(function) ? code.parameterSlot(function.parameters().size()) : code.allocateLocal(TypeKind.REFERENCE);
    }

    @Override
    void initialise() {
        Set<TypeKind> used = methods.stacks(function);
        if (methods.isEntry(function) && !used.isEmpty()) {
            KINDS.forEach(kind -> code.loadConstant(used.contains(kind) ? 1 : 0));
            code.invokestatic(STACKS, "take", MethodTypeDesc.ofDescriptor("(ZZZ)" + STACKS.descriptorString())).astore(shared);
        }
        stacks.values().forEach(this::read);
    }

    private void read(Stack stack) {
        code.aload(shared).getfield(STACKS, stack.field(), stack.type()).astore(stack.array())
                .aload(shared).getfield(STACKS, stack.field() + "Size", ConstantDescs.CD_int).istore(stack.size());
    }

    private void write(Stack stack) {
        code.aload(shared).iload(stack.size()).putfield(STACKS, stack.field() + "Size", ConstantDescs.CD_int);
    }

    @Override
    void room(Stack stack) {
        code.aload(shared).aload(stack.array()).iload(stack.size())
                .invokevirtual(STACKS, "room", MethodTypeDesc.of(stack.type(), stack.type(), ConstantDescs.CD_int));
    }

    @Override
    void roomBelow(Stack stack) {
        code.aload(shared).aload(stack.array()).iload(stack.size())
                .invokevirtual(STACKS, "atLeast", MethodTypeDesc.of(stack.type(), stack.type(), ConstantDescs.CD_int));
    }

    @Override
    void beforeCall(Function callee) {
        if (methods.sharesStacks(callee)) {
            both(callee).forEach(this::write);
            code.aload(shared);
        }
    }

    @Override
    void afterCall(Function callee) {
        both(callee).forEach(this::read);
    }

    /// The stacks that this method and what it calls use.
    private List<Stack> both(Function callee) {
        return stacks.values().stream().filter(stack -> methods.stacks(callee).contains(stack.kind())).toList();
    }

    @Override
    void leave() {
        if (!methods.isEntry(function)) {
            stacks.values().forEach(this::write);
        } else if (!methods.stacks(function).isEmpty()) {
            code.aload(shared).invokevirtual(STACKS, "give", ConstantDescs.MTD_void);
        }
    }
}
