/// A tool for [GradBench](https://github.com/gradbench/gradbench): it answers messages on standard input, one JSON object a line.
///
/// ```
/// message   = {id, kind: start} | {id, kind: define, module} | {id, kind: evaluate, module, function, input} | {id, kind: analysis, ...}
/// response  = {id, tool} | {id, success} | {id, success, output, timings: [{name, nanoseconds}]} | {id, success: false, error} | {id}
/// ```
///
/// Each module of GradBench is a class here; its objective is plain Java, and its derivative is Thalweg's.
/// Protocol: `CONTRIBUTING.md` of GradBench, section Protocol; modules: `evals/*/README.md`.
package dev.thalweg.bench.gradbench;
