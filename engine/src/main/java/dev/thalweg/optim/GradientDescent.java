package dev.thalweg.optim;

/// Plain gradient descent: `x -= rate * g`.
record GradientDescent(double rate) implements Optimiser {
    GradientDescent {
        Optimisers.requireRate("gradientDescent", rate);
    }

    @Override
    public Update start(int variables) {
        return (x, gradient) -> {
            for (int i = 0; i < x.length; i++) {
                x[i] -= rate * gradient[i];
            }
        };
    }

    @Override
    public String label() {
        return "gradientDescent(" + rate + ")";
    }
}
