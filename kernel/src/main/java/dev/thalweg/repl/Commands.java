package dev.thalweg.repl;

import java.util.List;

/// The few words that are for the terminal and not for Java; each starts with a slash, as no Java does but a comment.
final class Commands {
    private static final String HELP = """
            Type Java: an expression shows its value, and declarations stay. Operators work on tensors and on your own classes.
              gradient(f, 2)      the derivative of a method that you have defined      explain(f)  the derivative as Java
              Tab                 completes; once more shows all there is               Ctrl-C      stops what runs, or drops the line
              Up, Ctrl-R          earlier lines                                         Ctrl-D      leaves
            %lsmagic              the magics that cells have, such as %who, %time and %maven; NAME? tells what is known of a name
            /help                 this page
            /exit                 leaves
            """;

    private Commands() {}

    static boolean isCommand(String line) {
        String text = line.strip();
        return text.startsWith("/") && !text.startsWith("//") && !text.startsWith("/*");
    }

    static List<String> names() {
        return List.of("/help", "/exit");
    }

    static boolean isExit(String line) {
        return line.strip().equals("/exit");
    }

    /// What to print.
    static String run(String line) {
        String command = line.strip();
        return command.equals("/help") ? HELP : "There is no " + command + "; /help lists what there is.\n";
    }
}
