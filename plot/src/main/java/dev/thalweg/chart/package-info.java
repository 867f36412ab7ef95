/// Data as scenes: intervals and scales, ticks, axes, marks, legend, colour bar, and the two charts made of them.
///
/// ```text
/// function -> CurveSampler -> Curve       -> LineChart    -> Scene
/// function -> FieldSampler -> HeightField -> ContourChart -> Scene
/// ```
/// May use `scene`, and the engine's derivatives and descents.
package dev.thalweg.chart;
