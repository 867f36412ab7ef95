package dev.thalweg.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures must draw where there are no fonts, no fontconfig and no display.
class NoFontTest {
    @Test
    void noClassMentionsAFont() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".class")).filter(NoFontTest::mentionsFont).toList());
        }
    }

    @Test
    void aFreshMachineDrawsWithoutStartingTheFontSystem(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
                "-Xlog:class+load:file=" + log, "-cp", System.getProperty("java.class.path"), "dev.thalweg.plot.Gallery", folder.toString())
                .redirectErrorStream(true);
        builder.environment().put("FONTCONFIG_FILE", folder.resolve("none").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        assertTrue(Files.size(folder.resolve("rosenbrock.png")) > 10_000);
        String loaded = Files.readString(log);
        assertTrue(loaded.contains("java.awt.image.BufferedImage"), "the log of loaded classes is not what this test thinks");
        // Java2D's graphics object names a default font, so the class Font itself is loaded; what must not start is what looks for fonts.
        for (String type : List.of("sun.font.FontManager", "sun.font.SunFontManager", "sun.font.FontConfigManager", "sun.font.Font2D",
                "sun.awt.FontConfiguration", "java.awt.font.GlyphVector")) {
            assertTrue(!loaded.contains(type), type + " was loaded");
        }
    }

    private static boolean mentionsFont(Path file) {
        try {
            return StreamSupport.stream(ClassFile.of().parse(file).constantPool().spliterator(), false).anyMatch(NoFontTest::isFont);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isFont(PoolEntry entry) {
        return entry instanceof ClassEntry type && (type.asInternalName().startsWith("java/awt/Font") || type.asInternalName().startsWith("java/awt/font/"));
    }
}
