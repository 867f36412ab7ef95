package dev.thalweg.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.scene.Color;
import dev.thalweg.scene.Item;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.Pen;
import dev.thalweg.scene.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgWriterTest {
    @Test
    void aSceneIsOneElementInTenthsOfAPixel() {
        Scene scene = new Scene(200, 160, List.of(
                new Item.Fill(Outline.rectangle(10, 20, 30, 40), Color.of("#ff8a3c").withOpacity(0.5)),
                new Item.Stroke(Outline.segment(0, 0, 12.34, 5), new Pen(Color.of("#2b3440"), 1.5))));
        assertEquals("""
                <svg xmlns="http://www.w3.org/2000/svg" width="200" height="160" viewBox="0 0 2000 1600" role="img" \
                stroke-linecap="round" stroke-linejoin="round">
                <title>a &lt; b &amp; c</title>
                <path fill="#fff" d="M0 0h2000v1600H0z"/>
                <path fill="#ff8a3c" fill-opacity="0.5" d="m100 200h300v400h-300z"/>
                <path fill="none" stroke="#2b3440" stroke-width="15" d="m0 0 123 50"/>
                </svg>
                """, SvgWriter.write(scene, "a < b & c"));
    }
}
