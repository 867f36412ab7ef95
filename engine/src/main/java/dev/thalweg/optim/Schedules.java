package dev.thalweg.optim;

import java.util.function.IntToDoubleFunction;

/// Factors of the rate by the number of the step, from 0, for [Optimiser#scheduled]; those of `torch.optim.lr_scheduler`.
public final class Schedules {
    private Schedules() {}

    /// Multiplies by `gamma` every `period` steps.
    public static IntToDoubleFunction stepwise(int period, double gamma) {
        if (period < 1) {
            throw new IllegalArgumentException("stepwise needs a period of 1 step or more, but period is " + period);
        }
        return step -> Math.pow(gamma, step / period);
    }

    /// Multiplies by `gamma` at every step.
    public static IntToDoubleFunction exponential(double gamma) {
        return step -> Math.pow(gamma, step);
    }

    /// Falls from 1 to 0 like half a cosine wave over so many steps.
    ///
    /// @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, SGDR, 2017</a>
    public static IntToDoubleFunction cosine(int steps) {
        return step -> 0.5 * (1 + Math.cos(Math.PI * step / steps));
    }

    /// Falls from `start` to `end` on a straight line over so many steps, and stays there.
    public static IntToDoubleFunction linear(double start, double end, int steps) {
        return step -> start + (end - start) * Math.min(step, steps) / steps;
    }
}
