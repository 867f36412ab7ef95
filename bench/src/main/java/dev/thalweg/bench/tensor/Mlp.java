package dev.thalweg.bench.tensor;

import dev.thalweg.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Fully connected layers with a function between them.
record Mlp(List<Layer> layers) implements Network<Mlp> {
    private static final double RATE = 0.01;

    /// A row of weights for each input.
    record Layer(Tensor weight, Tensor bias) {
        static Layer of(int seed, int inputs, int outputs) {
            return new Layer(Samples.of(seed, Math.sqrt(3.0 / inputs), inputs, outputs), Samples.of(seed + 1, 0.1, outputs));
        }

        Tensor on(Tensor x) {
            return x.matmul(weight).add(bias);
        }

        Layer descend(Layer gradient, double rate) {
            return new Layer(weight.sub(gradient.weight.mul(rate)), bias.sub(gradient.bias.mul(rate)));
        }
    }

    static Mlp of(int... sizes) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i + 1 < sizes.length; i++) {
            layers.add(Layer.of(10 * i + 1, sizes[i], sizes[i + 1]));
        }
        return new Mlp(layers);
    }

    Tensor on(Tensor x, UnaryOperator<Tensor> between) {
        Tensor h = layers.getFirst().on(x);
        for (Layer layer : layers.subList(1, layers.size())) {
            h = layer.on(between.apply(h));
        }
        return h;
    }

    @Override
    public Mlp descend(Mlp gradient) {
        List<Layer> moved = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            moved.add(layers.get(i).descend(gradient.layers.get(i), RATE));
        }
        return new Mlp(moved);
    }
}
