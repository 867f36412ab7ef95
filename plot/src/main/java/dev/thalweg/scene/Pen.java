package dev.thalweg.scene;

/// How a line is drawn: always with round joins and ends, so that a path never grows spikes.
///
/// @param color the ink
/// @param width in CSS pixels
public record Pen(Color color, double width) {
}
