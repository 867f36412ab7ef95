package dev.thalweg.bytecode;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a class may use of others: code that was written in one class runs in another when it has been inlined.
///
/// @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-5.html#jvms-5.4.4">JVM specification, access control</a>
public final class Access {
    private final ClassBytes classes;
    private final ClassDesc host;

    /// @param host whose nest the code runs in
    public Access(ClassBytes classes, ClassDesc host) {
        this.classes = classes;
        this.host = host;
    }

    /// The methods, by their names, whose code cannot run in the host, because it uses what is closed to it; and those that a call
    /// names exactly though it could not be inlined.
    public Set<String> closed(Function function) {
        return function.blocks().stream().map(Block::instructions).flatMap(List::stream).flatMap(i -> i.op() instanceof Op.Invoke call
                && call.opcode() == Opcode.INVOKESPECIAL ? Stream.of(call.method().toString()) : isOpen(i.op()) ? Stream.of()
                : Stream.of(i.origin().method())).collect(Collectors.toSet());
    }

    private boolean isOpen(Op op) {
        return switch (op) {
            case Op.GetField(Member field, var object) -> isOpen(field, false);
            case Op.PutField(Member field, var object, var value) -> isOpen(field, false);
            case Op.Invoke call -> isOpen(call.method(), true);
            case Op.Construct(Member constructor, var arguments) -> isOpen(constructor, true);
            case Op.InvokeDynamic(var site, var arguments) -> Arrays.stream(site.bootstrapArgs()).allMatch(this::isOpen);
            case Op.Cast(ClassDesc target, var value) -> isOpen(target);
            case Op.InstanceOf(ClassDesc target, var value) -> isOpen(target);
            default -> true;
        };
    }

    private boolean isOpen(ConstantDesc argument) {
        return !(argument instanceof DirectMethodHandleDesc behind)
                || isOpen(new Member(behind.owner(), behind.methodName(), behind.lookupDescriptor()), true);
    }

    private boolean isOpen(ClassDesc type) {
        Optional<ClassModel> model = classes.model(type);
        return model.isEmpty() || model.get().flags().has(AccessFlag.PUBLIC) || isInPackage(type);
    }

    private boolean isInPackage(ClassDesc type) {
        return type.packageName().equals(host.packageName());
    }

    private boolean isOpen(Member member, boolean method) {
        List<ClassModel> chain = new ArrayList<>();
        Optional<ClassModel> model = classes.model(member.owner());
        for (; model.isPresent(); model = model.get().superclass().flatMap(s -> classes.model(s.asSymbol()))) {
            chain.add(model.get());
        }
        return isOpen(member.owner()) && chain.stream().flatMap(c -> flags(c, member, method).stream().map(flags -> isOpen(c, flags)))
                .findFirst().orElse(true);
    }

    private static Optional<AccessFlags> flags(ClassModel model, Member member, boolean method) {
        return method ? model.methods().stream().filter(m -> m.methodName().equalsString(member.name())
                        && m.methodType().equalsString(member.descriptor())).map(m -> m.flags()).findFirst()
                : model.fields().stream().filter(f -> f.fieldName().equalsString(member.name())).map(f -> f.flags()).findFirst();
    }

    private boolean isOpen(ClassModel declaring, AccessFlags flags) {
        ClassDesc type = declaring.thisClass().asSymbol();
        return flags.has(AccessFlag.PUBLIC) || (flags.has(AccessFlag.PRIVATE) ? nest(type).equals(nest(host)) : isInPackage(type));
    }

    private ClassDesc nest(ClassDesc type) {
        return classes.model(type).flatMap(m -> m.findAttribute(Attributes.nestHost())).map(a -> a.nestHost().asSymbol()).orElse(type);
    }
}
