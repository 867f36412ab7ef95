package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Refusal;
import dev.thalweg.runtime.Redefinitions;
import dev.thalweg.runtime.SharedArrayException;
import dev.thalweg.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Finds, or makes, the adjoint of a function object and runs it.
final class Derivatives {
    /// By arity, of lambdas that capture nothing: their class alone tells the function. Written without a lock: an adjoint is
    /// immutable, and whoever misses it finds the same one again.
    private static final ClassValue<Known[]> CONSTANT_LAMBDAS = new ClassValue<>() {
        @Override
        protected Known[] computeValue(Class<?> lambda) {
            return new Known[MOST_ARGUMENTS + 1];
        }
    };
    private static final int MOST_ARGUMENTS = 8;

    /// @param redefinitions how often code had been changed when the adjoint was found
    private record Known(Adjoint adjoint, int redefinitions) {}

    private Derivatives() {}

    /// The partial derivatives of a function of numbers.
    static double[] gradient(Object f, double... x) {
        Adjoint constant = Ways.compiles() ? known(f, x.length) : null; // recorded code must not look at the function's class
        return constant != null && constant.takesNumbersOnly() ? gradient(constant, x) : ofScalars(f, x).gradient();
    }

    private static double[] gradient(Adjoint adjoint, double[] x) {
        try {
            return adjoint.gradient(x);
        } catch (SharedArrayException | IllegalAccessError e) {
            return Ways.refusing(() -> {
                throw e;
            });
        }
    }

    static ValueAndGradient<double[]> ofScalars(Object f, double... x) {
        Object[] arguments = new Object[x.length];
        for (int i = 0; i < x.length; i++) {
            arguments[i] = x[i];
        }
        ValueAndGradient<Object[]> both = ofObjects(f, arguments);
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = (Double) both.gradient()[i];
        }
        return new ValueAndGradient<>(both.value(), gradient);
    }

    static ValueAndGradient<Object[]> ofObjects(Object f, Object... arguments) {
        if (TensorLeaves.areIn(arguments)) {
            return TensorDerivatives.valueAndGradient(f, arguments);
        }
        Adjoint constant = known(f, arguments.length);
        return Ways.first(() -> constant != null ? constant.run(List.of(), arguments) : resolve(f, arguments), () -> Recorded.gradient(recordable(f), arguments));
    }

    /// The adjoint of a lambda that captures nothing, if it is known and still of the code there is; else null.
    private static Adjoint known(Object f, int arity) {
        Known known = CONSTANT_LAMBDAS.get(f.getClass())[arity];
        return known != null && known.redefinitions() == Redefinitions.count() ? known.adjoint() : null;
    }

    /// The derivative of `f` along a direction that has a part for each argument.
    static Double along(Object f, Object[] arguments, Object[] direction) {
        if (TensorLeaves.areIn(arguments)) {
            return ((Tensor) TensorDerivatives.along(f, arguments, direction).tangent()).item();
        }
        return Ways.first(() -> {
            Target target = Targets.of(f, arguments.length);
            return Tangent.ALL.of(target).run(target.captured(), arguments, direction);
        }, () -> Recorded.along(f, arguments, direction));
    }

    /// The product of the Hessian of `f` with a direction that has a part for each argument.
    static Object[] hessianProduct(Object f, Object[] arguments, Object[] direction) {
        if (TensorLeaves.areIn(arguments)) {
            return TensorDerivatives.hessianProduct(f, arguments, direction);
        }
        return Ways.first(() -> {
            Target target = Targets.of(f, arguments.length);
            return HessianProduct.ALL.of(target).run(target.captured(), arguments, direction);
        }, () -> Recorded.hessianProduct(f, arguments, direction));
    }

    /// The products of the Hessian with several directions, several at a time; null where it cannot be compiled, or is to be recorded.
    static double[][] compiledHessian(Object f, double[] x, List<Object[]> directions) {
        if (!Ways.compiles() || directions.isEmpty()) {
            return directions.isEmpty() ? new double[0][] : null;
        }
        try {
            Target target = Targets.of(f, 1);
            return HessianProduct.ALL.of(target).run(target.captured(), new Object[] {x}, directions).stream()
                    .map(row -> (double[]) row[0]).toArray(double[][]::new);
        } catch (Refusal | SharedArrayException | IllegalAccessError e) {
            return null; // each row says why, or is recorded
        }
    }

    /// The value and gradient of a function that gives something else too.
    static <P, A> ValueAndGradient<Object[]> ofValues(ObjectiveWithAux<P, A> f, Object[] arguments) {
        return Ways.first(() -> {
            Target target = Targets.of(f, 1);
            return AuxAdjoint.ALL.of(target).run(target.captured(), arguments);
        }, () -> Recorded.gradient((Objective<P>) at -> f.apply(at).value(), arguments));
    }

    private static Object recordable(Object f) {
        return f instanceof Derivative derivative ? derivative.recorded() : f;
    }

    static <T> T refusing(Supplier<T> action) {
        return Ways.refusing(action);
    }

    private static ValueAndGradient<Object[]> resolve(Object f, Object[] arguments) {
        if (f instanceof Derivative derivative) {
            return derivative.valueAndGradient((Double) arguments[0]);
        }
        int redefinitions = Redefinitions.count();
        Target target = Targets.of(f, arguments.length);
        Adjoint adjoint = Adjoint.ALL.of(target);
        if (Target.capturesNothing(f)) {
            CONSTANT_LAMBDAS.get(f.getClass())[arguments.length] = new Known(adjoint, redefinitions);
        }
        return adjoint.run(target.captured(), arguments);
    }

    static ScalarFunction derivative(Object f) {
        return Ways.first(() -> f instanceof Derivative derivative ? derivative.next() : Derivative.first(f),
                () -> new RecordedDerivative(recordable(f)));
    }

    /// The matrix of second derivatives of a function of several numbers.
    static double[][] hessian(Object f, double... x) {
        int n = x.length;
        Object[] point = Arrays.stream(x).boxed().toArray();
        double[][] hessian = new double[n][];
        for (int i = 0; i < n; i++) {
            int column = i;
            Object[] unit = IntStream.range(0, n).mapToObj(k -> k == column ? 1.0 : 0.0).toArray();
            hessian[i] = Arrays.stream(hessianProduct(f, point, unit)).mapToDouble(Double.class::cast).toArray();
        }
        return hessian;
    }

    static GradientField field(Object f, int variables) {
        return point -> {
            if (point.length != variables) {
                throw new IllegalArgumentException("The function has %d variables, but the point has %d coordinates: %s"
                        .formatted(variables, point.length, Arrays.toString(point)));
            }
            return ofScalars(f, point).gradient();
        };
    }
}
