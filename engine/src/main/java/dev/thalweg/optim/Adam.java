package dev.thalweg.optim;

/// Adam: steps along the average gradient, in units of the gradients' usual size.
///
/// `m` and `v` are the corrected averages of the gradient and of its square; `x -= rate * m / (sqrt(v) + 1e-8)`, as `torch.optim.Adam`. A decay
/// shrinks the point itself before each step (AdamW), and does not pass through the averages.
///
/// @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, Adam, 2015</a>
/// @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter, Decoupled Weight Decay Regularization, 2019</a>
record Adam(String name, double rate, double firstDecay, double secondDecay, double weightDecay) implements Optimiser {
    Adam {
        Optimisers.requireRate(name, rate);
        Optimisers.requireDecay(name, "first decay", firstDecay);
        Optimisers.requireDecay(name, "second decay", secondDecay);
        Optimisers.requireDecay(name, "weight decay", weightDecay);
    }

    @Override
    public Update start(int variables) {
        Moments moments = new Moments(variables, firstDecay, secondDecay);
        return (x, gradient) -> {
            moments.add(gradient);
            double step = rate / moments.firstWeight();
            for (int i = 0; i < x.length; i++) {
                x[i] -= rate * weightDecay * x[i];
                x[i] -= step * moments.first(i) / moments.scale(i);
            }
        };
    }

    @Override
    public String label() {
        return name + "(" + rate + ")";
    }
}
