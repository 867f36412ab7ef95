package dev.thalweg.bench.tensor;

import static dev.thalweg.autodiff.Autodiff.valueAndGradient;

import dev.thalweg.autodiff.ParametersFunction;
import dev.thalweg.autodiff.ValueAndGradient;
import dev.thalweg.tensor.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A network that is trained on one batch: each run is a step of gradient descent.
final class Training<N extends Network<N>> implements Runnable {
    private static final int[] LABELS = Samples.labels(256, 10);

    private final ParametersFunction<N> loss;
    private N network;
    private double last;

    Training(N start, ParametersFunction<N> loss) {
        this.network = start;
        this.loss = loss;
    }

    @Override
    public void run() {
        runWatched(() -> {});
    }

    /// @param atLoss runs when the loss has been computed, before the way back
    void runWatched(Runnable atLoss) {
        ValueAndGradient<N> both = valueAndGradient(net -> {
            Tensor value = loss.at(net);
            atLoss.run();
            return value;
        }, network);
        last = both.value();
        network = network.descend(both.gradient());
    }

    /// The loss before the last step.
    double last() {
        return last;
    }

    /// New ones, by name.
    static Map<String, Training<?>> all() {
        Map<String, Training<?>> all = new LinkedHashMap<>();
        all.put("mlp-64x784-128-10", classifier(64, 784, 128, 10));
        all.put("mlp-256x784-1024-1024-10", classifier(256, 784, 1024, 1024, 10));
        Tensor points = Samples.of(91, 1, 32, 2);
        Tensor values = Samples.of(92, 1, 32, 1);
        all.put("mlp-32x2-16-16-1", new Training<>(Mlp.of(2, 16, 16, 1), net -> net.on(points, Tensor::tanh).mse(values)));
        Tensor images = Samples.of(93, 1, 64, 1, 28, 28);
        all.put("cnn-64x1x28", new Training<>(Cnn.start(), net -> net.on(images).crossEntropy(labels(64))));
        Tensor sequence = Samples.of(94, 1, 50, 32, 64);
        all.put("lstm-50x32x64-128", new Training<>(Recurrent.of(64, 128, 10), net -> net.on(sequence).crossEntropy(labels(32))));
        return all;
    }

    static Training<Mlp> classifier(int batch, int... sizes) {
        Tensor x = Samples.of(90, 1, batch, sizes[0]);
        return new Training<>(Mlp.of(sizes), net -> net.on(x, Tensor::relu).crossEntropy(labels(batch)));
    }

    private static int[] labels(int n) {
        return Arrays.copyOf(LABELS, n);
    }
}
