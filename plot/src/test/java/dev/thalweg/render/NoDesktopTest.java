package dev.thalweg.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures must draw where there is no display, no font, no fontconfig, and no `java.desktop` in the runtime.
class NoDesktopTest {
    @Test
    void noClassMentionsTheDesktop() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
            assertTrue(classes.size() > 50, classes.size() + " classes");
            assertEquals(List.of(), classes.stream().filter(NoDesktopTest::mentionsDesktop).toList());
        }
    }

    @Test
    void aRuntimeOfTheBaseModuleAloneDrawsEveryFigure(@TempDir Path folder) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "--limit-modules", "java.base", "-cp", System.getProperty("java.class.path"),
                "dev.thalweg.plot.Gallery", folder.toString()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        assertTrue(Files.size(folder.resolve("rosenbrock.png")) > 10_000);
    }

    private static boolean mentionsDesktop(Path file) {
        try {
            return StreamSupport.stream(ClassFile.of().parse(file).constantPool().spliterator(), false)
                    .anyMatch(entry -> entry instanceof ClassEntry type
                            && type.asInternalName().matches("(java|javax|sun)/(awt|imageio|swing|font)/.*"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
