package dev.thalweg.optim;

/// Adam with Nesterov's look-ahead: the step uses the average gradient as the next step will see it.
///
/// As `torch.optim.NAdam`, whose weight of the average grows with the steps: `0.9 * (1 - 0.96^(0.004 t) / 2)`.
///
/// @see <a href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">Dozat, Incorporating Nesterov Momentum into Adam, 2016</a>
record Nadam(double rate) implements Optimiser {
    private static final double WARMING = 0.004;

    Nadam {
        Optimisers.requireRate("nadam", rate);
    }

    @Override
    public Update start(int variables) {
        Moments moments = new Moments(variables);
        double[] product = {1};
        return (x, gradient) -> {
            moments.add(gradient);
            double now = weight(moments.count());
            double next = weight(moments.count() + 1);
            product[0] *= now;
            double ofGradient = rate * (1 - now) / (1 - product[0]);
            double ofAverage = rate * next / (1 - product[0] * next);
            for (int i = 0; i < x.length; i++) {
                x[i] -= (ofGradient * gradient[i] + ofAverage * moments.first(i)) / moments.scale(i);
            }
        };
    }

    private static double weight(int step) {
        return Moments.FIRST_DECAY * (1 - 0.5 * Math.pow(0.96, step * WARMING));
    }

    @Override
    public String label() {
        return "nadam(" + rate + ")";
    }
}
