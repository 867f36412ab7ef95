/// From functions to functions: inlining, simplification, and the two derivatives.
///
/// [Inline] and [Simplify] prepare; [Normalise] gives every loop one entry and one way back; [AliasClasses] and
/// [Activity] find what a derivative flows through; [Shadows] puts a cotangent array beside each active array;
/// [Reverse] makes the adjoint program and decides what to save ([Residuals]); [Forward] makes the tangent program of any
/// function, adjoint programs included. May use: `rules`, `ir`.
package dev.thalweg.transform;
