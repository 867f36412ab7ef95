package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Finds, or makes, the adjoint of a function object and runs it.
final class Derivatives {
    /// Kept with the class that the function's code belongs to, so that both are unloaded together.
    private static final ClassValue<Map<Key, Adjoint>> ADJOINTS = new ClassValue<>() {
        @Override
        protected Map<Key, Adjoint> computeValue(Class<?> host) {
            return new ConcurrentHashMap<>();
        }
    };
    /// Of lambdas that capture nothing: their class alone tells the function.
    private static final ClassValue<Map<Integer, Adjoint>> CONSTANT_LAMBDAS = new ClassValue<>() {
        @Override
        protected Map<Integer, Adjoint> computeValue(Class<?> lambda) {
            return new ConcurrentHashMap<>();
        }
    };

    private record Key(Member method, int captured) {}

    private Derivatives() {}

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
        try {
            if (f instanceof Derivative derivative) {
                return derivative.valueAndGradient((Double) arguments[0]);
            }
            Adjoint constant = CONSTANT_LAMBDAS.get(f.getClass()).get(arguments.length);
            return constant != null ? constant.run(List.of(), arguments) : resolve(f, arguments);
        } catch (Refusal refusal) {
            throw new NotDifferentiableException(refusal.getMessage());
        } catch (IllegalAccessError e) {
            throw new NotDifferentiableException("The function uses what its adjoint may not: %s.\nMake it public.".formatted(e.getMessage()));
        }
    }

    private static ValueAndGradient<Object[]> resolve(Object f, Object[] arguments) {
        Target target = Target.of(f, arguments.length);
        Adjoint adjoint = ADJOINTS.get(target.host()).computeIfAbsent(new Key(target.method(), target.captured().size()),
                key -> new Adjoint(FunctionCode.of(target), key.captured(), target.host()));
        if (target.captured().isEmpty()) {
            CONSTANT_LAMBDAS.get(f.getClass()).put(arguments.length, adjoint);
        }
        return adjoint.run(target.captured(), arguments);
    }

    static ScalarFunction derivative(Object f) {
        try {
            return f instanceof Derivative derivative ? derivative.next() : Derivative.first(Target.of(f, 1));
        } catch (Refusal refusal) {
            throw new NotDifferentiableException(refusal.getMessage());
        }
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
