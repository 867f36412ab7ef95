package dev.thalweg.bench.tensor;

import static dev.thalweg.autodiff.Autodiff.gradient;

import dev.thalweg.autodiff.TensorFunction;
import dev.thalweg.loops.Convolution;
import dev.thalweg.loops.LoopSets;
import dev.thalweg.loops.Window;
import dev.thalweg.tensor.DType;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.LinkedHashMap;
import java.util.Map;

/// The work, by name. `bench/peers/peer.py` has the same names.
final class Works {
    private static final TensorFunction CHAIN = x -> x.mul(x).neg().exp().mul(x.tanh()).add(x.div(x.mul(x).add(1))).sum();
    private static final TensorFunction ROWS = x -> x.logsumexp(1).sum();

    private Works() {}

    static Map<String, Runnable> all() {
        Map<String, Runnable> works = new LinkedHashMap<>();
        for (DType type : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
            for (int n = 256; n <= 2048; n *= 2) {
                works.put("matmul-%s-%d".formatted(type, n), product(type, n));
            }
        }
        Tensor x = ramp(1_000_000);
        works.put("chain-gradient-1000000", () -> Tensors.evaluate(gradient(CHAIN, x)));
        Tensor rows = ramp(4096 * 512).reshape(4096, 512);
        works.put("logsumexp-gradient-4096x512", () -> Tensors.evaluate(gradient(ROWS, rows)));
        works.putAll(Training.all());
        convolution(works, 64, 1, 6, 28, 5);
        convolution(works, 64, 6, 16, 14, 5);
        convolution(works, 16, 32, 64, 28, 3);
        return works;
    }

    private static Runnable product(DType type, int n) {
        Tensor a = ramp(n * n).reshape(n, n).cast(type);
        Tensor b = a.transpose().mul(0.5).reshape(n, n);
        Tensors.evaluate(a, b);
        return () -> Tensors.evaluate(a.matmul(b));
    }

    private static Tensor ramp(int n) {
        Tensor ramp = Tensors.linspace(-2, 2, n).cast(DType.FLOAT32);
        Tensors.evaluate(ramp);
        return ramp;
    }

    /// Images and windows are square, and the window's border is padded.
    private static void convolution(Map<String, Runnable> works, int batch, int inputs, int outputs, int size, int taps) {
        Window window = Window.over(size, taps, 1, taps / 2, 1);
        Convolution shape = new Convolution(batch, 1, inputs, outputs, window, window);
        float[] x = new float[batch * inputs * size * size];
        float[] w = new float[inputs * outputs * taps * taps];
        float[] y = new float[batch * outputs * size * size];
        String name = "%dx%dx%d-%dx%d".formatted(batch, inputs, size, outputs, taps);
        works.put("convolution-" + name, () -> LoopSets.FLOATS.convolve(shape, x, 0, w, 0, y, 0));
        works.put("convolution-gradients-" + name, () -> {
            LoopSets.FLOATS.convolveInputGradient(shape, y, 0, w, 0, x, 0);
            LoopSets.FLOATS.convolveWeightGradient(shape, x, 0, y, 0, w, 0);
        });
    }
}
