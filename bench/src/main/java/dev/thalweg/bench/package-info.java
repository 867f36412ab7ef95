/// What a gradient costs, beside the function itself and beside a gradient by hand.
///
/// Each class is one problem, and a JMH benchmark of it; [Main] measures the ratios in interleaved rounds.
package dev.thalweg.bench;
