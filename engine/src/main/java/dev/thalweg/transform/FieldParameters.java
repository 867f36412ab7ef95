package dev.thalweg.transform;

import dev.thalweg.ir.Block;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Op;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Type;
import dev.thalweg.ir.Value;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes parameters of the fields of objects that a function is given, where it does nothing but read them: a reader then needs to know nothing
/// about the object, whose class may have no name.
public final class FieldParameters {
    /// What javac calls the field for a captured variable.
    private static final String CAPTURED = "val$";

    private final Function function;
    private final Map<Value, Value> same = new HashMap<>();
    private final List<Boolean> booleans = new ArrayList<>();

    private FieldParameters(Function function) {
        this.function = function;
    }

    /// A function of fields.
    ///
    /// @param captured how many parameters, the first ones, are for captured values
    /// @param booleans for each parameter, whether it is a `boolean` in source
    public record Split(Function function, int captured, List<Boolean> booleans) {}

    /// Splits the captured parameters that can be split, and those that come of that; in place, but for the list of parameters.
    public static Split split(Split before) {
        Split split = new FieldParameters(before.function).replace(before);
        return split.function.parameters().equals(before.function.parameters()) ? before : split(split);
    }

    private Split replace(Split before) {
        List<Value> parameters = new ArrayList<>();
        int captured = 0;
        for (int i = 0; i < function.parameters().size(); i++) {
            Value parameter = function.parameters().get(i);
            if (i < before.captured && isOnlyRead(parameter)) {
                parameters.addAll(fields(parameter));
            } else {
                parameters.add(parameter);
                booleans.add(before.booleans.get(i));
            }
            captured = i < before.captured ? parameters.size() : captured;
        }
        Simplify.substitute(function, same);
        return new Split(new Function(function.name(), parameters, function.blocks(), function.result()), captured, booleans);
    }

    private boolean isOnlyRead(Value object) {
        return object.type().isReference() && !object.type().isArray() && keepsItsFields()
                && function.blocks().stream().allMatch(block -> !block.terminator().operands().contains(object)
                        && block.edges().stream().noneMatch(edge -> edge.arguments().contains(object))
                        && block.instructions().stream().allMatch(i -> !i.op().operands().contains(object) || i.op() instanceof Op.GetField));
    }

    /// Whether nothing that the program does can write a field.
    private boolean keepsItsFields() {
        return function.program().stream().flatMap(f -> f.blocks().stream()).flatMap(block -> block.instructions().stream()).noneMatch(i -> switch (i.op()) {
            case Op.PutField p -> true;
            case Op.Invoke call -> isUsers(call.method());
            case Op.RuledCall call -> isUsers(call.call().method());
            case Op.Construct made -> isUsers(made.constructor());
            case Op.InvokeDynamic d -> true;
            default -> false;
        });
    }

    private static boolean isUsers(Member method) {
        ClassDesc owner = method.owner();
        return !owner.isArray() && !owner.packageName().startsWith("java.");
    }

    /// A parameter for each field of an object that is read.
    private List<Value> fields(Value object) {
        Map<Member, Value> fields = new LinkedHashMap<>();
        for (Block block : function.blocks()) {
            for (Instruction i : List.copyOf(block.instructions())) {
                if (i.op() instanceof Op.GetField(Member field, Value of) && of == object) {
                    same.put(i.result(), fields.computeIfAbsent(field, FieldParameters::parameter));
                    block.instructions().remove(i);
                }
            }
        }
        fields.keySet().forEach(field -> booleans.add(field.fieldType().equals(ConstantDescs.CD_boolean)));
        return List.copyOf(fields.values());
    }

    private static Value parameter(Member field) {
        String name = field.name().startsWith(CAPTURED) ? field.name().substring(CAPTURED.length()) : field.name();
        return new Value(Type.of(field.fieldType()), name);
    }
}
