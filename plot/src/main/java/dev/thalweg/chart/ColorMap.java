package dev.thalweg.chart;

import dev.thalweg.scene.Color;
import java.util.List;
import java.util.stream.Stream;

/// Colours for a share from 0 to 1.
final class ColorMap {
    /// Even to the eye in lightness, readable in grey and with colour deficiencies.
    /// Source: viridis by Smith and van der Walt (CC0), every 16th entry.
    private static final List<Color> VIRIDIS = Stream.of("#440154", "#48186a", "#472d7b", "#424086", "#3b528b", "#33638d", "#2c728e",
            "#26828e", "#21918c", "#1fa088", "#28ae80", "#3fbc73", "#5ec962", "#84d44b", "#addc30", "#d8e219", "#fde725")
            .map(Color::of).toList();

    private ColorMap() {
    }

    static Color viridis(double share) {
        double place = Math.clamp(share, 0, 1) * (VIRIDIS.size() - 1);
        int index = Math.min((int) place, VIRIDIS.size() - 2);
        return VIRIDIS.get(index).mix(VIRIDIS.get(index + 1), place - index);
    }
}
