package dev.thalweg.shell;

import dev.thalweg.shell.source.Source;
import java.util.List;
import java.util.stream.Collectors;

/// A program in the language of cells, in one file.
///
/// @param name      its file, as error messages name it
/// @param code      its text; a first line that starts with `#!` is for the operating system
/// @param arguments what it finds in `String[] args`
public record Script(String name, String code, List<String> arguments) {
    public Script {
        arguments = List.copyOf(arguments);
    }

    /// Runs the script in a session of its own, up to its end, its first error, or `System.exit`.
    public Evaluation run(CellOutput output) {
        try (JShellInterpreter session = JShellInterpreter.start()) {
            session.evaluate(new Source("arguments", "String[] args = {" + arguments.stream().map(Script::literal).collect(Collectors.joining(", ")) + "};"), output);
            return session.evaluate(new Source(name, code.startsWith("#!") ? "//" + code : code), output);
        }
    }

    /// As Java source; unlike `\\u` escapes, octal ones are read after the literal's end was found.
    private static String literal(String text) {
        return text.chars().mapToObj(c -> c < 256 ? "\\%03o".formatted(c) : Character.toString(c)).collect(Collectors.joining("", "\"", "\""));
    }
}
