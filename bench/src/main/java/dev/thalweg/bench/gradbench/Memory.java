package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Gradients2;
import dev.thalweg.autodiff.Objective2;
import dev.thalweg.bench.adbench.LstmModel;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/// `lstm`: the loss of a network with long short-term memory, and its gradient by both matrices of parameters, row after row.
final class Memory {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "objective", Entry.of(Input.class, in -> LstmModel.loss(in.mainParams, in.extraParams, in.state, in.sequence)),
            "jacobian", new Entry<>(Input.class, in -> () -> jacobian(in), Memory::flat));

    private record Input(double[][] mainParams, double[][] extraParams, double[][] state, double[][] sequence) {}

    private Memory() {}

    private static Gradients2<double[][], double[][]> jacobian(Input in) {
        double[][] state = in.state;
        double[][] sequence = in.sequence;
        Objective2<double[][], double[][]> f = (main, extra) -> LstmModel.loss(main, extra, state, sequence);
        return Autodiff.gradient(f, in.mainParams, in.extraParams);
    }

    private static double[] flat(Gradients2<double[][], double[][]> gradient) {
        return Stream.of(gradient.first(), gradient.second()).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
    }
}
