/// A figure as a display list: what to paint, in which order, in CSS pixels (y grows downwards).
///
/// ```text
/// Scene  = width, height, Item*
/// Item   = Fill(Outline, Color) | Stroke(Outline, Pen) | Text(string, place, style)
/// Outline = (MOVE (LINE | QUAD)* CLOSE?)*
/// ```
/// Nothing here knows about charts or about file formats. Letters are outlines too (`Typeface`), so that a figure needs no
/// installed fonts and looks the same on every machine. Uses the JDK alone, and no AWT.
package dev.thalweg.scene;
