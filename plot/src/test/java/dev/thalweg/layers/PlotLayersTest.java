package dev.thalweg.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlotLayersTest {
    /// Foundation first.
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("scene", Set.of()),
            Map.entry("layout", Set.of()),
            Map.entry("chart", Set.of("scene", "layout", "autodiff", "optim")),
            Map.entry("render", Set.of("scene")),
            Map.entry("plot", Set.of("render", "chart", "scene", "autodiff", "optim")));

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        assertEquals(List.of(), new Layers(MAY_USE, Map.of()).violations(Path.of("target/classes")));
    }
}
