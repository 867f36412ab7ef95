package dev.thalweg.transform;

import dev.thalweg.ir.Function;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A named step on the way from a function to its derivative.
///
/// @param name    a verb phrase
/// @param purpose what it is for, in one sentence
/// @param step    gives the function changed, in place or as another one; or nothing if it found nothing to do
public record Pass(String name, String purpose, Step step) {
    @FunctionalInterface
    public interface Step {
        Optional<Function> run(Function function);
    }

    /// Is told of each pass when it has run.
    @FunctionalInterface
    public interface Watch {
        Watch NOBODY = (_, _) -> { };

        void ran(Pass pass, Function after);
    }

    /// A step that gives a function always.
    public static Pass of(String name, String purpose, UnaryOperator<Function> step) {
        return new Pass(name, purpose, function -> Optional.of(step.apply(function)));
    }

    /// A step that works in place, or only looks.
    public static Pass inPlace(String name, String purpose, Consumer<Function> step) {
        return of(name, purpose, function -> {
            step.accept(function);
            return function;
        });
    }

    /// Runs passes one after the other.
    public static Function run(List<Pass> passes, Function source, Watch watch) {
        Function function = source;
        for (Pass pass : passes) {
            function = pass.step.run(function).orElse(function);
            watch.ran(pass, function);
        }
        return function;
    }

    /// Runs passes one after the other, round by round until none finds anything to do.
    ///
    /// @param most rounds
    public static Function repeat(List<Pass> passes, int most, Function source, Watch watch) {
        Function function = source;
        boolean changed = true;
        for (int round = 0; changed && round < most; round++) {
            changed = false;
            for (Pass pass : passes) {
                Optional<Function> next = pass.step.run(function);
                changed |= next.isPresent();
                function = next.orElse(function);
                watch.ran(pass, function);
            }
        }
        return function;
    }
}
