package dev.thalweg.cli;

import dev.thalweg.repl.Repl;
import dev.thalweg.shell.JShellInterpreter;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `thalweg repl`, and `thalweg` alone in a terminal.
@Command(name = "repl", description = "Type cells in a terminal.")
final class ReplCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        String banner = "%s: /help for help, Ctrl-D to leave.".formatted(Main.Version.text());
        try (Repl repl = new Repl(JShellInterpreter.create(), Machine.current().userData("thalweg").resolve("repl-history"))) {
            return repl.run(banner);
        }
    }
}
