package dev.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;

/// Solutions of equations, whose derivatives follow from the equations and not from how they were solved: of `f(x, p) = 0`, the solution moves by
/// `dx = -(df/dx)^-1 df/dp dp`. What is here is called by derivative programs; users call [Autodiff#fixedPoint] and [Autodiff#root].
///
/// @see <a href="https://arxiv.org/abs/2105.15183">Blondel et al., Efficient and Modular Implicit Differentiation, 2021</a>
public final class Implicit {
    private static final int MOST_ROUNDS = 100_000;
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;

    private Implicit() {}

    @Vjp({"", "", "pullFixedPoint", ""})
    @Jvp("pushFixedPoint")
    public static double[] fixedPoint(VectorFunction2 f, double[] start, double[] parameters, double tolerance) {
        double[] x = start.clone();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = f.apply(x.clone(), parameters.clone());
            double moved = 0;
            for (int i = 0; i < x.length; i++) {
                moved = Math.max(moved, Math.abs(next[i] - x[i]) / (1 + Math.abs(next[i])));
                moved = Double.isNaN(next[i]) ? Double.NaN : moved;
            }
            x = next.clone();
            if (moved <= tolerance) {
                return x;
            }
        }
        throw new ArithmeticException("The iteration has not settled after %,d rounds.".formatted(MOST_ROUNDS));
    }

    public static double[] pullFixedPoint(VectorFunction2 f, double[] start, double[] parameters, double tolerance, double[] x, double[] xBar) {
        return pull(f, x, parameters, xBar, 1);
    }

    public static double[] pushFixedPoint(VectorFunction2 f, double[] start, double[] parameters, double tolerance, double[] parametersDot) {
        return push(f, fixedPoint(f, start, parameters, tolerance), parameters, parametersDot, 1);
    }

    @Vjp({"", "", "pullFixedPointOfNumber", ""})
    @Jvp("pushFixedPointOfNumber")
    public static double fixedPointOfNumber(ScalarFunction2 f, double start, double parameter, double tolerance) {
        double x = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double next = f.applyAsDouble(x, parameter);
            double moved = Math.abs(next - x) / (1 + Math.abs(next));
            x = next;
            if (moved <= tolerance) {
                return x;
            }
        }
        throw new ArithmeticException("The iteration has not settled after %,d rounds.".formatted(MOST_ROUNDS));
    }

    public static double pullFixedPointOfNumber(ScalarFunction2 f, double start, double parameter, double tolerance, double x, double xBar) {
        return xBar * slope(f, x, parameter, 1);
    }

    public static double pushFixedPointOfNumber(ScalarFunction2 f, double start, double parameter, double tolerance, double parameterDot) {
        return parameterDot * slope(f, fixedPointOfNumber(f, start, parameter, tolerance), parameter, 1);
    }

    /// How the solution moves with the parameter.
    private static double slope(ScalarFunction2 f, double x, double parameter, double identity) {
        Object[] slopes = VectorDerivatives.pull(f, new Object[] {x, parameter}, 1.0);
        double byUnknown = (Double) slopes[0] - identity;
        if (byUnknown == 0 || Double.isNaN(byUnknown)) {
            throw LinearSystem.singular();
        }
        return -(Double) slopes[1] / byUnknown;
    }

    /// By Newton's method for one unknown; see [#root].
    @Vjp({"", "", "pullRootOfNumber"})
    @Jvp("pushRootOfNumber")
    public static double rootOfNumber(ScalarFunction2 f, double start, double parameter) {
        return root((x, p) -> new double[] {f.applyAsDouble(x[0], p[0])}, new double[] {start}, new double[] {parameter})[0];
    }

    public static double pullRootOfNumber(ScalarFunction2 f, double start, double parameter, double x, double xBar) {
        return xBar * slope(f, x, parameter, 0);
    }

    public static double pushRootOfNumber(ScalarFunction2 f, double start, double parameter, double parameterDot) {
        return parameterDot * slope(f, rootOfNumber(f, start, parameter), parameter, 0);
    }

    /// By Newton's method, with steps that are halved until the equations are met better.
    @Vjp({"", "", "pullRoot"})
    @Jvp("pushRoot")
    public static double[] root(VectorFunction2 f, double[] start, double[] parameters) {
        double[] x = start.clone();
        double[] residual = f.apply(x.clone(), parameters.clone());
        for (int step = 0; step < MOST_STEPS; step++) {
            if (norm(residual) == 0) {
                return x;
            }
            double[] direction = LinearSystem.solve(jacobian(f, x, parameters, 0), residual.clone());
            double[] next = null;
            double[] left = residual;
            for (int halving = 0; halving < MOST_HALVINGS && !(norm(left) < norm(residual)); halving++) {
                next = moved(x, direction, -Math.scalb(1.0, -halving));
                left = f.apply(next.clone(), parameters.clone());
            }
            if (!(norm(left) < norm(residual))) {
                return settled(x, direction);
            }
            x = next;
            residual = left;
        }
        throw new ArithmeticException("Newton's method has not settled after %d steps.".formatted(MOST_STEPS));
    }

    /// No step betters it: a root, if a whole step would not change it visibly.
    private static double[] settled(double[] x, double[] direction) {
        for (int i = 0; i < x.length; i++) {
            if (!(Math.abs(direction[i]) <= 1e-9 * (1 + Math.abs(x[i])))) {
                throw new ArithmeticException("Newton's method is stuck where the function is not zero: start nearer to a root.");
            }
        }
        return x;
    }

    public static double[] pullRoot(VectorFunction2 f, double[] start, double[] parameters, double[] x, double[] xBar) {
        return pull(f, x, parameters, xBar, 0);
    }

    public static double[] pushRoot(VectorFunction2 f, double[] start, double[] parameters, double[] parametersDot) {
        return push(f, root(f, start, parameters), parameters, parametersDot, 0);
    }

    /// @param identity how much of `x` is subtracted from `f` to make the equations
    private static double[] pull(VectorFunction2 f, double[] x, double[] parameters, double[] xBar, double identity) {
        double[] weights = LinearSystem.solve(LinearSystem.transposed(jacobian(f, x, parameters, identity)), moved(new double[x.length], xBar, -1));
        return (double[]) VectorDerivatives.pull(f, new Object[] {x, parameters}, weights)[1];
    }

    private static double[] push(VectorFunction2 f, double[] x, double[] parameters, double[] parametersDot, double identity) {
        double[] slope = (double[]) VectorDerivatives.tangent(f, new Object[] {x, parameters}, new double[x.length], parametersDot);
        return LinearSystem.solve(jacobian(f, x, parameters, identity), moved(new double[x.length], slope, -1));
    }

    private static double[][] jacobian(VectorFunction2 f, double[] x, double[] parameters, double identity) {
        List<Object[]> directions = new ArrayList<>();
        VectorDerivatives.units(x.length).forEach(unit -> directions.add(new Object[] {unit[0], new double[parameters.length]}));
        List<Object> columns = x.length == 0 ? List.of() : VectorDerivatives.along(f, new Object[] {x, parameters}, directions).tangents();
        double[][] jacobian = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                jacobian[i][j] = ((double[]) columns.get(j))[i] - (i == j ? identity : 0);
            }
        }
        return jacobian;
    }

    private static double[] moved(double[] x, double[] direction, double by) {
        double[] moved = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[i] = x[i] + by * direction[i];
        }
        return moved;
    }

    private static double norm(double[] x) {
        double largest = 0;
        for (double xi : x) {
            largest = Double.isNaN(xi) ? Double.NaN : Math.max(largest, Math.abs(xi));
        }
        return largest;
    }
}
