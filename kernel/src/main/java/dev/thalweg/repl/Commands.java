package dev.thalweg.repl;

import dev.thalweg.shell.Inspection;
import dev.thalweg.shell.Interpreter;
import dev.thalweg.shell.Variable;
import java.util.List;
import java.util.stream.Collectors;

/// The few words that are for the terminal and not for Java; each starts with a slash, as no Java does but a comment.
final class Commands {
    private static final String HELP = """
            Type Java: an expression shows its value, and declarations stay. Operators work on tensors and on your own classes.
              gradient(f, 2)      the derivative of a method that you have defined      explain(f)  the derivative as Java
              Tab                 completes; once more shows all there is               Ctrl-C      stops what runs, or drops the line
              Up, Ctrl-R          earlier lines                                         Ctrl-D      leaves
            /help                 this page
            /doc NAME             what is known of a name
            /vars                 the variables of this session
            /exit                 leaves
            """;

    private final Interpreter session;

    Commands(Interpreter session) {
        this.session = session;
    }

    static boolean isCommand(String line) {
        String text = line.strip();
        return text.startsWith("/") && !text.startsWith("//") && !text.startsWith("/*");
    }

    static List<String> names() {
        return List.of("/help", "/doc", "/vars", "/exit");
    }

    static boolean isExit(String line) {
        return line.strip().equals("/exit");
    }

    /// What to print.
    String run(String line) {
        String[] words = line.strip().split("\\s+", 2);
        return switch (words[0]) {
            case "/help" -> HELP;
            case "/vars" -> session.variables().stream().map(Commands::line).collect(Collectors.joining());
            case "/doc" -> words.length == 1 ? "/doc NAME: which name?\n" : doc(words[1]);
            default -> "There is no " + words[0] + "; /help lists what there is.\n";
        };
    }

    private static String line(Variable variable) {
        return "%s %s = %s%n".formatted(variable.type(), variable.name(), variable.text());
    }

    private String doc(String name) {
        return switch (session.inspect(name, name.length(), 1)) {
            case Inspection.Found(var bundle) -> bundle.data().get("text/plain") + "\n";
            case Inspection.NotFound() -> "Nothing is known of " + name + ".\n";
        };
    }
}
