package dev.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTest {
    private static final Path COMPILED = Path.of("target/test-classes");

    @TempDir
    private Path folder;
    private Path sub;

    @BeforeEach
    void copySamples() throws IOException {
        sub = Files.createDirectories(folder.resolve("dev/thalweg/plain"));
        try (Stream<Path> files = Files.list(COMPILED.resolve("dev/thalweg/plain"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("Samples")).toList()) {
                Files.copy(file, sub.resolve(file.getFileName()));
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(sub)) {
            return files.sorted().toList();
        }
    }

    @Test
    void rewrittenCodeDoesTheSame() throws Exception {
        Plain.rewrite(folder, files());
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Object rewritten = loader.loadClass("dev.thalweg.plain.Samples").getConstructor().newInstance();
            assertEquals(new Samples().get(), ((Supplier<?>) rewritten).get());
        }
    }

    @Test
    void onlyToStringOfRecordsAndTextsAreLeftToTheJvm() throws IOException {
        assertTrue(bootstraps().containsAll(Set.of("metafactory", "typeSwitch", "bootstrap equals")));
        Plain.rewrite(folder, files());
        assertEquals(Set.of("makeConcatWithConstants", "bootstrap toString"), bootstraps());
    }

    private Set<String> bootstraps() throws IOException {
        return files().stream().flatMap(file -> {
            try {
                return ClassFile.of().parse(file).methods().stream();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }).flatMap(method -> method.code().stream()).flatMap(code -> code.elementStream()).filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast).map(i -> i.bootstrapMethod().methodName().equals("bootstrap")
                        ? "bootstrap " + i.name().stringValue() : i.bootstrapMethod().methodName()).collect(Collectors.toSet());
    }

    @Test
    void whatHasBeenRewrittenIsLeftAlone() throws IOException {
        Plain.rewrite(folder, files());
        List<Path> first = files();
        Plain.rewrite(folder, files());
        assertEquals(first, files());
    }

    @Test
    void classesOfLambdasThatAreGoneAreDeleted() throws IOException {
        Path gone = sub.resolve("Samples$Lambda$999.class");
        Plain.rewrite(folder, files());
        Files.write(gone, ClassFile.of().build(ClassDesc.of("dev.thalweg.plain.Samples$Lambda$999"), cls -> { }));
        Files.copy(COMPILED.resolve("dev/thalweg/plain/Samples.class"), sub.resolve("Samples.class"), StandardCopyOption.REPLACE_EXISTING);
        Plain.rewrite(folder, files());
        assertTrue(Files.notExists(gone));
    }
}
