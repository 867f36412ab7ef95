package dev.thalweg.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineLayersTest {
    /// Foundation first.
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("plain", Set.of()), // of the build
            Map.entry("runtime", Set.of()),
            Map.entry("loops", Set.of("runtime")),
            Map.entry("tensor", Set.of("loops")),
            Map.entry("ir", Set.of()),
            Map.entry("rules", Set.of("ir")),
            Map.entry("bytecode", Set.of("ir", "runtime")),
            Map.entry("source", Set.of("ir", "runtime")),
            Map.entry("transform", Set.of("rules", "ir", "runtime")),
            Map.entry("trace", Set.of("tensor", "loops")),
            Map.entry("recording", Set.of("bytecode", "rules", "ir", "runtime")),
            Map.entry("autodiff", Set.of("recording", "trace", "bytecode", "source", "transform", "rules", "ir", "runtime", "tensor")),
            Map.entry("optim", Set.of("autodiff", "tensor")),
            Map.entry("nn", Set.of("optim", "autodiff", "tensor")),
            Map.entry("data", Set.of("tensor")));
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        assertEquals(List.of(), new Layers(MAY_USE, Map.of("jdk.incubator.vector", "loops")).violations(CLASSES));
    }

    @Test
    void aReferenceThatIsNotInTheTableIsFound() {
        Layers none = new Layers(Map.of("autodiff", Set.of()), Map.of("java.util", "loops"));
        assertFalse(none.violations(CLASSES).isEmpty());
    }
}
