package dev.thalweg.scene;

import java.util.List;

/// A finished drawing on white.
///
/// @param width  in CSS pixels
/// @param height in CSS pixels
/// @param items  in painting order
public record Scene(int width, int height, List<Item> items) {
    public Scene {
        items = List.copyOf(items);
    }
}
