package dev.thalweg.chart;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Item;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.Pen;
import dev.thalweg.scene.Scene;
import dev.thalweg.scene.TextStyle;
import java.util.ArrayList;
import java.util.List;

/// Collects the items of a scene in painting order.
final class Canvas {
    private final List<Item> items = new ArrayList<>();

    void fill(Outline outline, Color color) {
        if (!outline.isEmpty()) {
            items.add(new Item.Fill(outline, color));
        }
    }

    void stroke(Outline outline, Pen pen) {
        if (!outline.isEmpty()) {
            items.add(new Item.Stroke(outline, pen));
        }
    }

    void text(String string, double x, double y, TextStyle style) {
        if (!string.isEmpty()) {
            items.add(new Item.Text(string, x, y, style));
        }
    }

    Scene scene(Size size) {
        return new Scene(size.width(), size.height(), items);
    }
}
