package dev.thalweg.autodiff;

import java.io.Serializable;

/// One round of a long loop: from a state to the next, with parameters that are the same in every round.
@FunctionalInterface
public interface Step extends Serializable {
    /// @param i the number of the round, from 0
    double[] next(int i, double[] state, double[] parameters);
}
