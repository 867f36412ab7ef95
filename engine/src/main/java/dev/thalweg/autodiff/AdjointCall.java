package dev.thalweg.autodiff;

import dev.thalweg.ir.Refusal;
import dev.thalweg.ir.Value;
import dev.thalweg.runtime.Residuals;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// One run of an adjoint program: makes room for the gradient, checks the arguments, and hands the gradient out.
final class AdjointCall {
    private final Adjoint adjoint;
    private final List<Object> captured;
    private final Object[] arguments;

    AdjointCall(Adjoint adjoint, List<Object> captured, Object[] arguments) {
        this.adjoint = adjoint;
        this.captured = captured;
        this.arguments = arguments;
    }

    ValueAndGradient<Object[]> run() {
        refuseSharedArrays();
        Object[] gradient = new Object[arguments.length];
        List<Object> inputs = new ArrayList<>(List.of(arguments));
        for (int i = 0; i < arguments.length; i++) {
            if (parameter(i).type().isArrayOfReal()) {
                gradient[i] = Residuals.zerosLike(arguments[i]);
                inputs.add(gradient[i]);
            }
        }
        double[] derivatives = new double[arguments.length];
        inputs.add(derivatives);
        double value = new Arguments(adjoint.all()).run(adjoint.program(), captured, inputs.toArray());
        int next = 0;
        for (int i = 0; i < arguments.length; i++) {
            if (parameter(i).type().isReal()) {
                gradient[i] = like(arguments[i], derivatives[next++]);
            }
        }
        return new ValueAndGradient<>(value, gradient);
    }

    private static Object like(Object argument, double derivative) {
        return argument instanceof Float ? (Object) (float) derivative : (Object) derivative;
    }

    private Value parameter(int argument) {
        return adjoint.parameters().get(adjoint.captured() + argument);
    }

    /// The program takes two arguments for two arrays: if they are one, and it is written, the derivative would be wrong.
    private void refuseSharedArrays() {
        Map<Object, Integer> owners = new IdentityHashMap<>();
        for (int i = 0; i < adjoint.captured() + arguments.length; i++) {
            Object argument = i < adjoint.captured() ? captured.get(i) : arguments[i - adjoint.captured()];
            if (adjoint.parameters().get(i).type().isArrayOfReal()) {
                refuseShared(argument, i, owners);
            }
        }
    }

    private void refuseShared(Object array, int parameter, Map<Object, Integer> owners) {
        if (array == null) {
            return;
        }
        Integer other = owners.putIfAbsent(array, parameter);
        if (other != null && other != parameter && (adjoint.writes(parameter) || adjoint.writes(other) || other < adjoint.captured())) {
            throw new Refusal(("The function was given one array twice, as %s and as %s, and their derivatives cannot be told apart.\n"
                    + "Pass a copy: array.clone().").formatted(describe(other), describe(parameter)));
        }
        if (array instanceof Object[] rows) {
            for (Object row : rows) {
                refuseShared(row, parameter, owners);
            }
        }
    }

    private String describe(int parameter) {
        String name = adjoint.parameters().get(parameter).name();
        String kind = parameter < adjoint.captured() ? "captured value" : "argument";
        return name.isEmpty() ? kind + " " + (parameter + 1) : kind + " " + name;
    }
}
