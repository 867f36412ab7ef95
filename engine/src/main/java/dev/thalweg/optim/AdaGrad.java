package dev.thalweg.optim;

/// Steps that shrink with all gradients so far: `s += g^2; x -= rate * g / (sqrt(s) + 1e-10)`.
///
/// As `torch.optim.Adagrad`.
///
/// @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan and Singer, Adaptive Subgradient Methods, 2011</a>
record AdaGrad(double rate) implements Optimiser {
    private static final double EPSILON = 1e-10;

    AdaGrad {
        Optimisers.requireRate("adaGrad", rate);
    }

    @Override
    public Update start(int variables) {
        double[] squares = new double[variables];
        return (x, gradient) -> {
            for (int i = 0; i < x.length; i++) {
                squares[i] += gradient[i] * gradient[i];
                x[i] -= rate * gradient[i] / (Math.sqrt(squares[i]) + EPSILON);
            }
        };
    }

    @Override
    public String label() {
        return "adaGrad(" + rate + ")";
    }
}
