package dev.thalweg.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The jar that runs and the Java that runs it.
final class Installation {
    private Installation() {}

    /// Empty if the classes do not come from a jar.
    static Optional<Path> jar() {
        try {
            Path place = Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath();
            return Optional.of(place).filter(Files::isRegularFile);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static Path java() {
        return ProcessHandle.current().info().command().map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java")).toAbsolutePath();
    }
}
