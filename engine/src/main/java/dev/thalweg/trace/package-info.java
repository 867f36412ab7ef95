/// Derivatives of functions of tensors, by running them: reverse mode, forward mode, batches. May use: `tensor`.
///
/// A function runs on tensors that stand for values (`ReverseTensor`, `ForwardTensor`). Each operation of the run is evaluated on the
/// values, which may stand for others in turn (a derivative of a derivative), and noted with its rule. `Rules` has a row for each operation.
package dev.thalweg.trace;
