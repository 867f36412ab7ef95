package dev.thalweg.cli;

import dev.thalweg.message.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What tells Jupyter how to start the kernel: a folder with `kernel.json` and logos.
///
/// @param argv the command; Jupyter puts the connection file's path in place of `{connection_file}`
record Kernelspec(List<String> argv, String displayName, String language, String interruptMode, Map<String, Object> metadata) {
    static final String NAME = "thalweg";
    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    /// The kernel of this jar, run by this Java, with the vector API for tensors.
    static Kernelspec of(Path java, Path jar) {
        return new Kernelspec(
                List.of(java.toString(), "--add-modules", "jdk.incubator.vector", "-jar", jar.toString(), "kernel", "{connection_file}"),
                "Java (Thalweg)", "java", "message", Map.of("debugger", false));
    }

    /// Where a Jupyter data folder has it.
    static Path folder(Path jupyterData) {
        return jupyterData.resolve("kernels").resolve(NAME);
    }

    /// Writes it into a Jupyter data folder, in place of an older one; a reader never finds half of it.
    Path writeTo(Path jupyterData) throws IOException {
        Files.createDirectories(jupyterData.resolve("kernels"));
        Path made = Files.createTempDirectory(jupyterData, "thalweg-kernelspec");
        try {
            write(made);
            Path folder = folder(jupyterData);
            delete(folder);
            return Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(made);
        }
    }

    private void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("kernel.json"), Json.writeIndented(this));
        for (String logo : LOGOS) {
            try (InputStream in = Objects.requireNonNull(Kernelspec.class.getResourceAsStream(logo), logo)) {
                Files.copy(in, folder.resolve(logo));
            }
        }
        // Temporary folders are closed to others, and a prefix may serve them.
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(folder.resolveSibling("kernels")));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
