package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Refusal;
import dev.thalweg.transform.Reverse;
import dev.thalweg.transform.Simplify;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A function on its way from bytecode to its adjoint program: the program's text after each step.
///
/// @param stages in order; one that is refused is the last, and its text says why
public record Stages(List<Stage> stages) {
    /// @param name what was done
    /// @param text the program behind it
    public record Stage(String name, String text) {
        @Override
        public String toString() {
            return "--- " + name + " ---\n" + text;
        }
    }

    public Stages {
        stages = List.copyOf(stages);
    }

    static Stages of(Object f, int arity) {
        Target target = Targets.of(f, arity);
        List<Stage> stages = new ArrayList<>();
        try {
            Function inlined = add(stages, "lifted from bytecode, with what it calls in place of the calls", () -> FunctionCode.of(target));
            List<Boolean> active = add(stages, "differentiated by", () -> new Signature(inlined, target.captured().size(), 0).active());
            Function adjoint = add(stages, "the adjoint program: forward sweep, then reverse sweep", () -> Reverse.adjoint(inlined, active));
            add(stages, "simplified: what is compiled", () -> Simplify.simplify(adjoint));
        } catch (Refusal refusal) {
            stages.add(new Stage("refused", refusal.getMessage() + "\n"));
        }
        return new Stages(stages);
    }

    private static <T> T add(List<Stage> stages, String name, Supplier<T> step) {
        T result = step.get();
        stages.add(new Stage(name, result + "\n"));
        return result;
    }

    /// The text of the stage whose name begins so.
    ///
    /// @throws IllegalArgumentException if there is none; the message names those that there are
    public String text(String beginning) {
        return stages.stream().filter(s -> s.name.startsWith(beginning)).findFirst().map(Stage::text)
                .orElseThrow(() -> new IllegalArgumentException("There is no stage \"%s\". There are: %s."
                        .formatted(beginning, stages.stream().map(Stage::name).collect(Collectors.joining("; ")))));
    }

    @Override
    public String toString() {
        return stages.stream().map(Stage::toString).collect(Collectors.joining("\n"));
    }
}
