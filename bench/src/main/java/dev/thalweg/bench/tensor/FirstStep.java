package dev.thalweg.bench.tensor;

/// Takes one step of training an MLP 784-128-10 on 64 images: [dev.thalweg.bench.Latency] measures how long the process takes.
public final class FirstStep {
    private FirstStep() {}

    public static void main(String[] arguments) {
        Training<Mlp> training = Training.classifier(64, 784, 128, 10);
        training.run();
        System.out.println(training.last());
    }
}
