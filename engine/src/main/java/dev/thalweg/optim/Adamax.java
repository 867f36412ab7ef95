package dev.thalweg.optim;

/// Adam in the maximum norm: steps in units of the largest recent gradient.
///
/// As `torch.optim.Adamax`.
///
/// @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, Adam, 2015, section 7.1</a>
record Adamax(double rate) implements Optimiser {
    Adamax {
        Optimisers.requireRate("adamax", rate);
    }

    @Override
    public Update start(int variables) {
        Moments moments = new Moments(variables);
        double[] largest = new double[variables];
        return (x, gradient) -> {
            moments.add(gradient);
            double step = rate / moments.firstWeight();
            for (int i = 0; i < x.length; i++) {
                largest[i] = Math.max(Moments.SECOND_DECAY * largest[i], Math.abs(gradient[i]) + Moments.EPSILON);
                x[i] -= step * moments.first(i) / largest[i];
            }
        };
    }

    @Override
    public String label() {
        return "adamax(" + rate + ")";
    }
}
