package dev.thalweg.source;

import dev.thalweg.ir.Origin;
import java.util.ArrayList;
import java.util.List;

/// Which sweep of an adjoint program a statement belongs to.
enum Sweep {
    FORWARD, REVERSE, BOTH, NEITHER;

    boolean isNamed() {
        return this == FORWARD || this == REVERSE;
    }

    String comment() {
        return name().toLowerCase();
    }

    private Sweep and(Sweep other) {
        return this == NEITHER || this == other ? other : other == NEITHER ? this : BOTH;
    }

    private static Sweep of(Statement s) {
        Origin origin = s.where();
        Sweep own = origin.line() == 0 ? NEITHER : origin.isAdjoint() ? REVERSE : FORWARD;
        return s.bodies().stream().flatMap(List::stream).map(Sweep::of).reduce(own, Sweep::and);
    }

    /// For each statement of a list; one that tells nothing belongs to what follows it, and the last to what precedes.
    static List<Sweep> of(List<Statement> body) {
        List<Sweep> sweeps = new ArrayList<>(body.stream().map(Sweep::of).toList());
        for (int i = sweeps.size() - 2; i >= 0; i--) {
            if (sweeps.get(i) == NEITHER) {
                sweeps.set(i, sweeps.get(i + 1));
            }
        }
        return sweeps;
    }

    static boolean isMixed(List<Statement> body) {
        List<Sweep> sweeps = of(body);
        return sweeps.contains(FORWARD) && sweeps.contains(REVERSE);
    }
}
