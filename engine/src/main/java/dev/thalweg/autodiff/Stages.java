package dev.thalweg.autodiff;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A function on its way from bytecode to its adjoint program, and on to what `explain` prints: the program after each pass.
///
/// @param stages in order; one that is refused is the last, and its text says why
public record Stages(List<Stage> stages) {
    /// @param name    the pass
    /// @param purpose what it is for
    /// @param changed whether it did anything to this function
    /// @param text    the program behind it
    public record Stage(String name, String purpose, boolean changed, String text) {
        @Override
        public String toString() {
            return changed ? name + ": " + purpose + "\n\n" + text + "\n" : name + ": changed nothing\n";
        }
    }

    public Stages {
        stages = List.copyOf(stages);
    }

    /// The program behind the last pass of this name.
    ///
    /// @throws IllegalArgumentException if there is none; the message names those that there are
    public String text(String name) {
        return stages.stream().filter(s -> s.name.equals(name)).reduce((_, last) -> last).map(Stage::text)
                .orElseThrow(() -> new IllegalArgumentException("There is no stage \"%s\". There are: %s."
                        .formatted(name, stages.stream().map(Stage::name).distinct().collect(Collectors.joining("; ")))));
    }

    @Override
    public String toString() {
        return IntStream.range(0, stages.size()).mapToObj(i -> "--- %d. %s".formatted(i + 1, stages.get(i))).collect(Collectors.joining());
    }
}
