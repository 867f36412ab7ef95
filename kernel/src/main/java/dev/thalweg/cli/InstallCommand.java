package dev.thalweg.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `thalweg install`: registers the kernel with Jupyter.
@Command(name = "install", description = "Register the kernel with Jupyter, in place of an older one.", mixinStandardHelpOptions = true)
final class InstallCommand implements Callable<Integer> {
    @ArgGroup(exclusive = true)
    private Where where = new Where();

    @Spec
    private CommandSpec spec;

    /// For whom; the user if nothing is said.
    static final class Where {
        @Option(names = "--user", description = "for this user (the default)")
        private boolean user;

        @Option(names = "--prefix", paramLabel = "DIR", description = "for the Jupyter that is installed in DIR")
        private Path prefix;

        @Option(names = "--sys-prefix", description = "for the active virtual or conda environment, else the python3 on the PATH")
        private boolean sysPrefix;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Path jar = Installation.jar().orElse(null);
        if (jar == null) {
            err.println("thalweg install: these classes are not in a jar, which Jupyter needs to start them; "
                    + "build it with 'mvn package' and run 'java -jar kernel/target/thalweg-kernel.jar install'");
            return 1;
        }
        try {
            Kernelspec kernelspec = Kernelspec.of(Installation.java(), jar);
            Path folder = kernelspec.writeTo(jupyterData());
            spec.commandLine().getOut().println("Registered " + kernelspec.displayName() + " in " + folder);
            return 0;
        } catch (IOException e) {
            err.println("thalweg install: cannot write the registration: " + e
                    + "; name a folder you may write to with --user or --prefix DIR");
            return 1;
        }
    }

    private Path jupyterData() throws IOException {
        Machine machine = Machine.current();
        if (where.prefix != null) {
            return Machine.jupyterData(where.prefix.toAbsolutePath());
        }
        if (where.sysPrefix) {
            Path active = machine.activePrefix().orElse(null);
            return Machine.jupyterData(active != null ? active : pythonPrefix());
        }
        return machine.jupyterUserData();
    }

    private static Path pythonPrefix() throws IOException {
        Process python = new ProcessBuilder("python3", "-c", "import sys; print(sys.prefix)").redirectErrorStream(true).start();
        return Path.of(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }
}
