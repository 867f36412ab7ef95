/// Loops over arrays of numbers: the scalar ones define every result. Not for users. May use: `runtime`.
package dev.thalweg.loops;
