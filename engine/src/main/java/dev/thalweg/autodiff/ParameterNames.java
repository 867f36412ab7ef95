package dev.thalweg.autodiff;

import dev.thalweg.bytecode.ClassBytes;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Refusal;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The names that a function's source gives to its parameters.
final class ParameterNames {
    private ParameterNames() {}

    /// The names of the arguments that a function object takes; `x1`, `x2`, ... where the class file does not tell.
    static List<String> of(Object f, int arity) {
        List<String> unnamed = IntStream.rangeClosed(1, arity).mapToObj(i -> "x" + i).toList();
        try {
            Target target = Target.of(f, arity);
            Optional<MethodModel> method = new ClassBytes(target.host().getClassLoader()).method(target.method());
            return method.map(model -> of(model, target, arity)).filter(names -> names.size() == arity && !names.contains("")).orElse(unnamed);
        } catch (Refusal e) {
            return unnamed;
        }
    }

    private static List<String> of(MethodModel method, Target target, int arity) {
        List<String> names = new ArrayList<>();
        int slot = 0;
        if (target.opcode() != Opcode.INVOKESTATIC) {
            names.add("this");
            slot++;
        }
        for (ClassDesc type : method.methodTypeSymbol().parameterList()) {
            names.add(nameOf(method, slot));
            slot += TypeKind.from(type).slotSize();
        }
        return names.subList(names.size() - arity, names.size());
    }

    private static String nameOf(MethodModel method, int slot) {
        return method.code().orElseThrow().elementStream().filter(LocalVariable.class::isInstance).map(LocalVariable.class::cast)
                .filter(v -> v.slot() == slot).map(v -> v.name().stringValue()).findFirst().orElse("");
    }
}
