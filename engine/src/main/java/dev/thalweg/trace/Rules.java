package dev.thalweg.trace;

import dev.thalweg.tensor.Convolving;
import dev.thalweg.tensor.Decomposition;
import dev.thalweg.tensor.Elementwise;
import dev.thalweg.tensor.Fourier;
import dev.thalweg.tensor.Indexing;
import dev.thalweg.tensor.Joining;
import dev.thalweg.tensor.MatMul;
import dev.thalweg.tensor.Operation;
import dev.thalweg.tensor.Pooling;
import dev.thalweg.tensor.Recurrence;
import dev.thalweg.tensor.Reduction;
import dev.thalweg.tensor.Scan;
import dev.thalweg.tensor.Sorting;
import dev.thalweg.tensor.View;

/// The rule of each operation; an operation without one does not compile.
final class Rules {
    private Rules() {}

    static Rule of(Operation operation) {
        return switch (operation) {
            case Elementwise.Map(var f) -> UnaryRules.of(f);
            case Elementwise.Zip(var f) -> BinaryRules.of(f);
            case Elementwise.Where _ -> BinaryRules.WHERE;
            case Elementwise.Cast cast -> new LinearRule(cast, (yBar, x) -> yBar.cast(x.dtype()));
            case Reduction reduction -> ReductionRules.of(reduction);
            case Scan scan -> ReductionRules.of(scan);
            case Recurrence recurrence -> new RecurrenceRule(recurrence);
            case View view -> ShapeRules.of(view);
            case Joining joining -> ShapeRules.of(joining);
            case Indexing indexing -> ShapeRules.of(indexing);
            case Sorting sorting -> ShapeRules.of(sorting);
            case Decomposition decomposition -> DecompositionRules.of(decomposition);
            case Fourier fourier -> new LinearRule(fourier, (yBar, x) -> new Fourier(-fourier.sign()).on(yBar));
            case Convolving convolving -> ConvolutionRules.of(convolving);
            case Pooling pooling -> ConvolutionRules.of(pooling);
            case MatMul matmul -> new BilinearRule(matmul, (yBar, b) -> yBar.matmul(b.transpose()), (yBar, a) -> a.transpose().matmul(yBar));
        };
    }
}
