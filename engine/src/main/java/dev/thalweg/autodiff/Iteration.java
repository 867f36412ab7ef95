package dev.thalweg.autodiff;

import java.util.List;

/// A loop over a state, whose adjoint keeps about as many states as the square root of the number of rounds, twice: those at the starts of
/// sections of equal length, and those of the one section that is being reversed. Each round runs three times.
///
/// @see <a href="https://doi.org/10.1080/10556789208805505">Griewank, Achieving Logarithmic Growth of Temporal and Spatial Complexity in
///      Reverse Automatic Differentiation, 1992</a>: the square root is what two levels of its schedules give
final class Iteration {
    private final Step f;
    private final int rounds;
    private final double[] start;
    private final double[] parameters;
    private int kept;
    private int mostKept;

    Iteration(Step f, int rounds, double[] start, double[] parameters) {
        this.f = f;
        this.rounds = rounds;
        this.start = start;
        this.parameters = parameters;
    }

    double[] last() {
        return after(start, 0, rounds).clone();
    }

    private double[] after(double[] state, int from, int to) {
        double[] now = state;
        for (int i = from; i < to; i++) {
            now = next(i, now);
        }
        return now;
    }

    private double[] next(int i, double[] state) {
        return f.next(i, state.clone(), parameters.clone());
    }

    /// Pulls the last state's cotangent back to the start and to the parameters.
    double[][] pull(double[] lastBar) {
        int length = Math.max(1, (int) Math.ceil(Math.sqrt(rounds)));
        double[][] sections = new double[(rounds + length - 1) / length][];
        double[] state = start;
        for (int s = 0; s < sections.length; s++) {
            sections[s] = keep(state);
            state = after(state, s * length, Math.min(rounds, (s + 1) * length));
        }
        double[] bar = lastBar.clone();
        double[] parametersBar = new double[parameters.length];
        for (int s = sections.length - 1; s >= 0; s--) {
            bar = pullSection(s * length, Math.min(rounds, (s + 1) * length), sections[s], bar, parametersBar);
            sections[s] = null;
            kept--;
        }
        return new double[][] {bar, parametersBar};
    }

    private double[] pullSection(int from, int to, double[] first, double[] lastBar, double[] parametersBar) {
        double[][] states = new double[to - from][];
        states[0] = first;
        for (int i = from; i + 1 < to; i++) {
            states[i + 1 - from] = keep(next(i, states[i - from]));
        }
        double[] bar = lastBar;
        for (int i = to - 1; i >= from; i--) {
            Object[] bars = VectorDerivatives.pull(f, new Object[] {i, states[i - from], parameters}, bar);
            bar = (double[]) bars[1];
            double[] share = (double[]) bars[2];
            for (int k = 0; k < share.length; k++) {
                parametersBar[k] += share[k];
            }
        }
        kept -= to - from - 1;
        return bar;
    }

    private double[] keep(double[] state) {
        mostKept = Math.max(mostKept, ++kept);
        return state;
    }

    /// How many states were kept at once.
    int mostKept() {
        return mostKept;
    }

    /// The last state's tangent.
    double[] push(double[] startDot, double[] parametersDot) {
        double[] state = start;
        double[] dot = startDot;
        for (int i = 0; i < rounds; i++) {
            VectorTangents both = VectorDerivatives.along(f, new Object[] {i, state, parameters}, List.<Object[]>of(new Object[] {0, dot, parametersDot}));
            state = (double[]) both.value();
            dot = (double[]) both.tangents().getFirst();
        }
        return dot.clone();
    }
}
