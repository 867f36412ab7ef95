/// Data as scenes: intervals and scales, ticks, axes, marks, legend, colour bar, and the charts made of them.
///
/// ```text
/// function -> CurveSampler -> Curve       -> LineChart    -> Scene
/// function -> FieldSampler -> HeightField -> ContourChart -> Scene
/// Graph    -> DrawnNodes   -> GraphLayout -> GraphChart   -> Scene
/// ```
/// May use `scene`, `layout`, and the engine's derivatives and descents.
package dev.thalweg.chart;
