package dev.thalweg.autodiff;

/// Calls and loops that derivatives run again, instead of keeping what happened in them. What is here is called by derivative programs;
/// users call [Autodiff#checkpoint] and [Autodiff#iterate].
///
/// A function gets a copy of its argument, and gives a copy of its result, so that neither is shared with the code around it.
public final class Checkpoints {
    private Checkpoints() {}

    @Vjp("pull")
    @Jvp("push")
    public static double call(ScalarFunction f, double x) {
        return f.applyAsDouble(x);
    }

    public static double pull(ScalarFunction f, double x, double y, double yBar) {
        return (Double) VectorDerivatives.pull(f, new Object[] {x}, yBar)[0];
    }

    public static double push(ScalarFunction f, double x, double xDot) {
        return (Double) VectorDerivatives.tangent(f, new Object[] {x}, xDot);
    }

    @Vjp("pullVector")
    @Jvp("pushVector")
    public static double[] callVector(VectorFunction f, double[] x) {
        return f.apply(x.clone()).clone();
    }

    public static double[] pullVector(VectorFunction f, double[] x, double[] y, double[] yBar) {
        return (double[]) VectorDerivatives.pull(f, new Object[] {x}, yBar)[0];
    }

    public static double[] pushVector(VectorFunction f, double[] x, double[] xDot) {
        return (double[]) VectorDerivatives.tangent(f, new Object[] {x}, xDot);
    }

    @Vjp("pullLoop")
    @Jvp("pushLoop")
    public static double[] loop(Step f, int rounds, double[] start, double[] parameters) {
        return new Iteration(f, rounds, start, parameters).last();
    }

    /// Some rounds; a step may write what it is given.
    public static double[] section(Step f, int from, int to, double[] state, double[] parameters) {
        double[] now = state;
        for (int i = from; i < to; i++) {
            now = f.next(i, now.clone(), parameters.clone());
        }
        return now;
    }

    /// The same for a step that does not write the parameters. What it does to a state is done to the last one's result, and seen by nobody else.
    public static double[] sharedSection(Step f, int from, int to, double[] state, double[] parameters) {
        double[] now = state;
        for (int i = from; i < to; i++) {
            now = f.next(i, now, parameters);
        }
        return now;
    }

    public static double[][] pullLoop(Step f, int rounds, double[] start, double[] parameters, double[] y, double[] yBar) {
        return new Iteration(f, rounds, start, parameters).pull(yBar);
    }

    public static double[] pushLoop(Step f, int rounds, double[] start, double[] parameters, double[] startDot, double[] parametersDot) {
        return new Iteration(f, rounds, start, parameters).push(startDot, parametersDot);
    }
}
