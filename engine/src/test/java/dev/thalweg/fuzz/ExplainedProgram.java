package dev.thalweg.fuzz;

import dev.thalweg.autodiff.Code;
import dev.thalweg.bytecode.Emitter;
import dev.thalweg.ir.Refusal;
import dev.thalweg.runtime.Program;
import dev.thalweg.source.JavaSource;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A program whose adjoint is compiled, and printed as source, which javac has compiled.
///
/// @param printed runs the source
record ExplainedProgram(Source program, Runner compiled, Runner printed, JavaSource source) {
    private static final String NAME = "generated.Programs";

    /// @throws IllegalArgumentException if one of the programs is no Java, or the source of its adjoint is none
    static List<ExplainedProgram> of(List<Source> programs) {
        Class<?> host = load(Source.type("generated", "Programs", programs));
        List<Method> methods = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            methods.add(method(host, "f" + i));
        }
        List<JavaSource> sources = methods.stream().map(Code::explain).toList();
        List<Method> printed = Explanations.compile(sources, MethodHandles.lookup());
        List<ExplainedProgram> all = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            Program compiled = Emitter.compile(Code.adjoint(methods.get(i)), host);
            all.add(new ExplainedProgram(programs.get(i), compiled::run, runner(printed.get(i)), sources.get(i)));
        }
        return all;
    }

    private static Class<?> load(String text) {
        Map<String, byte[]> classes = Sources.compile(NAME, text, "-g");
        try {
            return new MemoryLoader(ExplainedProgram.class.getClassLoader(), classes).loadClass(NAME);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(Class<?> host, String name) {
        try {
            return host.getDeclaredMethod(name, Subject.TYPE.parameterArray());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Runner runner(Method method) {
        return (numbers, objects) -> {
            try {
                return (double) method.invoke(null, Stream.concat(Arrays.stream(numbers).boxed(), Arrays.stream(objects)).toArray());
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /// How the adjoint of a program alone fails to be printed.
    ///
    /// @throws IllegalArgumentException if it is no Java
    static Optional<Failure> failure(Source source) {
        try {
            return of(List.of(source)).getFirst().failure();
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /// How what is printed differs from what is compiled.
    Optional<Failure> failure() {
        for (Point point : List.of(Point.at(program.seed()), Point.special(program.seed()))) {
            String expected = outcome(compiled, point);
            String found = outcome(printed, point);
            if (!expected.equals(found)) {
                return Optional.of(new Failure(program, "printed and compiled", "is " + found + " instead of " + expected + "\n" + source));
            }
        }
        return Optional.empty();
    }

    /// The sign of a zero apart, which sums of cotangents may lose.
    private static String outcome(Runner runner, Point point) {
        try {
            Runner.Result result = runner.adjointAt(point);
            return result.value() + " " + Arrays.stream(result.gradient()).map(x -> x + 0.0).boxed().toList();
        } catch (IllegalStateException | ArithmeticException | IndexOutOfBoundsException e) {
            return e.getClass().getName();
        }
    }
}
