package dev.thalweg.autodiff;

import dev.thalweg.bytecode.ClassBytes;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
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
            ClassBytes classes = new ClassBytes(target.host().getClassLoader());
            Optional<MethodModel> method = classes.method(target.method());
            return method.map(model -> of(model, target, arity)).filter(ParameterNames::isNamed)
                    .or(() -> method.flatMap(ParameterNames::called).flatMap(classes::method).map(model -> of(model, List.of(), arity)).filter(ParameterNames::isNamed))
                    .orElse(unnamed);
        } catch (Refusal e) {
            return unnamed;
        }
    }

    /// Names with `$` are the compiler's.
    private static boolean isNamed(List<String> names) {
        return names.stream().noneMatch(name -> name.isEmpty() || name.indexOf('$') >= 0);
    }

    /// The static method that a method calls, if it calls nothing else: a method's name in a cell is a lambda that calls it.
    private static Optional<Member> called(MethodModel method) {
        List<InvokeInstruction> calls = method.code().orElseThrow().elementStream().filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast).toList();
        return calls.size() == 1 && calls.getFirst().opcode() == Opcode.INVOKESTATIC
                ? Optional.of(new Member(calls.getFirst().owner().asSymbol(), calls.getFirst().name().stringValue(), calls.getFirst().type().stringValue()))
                : Optional.empty();
    }

    private static List<String> of(MethodModel method, Target target, int arity) {
        boolean isStatic = target.opcode() == Opcode.INVOKESTATIC;
        return of(method, isStatic ? List.of() : List.of("this"), arity);
    }

    private static List<String> of(MethodModel method, List<String> receiver, int arity) {
        List<String> names = new ArrayList<>(receiver);
        int slot = names.size();
        for (ClassDesc type : method.methodTypeSymbol().parameterList()) {
            names.add(nameOf(method, slot));
            slot += TypeKind.from(type).slotSize();
        }
        return names.size() < arity ? List.of("") : names.subList(names.size() - arity, names.size());
    }

    private static String nameOf(MethodModel method, int slot) {
        return method.code().orElseThrow().elementStream().filter(LocalVariable.class::isInstance).map(LocalVariable.class::cast)
                .filter(v -> v.slot() == slot).map(v -> v.name().stringValue()).findFirst().orElse("");
    }
}
