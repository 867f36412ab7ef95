/// A scene as a file: `SvgWriter` for vectors, `PngWriter` for pixels (Java2D paints the shapes; letters are shapes too).
///
/// ```text
/// Scene -> Simplifier -> PathData -> SvgWriter          Scene -> Rasterizer -> Palette -> PngWriter
/// ```
/// SVG has no ids, clip paths, style sheets, gradients or references, since those collide when several figures share one page.
/// May use `scene` alone.
package dev.thalweg.render;
