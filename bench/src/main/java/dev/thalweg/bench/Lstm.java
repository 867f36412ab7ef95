package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Gradients2;
import dev.thalweg.autodiff.Objective2;
import dev.thalweg.bench.adbench.LstmData;
import dev.thalweg.bench.adbench.LstmModel;
import dev.thalweg.bench.adbench.Samples;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// ADBench's network of 2 layers that reads 1,024 characters of 14 bits: a state that is overwritten in place, step by step.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Lstm {
    private final LstmData data;
    private final Objective2<double[][], double[][]> function;

    /// Of ADBench's size.
    public Lstm() {
        this(LstmData.read(Samples.lstm(1, 2, 1_024, 14)));
    }

    Lstm(LstmData data) {
        this.data = data;
        double[][] state = data.state();
        double[][] sequence = data.sequence();
        function = (main, extra) -> LstmModel.loss(main, extra, state, sequence);
    }

    @Benchmark
    public double primal() {
        return LstmModel.loss(data.main(), data.extra(), data.state(), data.sequence());
    }

    @Benchmark
    public Gradients2<double[][], double[][]> gradient() {
        return Autodiff.gradient(function, data.main(), data.extra());
    }
}
