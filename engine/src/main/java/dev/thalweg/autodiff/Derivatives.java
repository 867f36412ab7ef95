package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Op.Member;
import dev.thalweg.ir.Refusal;
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
            Target target = Target.of(f, arguments.length);
            return new AdjointCall(adjoint(target), target.captured(), arguments).run();
        } catch (Refusal refusal) {
            throw new NotDifferentiableException(refusal.getMessage());
        }
    }

    private static Adjoint adjoint(Target target) {
        Key key = new Key(target.method(), target.captured().size());
        Map<Key, Adjoint> known = ADJOINTS.get(target.host());
        Adjoint adjoint = known.get(key);
        if (adjoint == null) {
            adjoint = Adjoint.of(FunctionCode.of(target), target.captured().size(), target.host());
            known.put(key, adjoint);
        }
        return adjoint;
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
                        .formatted(variables, point.length, List.of(java.util.Arrays.stream(point).boxed().toArray())));
            }
            return ofScalars(f, point).gradient();
        };
    }
}
