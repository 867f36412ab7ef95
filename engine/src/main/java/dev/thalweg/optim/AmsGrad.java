package dev.thalweg.optim;

/// Adam with the largest average of squares so far, so that a step never grows again.
///
/// As `torch.optim.Adam` with `amsgrad=True`: the largest is taken of the averages that are not corrected.
///
/// @see <a href="https://arxiv.org/abs/1904.09237">Reddi, Kale and Kumar, On the Convergence of Adam and Beyond, 2018</a>
record AmsGrad(double rate) implements Optimiser {
    AmsGrad {
        Optimisers.requireRate("amsGrad", rate);
    }

    @Override
    public Update start(int variables) {
        Moments moments = new Moments(variables);
        double[] largest = new double[variables];
        return (x, gradient) -> {
            moments.add(gradient);
            double step = rate / moments.firstWeight();
            for (int i = 0; i < x.length; i++) {
                largest[i] = Math.max(largest[i], moments.second(i));
                x[i] -= step * moments.first(i) / (Math.sqrt(largest[i] / moments.secondWeight()) + Moments.EPSILON);
            }
        };
    }

    @Override
    public String label() {
        return "amsGrad(" + rate + ")";
    }
}
