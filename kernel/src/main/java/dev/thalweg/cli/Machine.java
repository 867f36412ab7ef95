package dev.thalweg.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where this machine and its user keep things.
///
/// @param environment the variables of the process
/// @param system      the operating system's name, as `os.name` has it
/// @param home        the user's folder
record Machine(Map<String, String> environment, String system, Path home) {
    static Machine current() {
        return of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
    }

    /// Like Jupyter, this takes `HOME` for the user's folder, where Java reads the system's list of users.
    static Machine of(Map<String, String> environment, String system, String userHome) {
        String home = system.startsWith("Windows") ? userHome : environment.getOrDefault("HOME", userHome);
        return new Machine(environment, system, Path.of(home));
    }

    /// A variable that is set to more than nothing.
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private boolean isWindows() {
        return system.startsWith("Windows");
    }

    /// The folder for a program's own data.
    Path userData(String program) {
        if (isWindows()) {
            return variable("APPDATA").map(Path::of).orElse(home.resolve("AppData/Roaming")).resolve(program);
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support").resolve(program);
        }
        return variable("XDG_DATA_HOME").map(Path::of).orElse(home.resolve(".local/share")).resolve(program);
    }

    /// The user's Jupyter data folder, by the rules of jupyter_core.
    Path jupyterUserData() {
        return variable("JUPYTER_DATA_DIR").map(Path::of)
                .orElseGet(() -> system.startsWith("Mac") ? home.resolve("Library/Jupyter") : userData("jupyter"));
    }

    /// The Jupyter data folder of an installation prefix.
    static Path jupyterData(Path prefix) {
        return prefix.resolve("share/jupyter");
    }

    /// The virtual or conda environment that is active.
    Optional<Path> activePrefix() {
        return variable("VIRTUAL_ENV").or(() -> variable("CONDA_PREFIX")).map(Path::of);
    }

    /// A program on the PATH.
    Optional<Path> program(String name) {
        String file = isWindows() ? name + ".exe" : name;
        return Stream.of(variable("PATH").orElse("").split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, file)).filter(Files::isExecutable).findFirst();
    }
}
