/// Three objectives of ADBench, its text formats, and data in them.
///
/// Formats and objectives: <a href="https://github.com/microsoft/ADBench/tree/38cb7931303a830c3700ca36ba9520868327ac87">ADBench</a>
/// (`docs/FileFormat.md`), <a href="https://arxiv.org/abs/1807.10129">Srajer, Kukelova and Fitzgibbon, 2018</a>. The sign of the mixture's
/// prior is that of <a href="https://github.com/gradbench/gradbench/tree/main/evals/gmm">GradBench</a>, which found ADBench's to be wrong.
package dev.thalweg.bench.adbench;
