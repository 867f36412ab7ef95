package dev.thalweg.optim;

import java.util.Arrays;

/// Looks at signs alone: each coordinate's step grows while its gradient keeps its sign, and halves, and waits, when that turns.
///
/// As `torch.optim.Rprop`: growth 1.2, steps from 1e-6 to 50.
///
/// @see <a href="https://doi.org/10.1109/ICNN.1993.298623">Riedmiller and Braun, The RPROP Algorithm, 1993</a>
record Rprop(double rate) implements Optimiser {
    private static final double GROWTH = 1.2;
    private static final double SHRINKAGE = 0.5;
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 50;

    Rprop {
        Optimisers.requireRate("rprop", rate);
    }

    @Override
    public Update start(int variables) {
        double[] steps = new double[variables];
        double[] before = new double[variables];
        Arrays.fill(steps, rate);
        return (x, gradient) -> {
            for (int i = 0; i < x.length; i++) {
                double agreement = gradient[i] * before[i];
                double factor = agreement > 0 ? GROWTH : agreement < 0 ? SHRINKAGE : 1;
                steps[i] = Math.clamp(steps[i] * factor, SMALLEST, LARGEST);
                before[i] = agreement < 0 ? 0 : gradient[i];
                x[i] -= Math.signum(before[i]) * steps[i];
            }
        };
    }

    @Override
    public String label() {
        return "rprop(" + rate + ")";
    }
}
