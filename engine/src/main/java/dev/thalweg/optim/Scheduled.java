package dev.thalweg.optim;

import java.util.function.IntToDoubleFunction;

/// Another optimiser, each of whose steps is lengthened or shortened by a factor that depends on the step's number, from 0.
record Scheduled(Optimiser inner, IntToDoubleFunction factor) implements Optimiser {
    @Override
    public Update start(int variables) {
        Update update = inner.start(variables);
        int[] step = {0};
        return (x, gradient) -> {
            double[] before = x.clone();
            update.apply(x, gradient);
            double now = factor.applyAsDouble(step[0]++);
            for (int i = 0; i < x.length; i++) {
                x[i] = before[i] + now * (x[i] - before[i]);
            }
        };
    }

    @Override
    public String label() {
        return inner.label() + ".scheduled(...)";
    }
}
