package dev.thalweg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `thalweg doctor` says.
class ChecksTest {
    @TempDir
    Path folder;
    private Path java;
    private Path jar;

    @BeforeEach
    void makeFiles() throws IOException {
        java = Files.createFile(folder.resolve("java"));
        jar = Files.createFile(folder.resolve("kernel.jar"));
    }

    private JupyterChecks checks() {
        return new JupyterChecks(new Machine(Map.of("JUPYTER_DATA_DIR", folder.toString()), "Linux", folder),
                Optional.of(folder.resolve("a/b")));
    }

    private static String java(String version) {
        String line = new JavaChecks(Runtime.Version.parse(version), ModuleLayer.boot()).java().line();
        return line.replace(" (" + System.getProperty("java.home") + ")", "");
    }

    @Test
    void javaIsJudgedByItsVersion() {
        assertEquals("ok       Java 25.0.3+9-LTS", java("25.0.3+9-LTS"));
        assertEquals("ok       Java 26", java("26"));
        assertEquals("warning  Java 25.0.2; this release has the bug JDK-8377811: install a JDK 25.0.3 or later", java("25.0.2"));
        assertEquals("problem  Java 17.0.9; Thalweg needs Java 25: install a JDK 25.0.3 or later, such as Temurin", java("17.0.9"));
    }

    @Test
    void aJreIsToldFromAJdk() {
        Runtime.Version version = Runtime.version();
        assertEquals("ok       modules jdk.jshell and jdk.compiler", new JavaChecks(version, ModuleLayer.boot()).compiler().line());
        assertEquals("problem  modules missing: jdk.jshell, jdk.compiler; this is a JRE, not a JDK: install a whole JDK 25",
                new JavaChecks(version, ModuleLayer.empty()).compiler().line());
    }

    @Test
    void aRegistrationIsFollowedToItsFiles() throws IOException {
        assertEquals("problem  the kernel is not registered with Jupyter; run 'thalweg install'", checks().kernelspec().line());
        Path file = Kernelspec.of(java, jar).writeTo(folder).resolve("kernel.json");
        assertEquals("ok       the kernel is registered (" + file + ")", checks().kernelspec().line());
        Files.delete(jar);
        assertEquals("problem  the registration %s names %s, which is not there; run 'thalweg install' again".formatted(file, jar),
                checks().kernelspec().line());
        Files.writeString(file, "{\"argv\": [\"python\"]}");
        assertEquals("problem  the registration %s has no command that starts a jar; run 'thalweg install'".formatted(file),
                checks().kernelspec().line());
        Files.writeString(file, "{\"argv\": 3}");
        assertEquals("problem  the registration %s is unreadable: field 'argv' should be a list, and is 3; run 'thalweg install' again"
                .formatted(file), checks().kernelspec().line());
    }

    @Test
    void theProjectsPrivateJupyterIsFound() throws IOException {
        assertEquals("warning  no jupyter on the PATH; install JupyterLab ('pip install jupyterlab') to use notebooks",
                checks().jupyter().line());
        Path jupyter = folder.resolve(".thalweg/venv/bin/jupyter");
        Files.createDirectories(jupyter.getParent());
        assertEquals(true, Files.createFile(jupyter).toFile().setExecutable(true));
        assertEquals("ok       Jupyter (" + jupyter + ")", checks().jupyter().line());
        Path file = Kernelspec.of(java, jar).writeTo(folder.resolve(".thalweg/venv/share/jupyter")).resolve("kernel.json");
        assertEquals("ok       the kernel is registered (" + file + ")", checks().kernelspec().line());
    }
}
