package dev.thalweg.bench.tensor;

import dev.thalweg.tensor.Tensor;

/// Two convolutions with pooling, then fully connected layers (LeCun et al., 1998, with today's activations).
record Cnn(Tensor first, Tensor firstBias, Tensor second, Tensor secondBias, Mlp dense) implements Network<Cnn> {
    private static final double RATE = 0.01;

    static Cnn start() {
        return new Cnn(Samples.of(71, 0.3, 6, 1, 5, 5), Samples.of(72, 0.1, 6, 1, 1), Samples.of(73, 0.14, 16, 6, 5, 5), Samples.of(74, 0.1, 16, 1, 1),
                Mlp.of(400, 120, 84, 10));
    }

    Tensor on(Tensor images) {
        Tensor h = images.conv2d(first, 1, 2).add(firstBias).relu().maxPool2d(2, 2);
        h = h.conv2d(second).add(secondBias).relu().maxPool2d(2, 2);
        return dense.on(h.reshape(images.size(0), 400), Tensor::relu);
    }

    @Override
    public Cnn descend(Cnn gradient) {
        return new Cnn(first.sub(gradient.first.mul(RATE)), firstBias.sub(gradient.firstBias.mul(RATE)), second.sub(gradient.second.mul(RATE)),
                secondBias.sub(gradient.secondBias.mul(RATE)), dense.descend(gradient.dense));
    }
}
