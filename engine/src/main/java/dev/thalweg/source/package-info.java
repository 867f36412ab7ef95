/// From functions to Java source that a person reads: the way back from [dev.thalweg.ir.Function] to text.
///
/// [Shape] decides which values are parts of expressions and [Coalescing] which of the others share a variable; [Structure]
/// makes `if`, loops and labelled blocks of the flow graph, [Tidy] and [CountedLoops] make of them what a person would have
/// written, [Scopes] declares and names the variables, and [Writer] prints. [JavaMethod] is the door. May use: `ir`, `runtime`.
package dev.thalweg.source;
