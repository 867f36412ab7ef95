package dev.thalweg.transform;

import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import java.util.Optional;

/// What an object that is made inside a function consists of.
sealed interface ObjectShape {
    /// The name of the constructor that makes a record of its components and runs no code.
    String COMPONENTS = "<components>";

    /// An object with fields, of exactly this class.
    ///
    /// @param plain whether it is a record that may be made again of its components: its constructor only keeps them
    record WithFields(ClassDesc type, List<Member> fields, boolean plain) implements ObjectShape {
        private int index(Member field, Classes classes) {
            return classes.declared(field).map(fields::indexOf).orElse(-1);
        }
    }

    /// A number in a box.
    record Box(ClassDesc type) implements ObjectShape {}

    /// A lambda or method reference.
    record Function(Op.InvokeDynamic made) implements ObjectShape {}

    /// The shape of what an instruction makes, if it makes an object whose parts are known.
    static Optional<ObjectShape> of(Instruction source, Classes classes, ScalarReplacement.Makers makers) {
        if (source.op() instanceof Op.Construct(Member constructor, var arguments)) {
            boolean readable = constructor.name().equals(COMPONENTS) || makers.of(constructor).isPresent();
            return readable ? classes.fields(constructor.owner()).map(fields ->
                    new WithFields(constructor.owner(), fields, isPlain(constructor.owner(), fields, classes, makers))) : Optional.empty();
        }
        if (Closure.of(source.op()).isPresent()) {
            return Optional.of(new Function((Op.InvokeDynamic) source.op()));
        }
        return Boxes.made(source.op()).map(Box::new);
    }

    private static boolean isPlain(ClassDesc type, List<Member> fields, Classes classes, ScalarReplacement.Makers makers) {
        return classes.components(type).isPresent() && makers.of(canonical(type, fields)).filter(code -> code.blocks().size() == 1
                && code.entry().instructions().size() == fields.size()
                && code.entry().instructions().stream().allMatch(i -> i.op() instanceof Op.PutField(Member field, Value self, Value value)
                        && code.parameters().indexOf(value) == 1 + names(fields).indexOf(field.name()))).isPresent();
    }

    private static List<String> names(List<Member> fields) {
        return fields.stream().map(Member::name).toList();
    }

    private static Member canonical(ClassDesc type, List<Member> fields) {
        StringBuilder parameters = new StringBuilder();
        fields.forEach(f -> parameters.append(f.descriptor()));
        return new Member(type, ConstantDescs.INIT_NAME, "(" + parameters + ")V");
    }

    /// The class of the object, or the interface of the function.
    default ClassDesc type() {
        return switch (this) {
            case WithFields(ClassDesc type, var fields, var plain) -> type;
            case Box(ClassDesc type) -> type;
            case Function(Op.InvokeDynamic made) -> made.site().invocationType().returnType();
        };
    }

    /// Whether an object of the other shape can stand where one of this shape does.
    default boolean matches(ObjectShape other) {
        return switch (this) {
            case WithFields w -> other instanceof WithFields o && w.type.equals(o.type);
            case Box b -> b.equals(other);
            case Function f -> other instanceof Function(Op.InvokeDynamic made) && made == f.made;
        };
    }

    /// Whether another object with the same parts is as good: it has no identity that code may ask for.
    default boolean canBeRemade() {
        return !(this instanceof WithFields(var type, var fields, boolean plain)) || plain;
    }

    /// The place of a part that an operation reads or writes, or -1.
    default int part(Op op, Classes classes) {
        return switch (op) {
            case Op.GetField(Member field, Value object) when this instanceof WithFields w -> w.index(field, classes);
            case Op.PutField(Member field, Value object, Value value) when this instanceof WithFields w -> w.index(field, classes);
            case Op.Invoke call when this instanceof Box(ClassDesc box) -> Boxes.isUnboxing(call) && call.method().owner().equals(box) ? 0 : -1;
            default -> -1;
        };
    }

    /// What a test of the object's class gives.
    default Instruction answer(Instruction test, Classes classes) {
        ClassDesc target = ((Op.InstanceOf) test.op()).target();
        boolean is = target.equals(type()) || classes.isInstance(type(), target).orElseThrow();
        return new Instruction(test.result(), new Op.Constant(is ? 1 : 0), test.origin());
    }

    /// Makes the object of its parts.
    default Value make(List<Value> parts, Origin origin, List<Instruction> into) {
        Op op = switch (this) {
            case WithFields(ClassDesc type, List<Member> fields, var plain) -> new Op.Construct(canonical(type, fields), parts);
            case Box(ClassDesc type) -> Boxes.box(type, parts.getFirst());
            case Function(Op.InvokeDynamic made) -> new Op.InvokeDynamic(made.site(), parts);
        };
        Value object = new Value(Type.of(type()));
        into.add(new Instruction(object, op, origin));
        return object;
    }
}
