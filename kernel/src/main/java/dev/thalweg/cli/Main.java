package dev.thalweg.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line; exit code 0 is success, 1 a failure, 2 a mistake in the command.
@Command(name = "thalweg", description = "Differentiable programming in plain Java: a Jupyter kernel and a script runner.",
        mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        subcommands = {KernelCommand.class, RunCommand.class, InstallCommand.class, DoctorCommand.class})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /// Names the program and the Java it runs on.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
            return new String[] {"thalweg " + version + " (Java " + Runtime.version() + ")"};
        }
    }

    static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
