/// Derivative tables: one row for each primitive.
///
/// A row says, for each operand, what a small change `g` of it adds to the result, or, read backwards, what a
/// cotangent `g` of the result adds to the operand's: for a scalar primitive both are `g` times the partial derivative.
/// Rows are written over [Term], so that what they emit can be differentiated again. May use: `ir`.
package dev.thalweg.rules;
