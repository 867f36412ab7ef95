package dev.thalweg.autodiff;

import dev.thalweg.bytecode.ClassBytes;
import dev.thalweg.bytecode.Lifter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Classes;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Instruction;
import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Value;
import dev.thalweg.transform.FieldParameters;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A function that is to be explained: its code, its parameters by their names, and where it stands in the user's source.
///
/// @param function its captured objects are in parts, as far as they can be
/// @param active   for each parameter, whether a derivative is taken by it
/// @param booleans for each parameter, whether it is a `boolean` in source
record Explainable(Target target, Function function, List<Boolean> active, List<Boolean> booleans) {
    /// For parameters that the class file has no names of.
    private static final String[] NAMES = {"x", "y", "z", "u", "v", "w", "p", "q"};

    /// @param change what is done to the function before its calls are inlined
    /// @param extras how many parameters that adds
    static Explainable of(Target target, UnaryOperator<Function> change, int extras) {
        Function whole = FunctionCode.of(target, change);
        FieldParameters.Split split = FieldParameters.split(new FieldParameters.Split(whole, target.captured().size(), booleans(target, whole)));
        Function function = split.function();
        for (int i = 0; i < function.parameters().size(); i++) {
            function.parameters().get(i).nameOnce(i < NAMES.length ? NAMES[i] : "x" + i);
        }
        return new Explainable(target, function, new Signature(function, split.captured(), extras).active(), split.booleans());
    }

    /// Which parameters the method, or the records that it takes, declare as `boolean`.
    private static List<Boolean> booleans(Target target, Function function) {
        List<ClassDesc> declared = new ArrayList<>();
        if (target.opcode() != Opcode.INVOKESTATIC) {
            declared.add(target.method().owner());
        }
        declared.addAll(target.method().methodType().parameterList());
        Classes classes = new Lifter(new ClassBytes(target.host().getClassLoader()));
        int captured = target.captured().size();
        List<ClassDesc> parts = IntStream.range(0, declared.size()).boxed()
                .flatMap(i -> i < captured ? Stream.of(declared.get(i)) : parts(declared.get(i), classes)).toList();
        List<Boolean> booleans = new ArrayList<>(Collections.nCopies(function.parameters().size(), false));
        for (int i = 0; i < Math.min(booleans.size(), parts.size()); i++) {
            booleans.set(i, parts.get(i).equals(ConstantDescs.CD_boolean));
        }
        return booleans;
    }

    private static Stream<ClassDesc> parts(ClassDesc type, Classes classes) {
        return classes.components(type).map(components -> components.stream().flatMap(c -> parts(c.fieldType(), classes))).orElse(Stream.of(type));
    }

    /// The names of the parameters that a derivative is taken by, or of those that are constant.
    List<Value> parameters(boolean isActive) {
        return IntStream.range(0, active.size()).filter(i -> active.get(i) == isActive).mapToObj(function.parameters()::get).toList();
    }

    /// The first line of the function, or, of a lambda that only calls another, of that one.
    Optional<Origin> start() {
        List<Origin> places = function.blocks().stream().flatMap(b -> b.instructions().stream()).map(Instruction::origin)
                .filter(o -> o.line() > 0).toList();
        return places.stream().filter(o -> o.method().equals(function.name())).min(Comparator.comparingInt(Origin::line))
                .or(() -> places.stream().filter(o -> !o.method().endsWith("<init>")).findFirst());
    }

    /// The place, as a stack trace names it.
    String where() {
        return start().map(Origin::toString).orElse(function.name());
    }

    /// javac calls a lambda's method `lambda$loss$3`; one that only calls another has that one's name here.
    String name() {
        String called = start().map(Origin::method).orElse(target.method().name());
        String simple = called.substring(called.lastIndexOf('.') + 1);
        return simple.startsWith("lambda$") || simple.startsWith("<") ? "function" : simple;
    }
}
