package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cell language in plain `javac`, and that it leaves plain Java as it is.
class OperatorPluginTest {
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    @TempDir
    private Path folder;

    @Test
    void compilesOperatorsAndBrackets() throws Exception {
        Path source = Files.writeString(folder.resolve("Fit.java"), """
                import static dev.thalweg.tensor.Tensors.*;
                import dev.thalweg.tensor.Tensor;

                class Base {
                    static Tensor twice(Tensor t) { return t * 2; }
                }

                class Fit extends Base {
                    public static void main(String[] args) {
                        Tensor x = ones(2, 3) * 2 + 1;
                        x[0, 1:] *= 10;
                        x += 1 - twice(x) / 4;
                        System.out.println(x[:, -1]);
                        dev.thalweg.autodiff.ScalarFunction f = square;
                        System.out.println(dev.thalweg.autodiff.Autodiff.gradient(f, 3));
                    }

                    static double square(double v) {
                        return v * v;
                    }
                }
                """);
        String compiled = javac(List.of("-Xplugin:Thalweg", "-processorpath", own(), "-cp", engine()), List.of(source), folder.resolve("out"));
        assertEquals("", compiled);
        String out = run(List.of(BIN.resolve("java").toString(), "-cp", engine() + java.io.File.pathSeparator + folder.resolve("out"), "Fit"));
        assertTrue(out.contains("[16.   2.5]") && out.contains("6.0"), out);
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Path source = Files.writeString(folder.resolve("P.java"), "record P(int x) { P twice() { return this * 2; } }");
        String said = javac(List.of("-Xplugin:Thalweg", "-processorpath", own()), List.of(source), folder.resolve("out"));
        assertTrue(said.contains("P.java:1: error: P has no method mul(int); define one to use *"), said);
        String closed = run(List.of(BIN.resolve("javac").toString(), "-Xplugin:Thalweg", "-processorpath", own(), source.toString()));
        assertTrue(closed.contains("It needs JDK 25, and the option -J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED."), closed);
    }

    /// The engine is a large body of plain Java, with every construct that its authors needed.
    @Test
    void plainJavaBecomesTheSameClasses() throws Exception {
        List<Path> sources = files(Path.of("../engine/src/main/java"), ".java");
        assertTrue(sources.size() > 300);
        assertEquals("", javac(List.of("-nowarn", "-g", "--add-modules", "jdk.incubator.vector"), sources, folder.resolve("plain")).replaceAll("(?m)^.*warning.*\\R?", ""));
        assertEquals("", javac(List.of("-nowarn", "-g", "--add-modules", "jdk.incubator.vector", "-Xplugin:Thalweg", "-processorpath", own()), sources,
                folder.resolve("taught")).replaceAll("(?m)^.*warning.*\\R?", ""));
        List<Path> classes = files(folder.resolve("plain"), ".class");
        assertEquals(classes.size(), files(folder.resolve("taught"), ".class").size());
        for (Path plain : classes) {
            Path taught = folder.resolve("taught").resolve(folder.resolve("plain").relativize(plain));
            assertArrayEquals(Files.readAllBytes(plain), Files.readAllBytes(taught), plain.toString());
        }
    }

    @Test
    void everyClassForTheCompilerIsListed() throws Exception {
        Path compiled = Path.of(CompilerHook.class.getResource("/META-INF/thalweg/javac/com/sun/tools/javac").toURI());
        List<String> found = files(compiled, ".class").stream()
                .map(file -> compiled.relativize(file).toString().replace(java.io.File.separatorChar, '.').replaceAll("\\.class$", "")).sorted().toList();
        assertEquals(found, CompilerHook.CLASSES.stream().sorted().toList());
    }

    private String javac(List<String> options, List<Path> sources, Path out) throws Exception {
        List<String> command = new ArrayList<>(List.of(BIN.resolve("javac").toString(), "-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-d", out.toString()));
        Path list = Files.write(folder.resolve("sources"), sources.stream().map(Path::toString).toList());
        command.add("@" + list);
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(under)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String own() throws URISyntaxException {
        return place(CompilerHook.class);
    }

    private static String engine() throws URISyntaxException {
        return place(dev.thalweg.tensor.Tensor.class);
    }

    private static String place(Class<?> of) throws URISyntaxException {
        return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }
}
