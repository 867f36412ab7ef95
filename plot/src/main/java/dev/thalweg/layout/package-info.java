/// Where the nodes and edges of a graph without cycles are drawn, as pure data.
///
/// ```text
/// Vertex* -> Layering -> LayeredGraph (with bends) -> Ordering -> Placement -> GraphLayout = Box*, Route*
/// ```
/// After Sugiyama, Tagawa and Toda (1981), with positions by least squares. Everything grows to the right; `transposed` makes it grow downwards.
/// Uses the JDK alone.
package dev.thalweg.layout;
