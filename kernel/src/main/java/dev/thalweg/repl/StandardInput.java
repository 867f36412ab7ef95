package dev.thalweg.repl;

import dev.thalweg.shell.execution.Streams;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Answers by lines of standard input; a password is not echoed where that is a terminal.
final class StandardInput implements TerminalOutput.Question {
    private final BufferedReader in = new BufferedReader(new InputStreamReader(Streams.in(), StandardCharsets.UTF_8));

    @Override
    public String ask(String prompt, boolean password) throws IOException {
        Console console = System.console();
        if (password && console != null && console.isTerminal()) {
            char[] secret = console.readPassword("%s", prompt);
            return secret == null ? null : new String(secret);
        }
        PrintStream out = Streams.out();
        out.print(prompt);
        out.flush();
        return in.readLine();
    }
}
