package dev.thalweg.optim;

/// Steps in units of the root mean square of recent gradients: `v = decay * v + (1 - decay) * g^2; x -= rate * g / (sqrt(v) + 1e-8)`.
///
/// As `torch.optim.RMSprop` with `alpha=decay`.
///
/// @see <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Tieleman and Hinton, lecture 6e, 2012</a>
record RmsProp(double rate, double decay) implements Optimiser {
    RmsProp {
        Optimisers.requireRate("rmsProp", rate);
        Optimisers.requireDecay("rmsProp", "decay", decay);
    }

    @Override
    public Update start(int variables) {
        double[] squares = new double[variables];
        return (x, gradient) -> {
            for (int i = 0; i < x.length; i++) {
                squares[i] = decay * squares[i] + (1 - decay) * gradient[i] * gradient[i];
                x[i] -= rate * gradient[i] / (Math.sqrt(squares[i]) + Moments.EPSILON);
            }
        };
    }

    @Override
    public String label() {
        return "rmsProp(" + rate + ", " + decay + ")";
    }
}
