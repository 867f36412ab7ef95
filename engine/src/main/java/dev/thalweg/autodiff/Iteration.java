package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Op.Member;
import java.io.Serializable;
import java.util.List;

/// A loop over a state, whose adjoint keeps about as many states as the square root of the number of rounds: those at the starts of sections of
/// equal length. Each section is then a function with an adjoint of its own, which runs it again and keeps what its rounds need: as many
/// rounds as there are sections, at most. Each round runs two times.
///
/// @see <a href="https://doi.org/10.1080/10556789208805505">Griewank, Achieving Logarithmic Growth of Temporal and Spatial Complexity in
///      Reverse Automatic Differentiation, 1992</a>: the square root is what two levels of its schedules give
final class Iteration {
    private static final int PARAMETERS = 3;

    private final Step f;
    private final int rounds;
    private final double[] start;
    private final double[] parameters;
    private Target section;
    private VectorAdjoint adjoint;
    private int mostKept;

    /// Some rounds of a loop.
    @FunctionalInterface
    private interface Section extends Serializable {
        double[] run(int from, int to, double[] state, double[] parameters);
    }

    Iteration(Step f, int rounds, double[] start, double[] parameters) {
        this.f = f;
        this.rounds = rounds;
        this.start = start.clone(); // may be the parameters too
        this.parameters = parameters;
    }

    double[] last() {
        return Checkpoints.section(f, 0, rounds, start, parameters).clone();
    }

    /// Pulls the last state's cotangent back to the start and to the parameters.
    double[][] pull(double[] lastBar) {
        int length = Math.max(1, (int) Math.ceil(Math.sqrt(rounds)));
        double[][] starts = new double[(rounds + length - 1) / length][];
        double[] state = start;
        for (int s = 0; s < starts.length; s++) {
            starts[s] = state;
            state = s + 1 < starts.length ? Checkpoints.section(f, s * length, (s + 1) * length, state, parameters) : state;
        }
        mostKept = starts.length + length;
        double[] bar = lastBar.clone();
        double[] parametersBar = new double[parameters.length];
        for (int s = starts.length - 1; s >= 0; s--) {
            Object[] bars = pull(s * length, Math.min(rounds, (s + 1) * length), starts[s], bar);
            bar = (double[]) bars[2];
            double[] share = (double[]) bars[3];
            for (int k = 0; k < share.length; k++) {
                parametersBar[k] += share[k];
            }
            starts[s] = null;
        }
        return new double[][] {bar, parametersBar};
    }

    private Object[] pull(int from, int to, double[] state, double[] bar) {
        Object[] arguments = {from, to, state == parameters ? state.clone() : state, parameters};
        return Ways.first(() -> adjoint().run(section.captured(), Copies.of(arguments), bar), () -> Recorded.pull(recordable(f), arguments, bar));
    }

    private VectorAdjoint adjoint() {
        if (adjoint == null) {
            section = section("sharedSection");
            adjoint = VectorAdjoint.ALL.of(section);
            if (adjoint.writes(PARAMETERS)) {
                section = section("section");
                adjoint = VectorAdjoint.ALL.of(section);
            }
        }
        return adjoint;
    }

    /// Some rounds as a function that belongs to the step's class, whose loader finds both.
    private Target section(String name) {
        return Targets.of(f, 3).calledBy(new Member(Checkpoints.class.describeConstable().orElseThrow(), name, "(Ldev/thalweg/autodiff/Step;II[D[D)[D"), f);
    }

    /// How many rounds' states or residuals were kept at once.
    int mostKept() {
        return mostKept;
    }

    /// The last state's tangent.
    double[] push(double[] startDot, double[] parametersDot) {
        Object[] arguments = {0, rounds, start, parameters};
        List<Object[]> direction = List.<Object[]>of(new Object[] {0, 0, startDot, parametersDot});
        return (double[]) Ways.first(() -> {
            Target whole = section("section");
            return VectorTangent.ALL.of(whole).run(whole.captured(), arguments, direction);
        }, () -> Recorded.tangents(recordable(f), arguments, direction)).tangents().getFirst();
    }


    private static Section recordable(Step f) {
        return (from, to, state, parameters) -> Checkpoints.section(f, from, to, state, parameters);
    }
}
