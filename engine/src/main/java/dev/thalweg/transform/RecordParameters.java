package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Splits parameters that are records into their components, down to those that are no records.
public final class RecordParameters {
    private final Classes classes;
    private final Predicate<Type> leaves;
    private final List<Value> parameters = new ArrayList<>();
    private final List<Instruction> made = new ArrayList<>();

    private RecordParameters(Classes classes, Predicate<Type> leaves) {
        this.classes = classes;
        this.leaves = leaves;
    }

    /// The function of the components, which makes the records of them; these are to be replaced by their components again.
    ///
    /// A parameter stays what it is if one of its components is neither a record nor what may be a parameter.
    ///
    /// @param from   the first parameter to look at
    /// @param leaves what may be a parameter
    public static Function split(Function source, int from, Classes classes, Predicate<Type> leaves) {
        RecordParameters pass = new RecordParameters(classes, leaves);
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < source.parameters().size(); i++) {
            Value parameter = source.parameters().get(i);
            boolean splits = i >= from && classes.components(parameter.type().desc()).isPresent() && pass.splits(parameter.type().desc());
            arguments.add(splits ? pass.make(parameter.type().desc(), parameter.name()) : pass.parameter(parameter.type(), parameter.name()));
        }
        if (pass.made.isEmpty()) {
            return source;
        }
        List<Block> blocks = new Copy(source, arguments).blocks();
        blocks.getFirst().instructions().addAll(0, pass.made);
        return new Function(source.name(), pass.parameters, blocks, source.result());
    }

    private boolean splits(ClassDesc type) {
        Optional<List<Member>> components = classes.components(type);
        return components.isPresent() ? components.get().stream().allMatch(c -> splits(c.fieldType()))
                : real(type).isPresent() || leaves.test(Type.of(type));
    }

    /// The number in a box that a derivative is taken by.
    private static Optional<ClassDesc> real(ClassDesc type) {
        return Boxes.primitive(type).filter(primitive -> Type.of(primitive).isReal());
    }

    private Value parameter(Type type, String name) {
        Value parameter = new Value(type, name);
        parameters.add(parameter);
        return parameter;
    }

    private Value make(ClassDesc type, String name) {
        List<Value> components = classes.components(type).orElseThrow().stream().map(c -> component(c.fieldType(), c.name())).toList();
        StringBuilder types = new StringBuilder();
        classes.components(type).orElseThrow().forEach(c -> types.append(c.descriptor()));
        return add(type, name, new Op.Construct(new Member(type, ObjectShape.COMPONENTS, "(" + types + ")V"), components));
    }

    private Value component(ClassDesc type, String name) {
        if (classes.components(type).isPresent()) {
            return make(type, name);
        }
        return real(type).isPresent() ? add(type, name, Boxes.box(type, parameter(Type.of(real(type).get()), name))) : parameter(Type.of(type), name);
    }

    private Value add(ClassDesc type, String name, Op op) {
        Value result = new Value(Type.of(type), name);
        made.add(new Instruction(result, op, Origin.NONE));
        return result;
    }

    /// Requires that no record is left of those that [#split] has made.
    ///
    /// @throws Refusal if one is, because it is used as an object
    public static Function requireReplaced(Function function) {
        for (Block block : function.blocks()) {
            for (Instruction i : block.instructions()) {
                if (i.op() instanceof Op.Construct made && made.constructor().name().equals(ObjectShape.COMPONENTS)) {
                    throw refusal(function, i.result());
                }
            }
        }
        return function;
    }

    private static Refusal refusal(Function function, Value record) {
        Origin where = function.blocks().stream().flatMap(b -> b.instructions().stream()).filter(i -> i.op().operands().contains(record)
                && !(i.op() instanceof Op.GetField)).map(Instruction::origin).findFirst().orElse(Origin.NONE);
        return new Refusal(where, "uses the record %s as an object, not only its components".formatted(record.name()),
                "Take the components out, and pass these on.");
    }
}
