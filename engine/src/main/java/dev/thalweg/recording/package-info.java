/// Differentiation by recording: the user's methods run as instrumented copies in which each number remembers where it came from.
///
/// [MethodRecorder] makes the copy of a method, bytecode to bytecode: a `double` or `float` becomes a [Real]. What the copy calls is linked
/// when it is reached, by [Linker]: other copies, the rules of `rules.ScalarRules`, or code without a rule, which gets no number that
/// a derivative flows through. A [Recording] holds the graph, and beside arrays, objects and boxes the nodes of their numbers.
/// [Sweep] runs over the graph, backwards for adjoints, forwards for tangents. May use: `bytecode`, `rules`, `ir`, `runtime`.
package dev.thalweg.recording;
