package dev.thalweg.cli;

import dev.thalweg.shell.Script;
import java.io.Console;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/// The command line; exit code 0 is success, 1 a failure, 2 a mistake in the command.
@Command(name = "thalweg", description = "Differentiable programming in plain Java. Without a command: cells in a terminal, or a script from standard input.",
        mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        subcommands = {ReplCommand.class, RunCommand.class, KernelCommand.class, InstallCommand.class, DoctorCommand.class})
public final class Main implements Callable<Integer> {
    @Option(names = {"-e", "--eval"}, paramLabel = "CODE", description = "run this code, and show its value")
    private String code;

    /// Names the program and the Java it runs on.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {text()};
        }

        static String text() {
            String version = Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
            return "thalweg " + version + " (Java " + Runtime.version() + ")";
        }
    }

    static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Override
    public Integer call() throws IOException {
        if (code != null) {
            return RunCommand.run(new Script("-e", code, List.of()), true);
        }
        Console console = System.console();
        return console != null && console.isTerminal() ? new ReplCommand().call() : RunCommand.run(RunCommand.script("-", List.of()), false);
    }
}
