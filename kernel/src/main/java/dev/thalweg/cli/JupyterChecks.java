package dev.thalweg.cli;

import dev.thalweg.cli.Finding.Bad;
import dev.thalweg.cli.Finding.Good;
import dev.thalweg.cli.Finding.Poor;
import dev.thalweg.message.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether there is a Jupyter, and whether it knows a kernel that can start.
///
/// @param place the folder of the kernel's jar; the project's private Jupyter is above it
record JupyterChecks(Machine machine, Optional<Path> place) {
    private static final String REGISTER = "run 'thalweg install'";

    List<Finding> findings() {
        return List.of(jupyter(), kernelspec());
    }

    Finding jupyter() {
        return machine.program("jupyter").or(() -> privatePrefix().map(prefix -> prefix.resolve("bin/jupyter")).filter(Files::isExecutable))
                .<Finding>map(path -> new Good("Jupyter (" + path + ")"))
                .orElseGet(() -> new Poor("no jupyter on the PATH", "install JupyterLab ('pip install jupyterlab') to use notebooks"));
    }

    /// The environment that `install/start` makes where there is no Jupyter.
    private Optional<Path> privatePrefix() {
        return Stream.iterate(place.orElse(null), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(".thalweg/venv")).filter(Files::isDirectory).findFirst();
    }

    Finding kernelspec() {
        return folders().map(Kernelspec::folder).map(folder -> folder.resolve("kernel.json")).filter(Files::isRegularFile).findFirst()
                .map(JupyterChecks::registration)
                .orElseGet(() -> new Bad("the kernel is not registered with Jupyter", REGISTER));
    }

    /// The folders in which Jupyter looks for kernels, and those of its usual installations.
    private Stream<Path> folders() {
        Stream<Path> named = machine.variable("JUPYTER_PATH").stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator))).map(Path::of);
        Stream<Path> prefixes = Stream.concat(machine.activePrefix().stream(), privatePrefix().stream());
        Stream<Path> system = Stream.of(Path.of("/usr/local"), Path.of("/usr"));
        return Stream.of(named, Stream.of(machine.jupyterUserData()), Stream.concat(prefixes, system).map(Machine::jupyterData))
                .flatMap(paths -> paths);
    }

    static Finding registration(Path file) {
        try {
            List<String> argv = Json.parse(Files.readString(file)).texts("argv");
            int jar = argv.indexOf("-jar") + 1;
            if (argv.isEmpty() || jar == 0 || jar == argv.size()) {
                return new Bad("the registration " + file + " has no command that starts a jar", REGISTER);
            }
            return Stream.of(argv.getFirst(), argv.get(jar)).filter(path -> !Files.isRegularFile(Path.of(path))).findFirst()
                    .<Finding>map(gone -> new Bad("the registration %s names %s, which is not there".formatted(file, gone),
                            REGISTER + " again"))
                    .orElseGet(() -> new Good("the kernel is registered (" + file + ")"));
        } catch (IOException | IllegalArgumentException e) {
            return new Bad("the registration " + file + " is unreadable: " + e.getMessage(), REGISTER + " again");
        }
    }
}
