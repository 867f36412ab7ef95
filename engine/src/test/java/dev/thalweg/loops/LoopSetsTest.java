package dev.thalweg.loops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopSetsTest {
    @Test
    void theModuleOfTheVectorApiBringsSimd() {
        assertInstanceOf(SimdDoubleLoops.class, LoopSets.DOUBLES);
        assertInstanceOf(SimdFloatLoops.class, LoopSets.FLOATS);
    }

    @Test
    void withoutItTheScalarLoopsRunAndOneSentenceIsSaid() throws IOException, InterruptedException {
        assertEquals("""
                Thalweg: products of matrices and functions of tensors are slow without SIMD; start java with --add-modules jdk.incubator.vector.
                ScalarDoubleLoops ScalarFloatLoops 50.0
                """, run());
    }

    private static String run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WithoutSimd.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS") || name.equals("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
