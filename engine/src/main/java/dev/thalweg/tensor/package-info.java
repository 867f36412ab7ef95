/// The n-d array: values, shapes, views, and operations as data that a trace can run instead. May use: `loops`.
///
/// `Tensor` has every operation as a method, by theme in its interfaces (`Arithmetic`, `Functions`, `Reductions`, ...). A method makes an
/// `Operation`, and the operand of the highest level runs it: `DenseTensor` by evaluating, a tensor of a trace by noting it too.
package dev.thalweg.tensor;
