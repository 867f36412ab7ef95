package dev.thalweg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.message.Fields;
import dev.thalweg.message.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelspecTest {
    @TempDir
    Path data;
    private final Kernelspec kernelspec = Kernelspec.of(Path.of("/jdk/bin/java"), Path.of("/a folder/kernel.jar"));

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void itStartsThisJavaOnThisJar() throws IOException {
        Path folder = kernelspec.writeTo(data);
        Fields json = Json.parse(Files.readString(folder.resolve("kernel.json")));
        assertEquals(List.of("/jdk/bin/java", "--add-modules", "jdk.incubator.vector", "-jar", "/a folder/kernel.jar", "kernel",
                "{connection_file}"), json.texts("argv"));
        assertEquals("Java (Thalweg)", json.text("display_name"));
        assertEquals("java", json.text("language"));
        assertEquals("message", json.text("interrupt_mode"));
    }

    @Test
    void logosHaveTheSizesOfTheirNames() throws IOException {
        Path folder = kernelspec.writeTo(data);
        for (int size : new int[] {32, 64}) {
            assertEquals(size, ImageIO.read(folder.resolve("logo-%dx%d.png".formatted(size, size)).toFile()).getWidth());
        }
        assertTrue(Files.readString(folder.resolve("logo-svg.svg")).startsWith("<svg"));
    }

    @Test
    void anOlderOneIsReplacedAsAWhole() throws IOException {
        Path older = Files.createDirectories(Kernelspec.folder(data));
        Files.writeString(older.resolve("kernel.json"), "{}");
        Files.writeString(older.resolve("left-over"), "");
        kernelspec.writeTo(data);
        assertEquals(Set.of("kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"), names(kernelspec.writeTo(data)));
        assertEquals(Set.of("kernels"), names(data));
    }
}
