/// A scene as a file: `SvgWriter` for vectors, `PngWriter` for pixels.
///
/// ```text
/// Outline -> Simplifier -> PathData                                   -> SvgWriter
/// Outline -> Flattener -> Simplifier -> Stroker -> Filler -> Pixels -> Palette -> PngWriter
/// ```
/// Both use `java.base` alone: Java2D needs a display or a setting, and its text needs fonts; letters are outlines here.
/// SVG has no ids, clip paths, style sheets, gradients or references, since those collide when several figures share one page.
/// May use `scene` alone.
package dev.thalweg.render;
