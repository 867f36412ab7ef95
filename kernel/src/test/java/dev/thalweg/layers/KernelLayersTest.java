package dev.thalweg.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KernelLayersTest {
    /// Foundation first.
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("wire", Set.of()),
            Map.entry("message", Set.of("wire")),
            Map.entry("shell", Set.of("runtime", "tensor", "autodiff", "optim", "plot")),
            Map.entry("server", Set.of("shell", "message", "wire")),
            Map.entry("widget", Set.of("server", "shell", "message", "plot")),
            Map.entry("repl", Set.of("shell")),
            Map.entry("cli", Set.of("repl", "server", "shell", "message", "wire")));

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        assertEquals(List.of(), new Layers(MAY_USE, Map.of("org.zeromq", "wire", "com.google.gson", "message", "picocli", "cli", "org.eclipse.aether", "shell", "org.jline", "repl")).violations(Path.of("target/classes")));
    }
}
