package dev.thalweg.catalogue;

import dev.thalweg.autodiff.Code;
import dev.thalweg.autodiff.ValueAndGradient;
import dev.thalweg.fuzz.Explanations;
import dev.thalweg.runtime.Residuals;
import dev.thalweg.source.JavaSource;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The source that `explain` gives of functions, compiled by javac: what it computes is what the function's gradient is.
final class Explained {
    private final Method method;
    private final JavaSource source;
    private final Object function;

    private Explained(Method method, JavaSource source, Object function) {
        this.method = method;
        this.source = source;
        this.function = function;
    }

    /// The adjoints of functions.
    ///
    /// @param arities how many arguments each function takes
    static List<Explained> of(List<Object> functions, List<Integer> arities) {
        return compiled(functions, IntStream.range(0, functions.size()).mapToObj(i -> Code.explain(functions.get(i), arities.get(i))).toList());
    }

    /// The tangents of functions.
    static List<Explained> tangents(List<Object> functions, List<Integer> arities) {
        return compiled(functions, IntStream.range(0, functions.size()).mapToObj(i -> Code.explainJvp(functions.get(i), arities.get(i))).toList());
    }

    private static List<Explained> compiled(List<Object> functions, List<JavaSource> sources) {
        List<Method> methods = Explanations.compile(sources, MethodHandles.lookup());
        return IntStream.range(0, functions.size()).mapToObj(i -> new Explained(methods.get(i), sources.get(i), functions.get(i))).toList();
    }

    /// The value and the gradient for each argument.
    ValueAndGradient<Object[]> at(Object... given) {
        Object[] point = Arrays.stream(given).map(Numbers::copy).toArray();
        List<Object> shadows = Stream.of(point).filter(Explained::isArray).map(Residuals::zerosLike).toList();
        double[] derivatives = new double[point.length];
        boolean hasNumbers = Stream.of(point).anyMatch(Explained::isNumber);
        List<Object> inputs = new ArrayList<>(captured(given.length, point.length + shadows.size() + (hasNumbers ? 1 : 0)));
        inputs.addAll(Arrays.asList(point));
        inputs.addAll(shadows);
        if (hasNumbers) {
            inputs.add(derivatives);
        }
        List<Object> pinned = shadows.stream().map(Residuals::pinRows).toList();
        return new ValueAndGradient<>(run(inputs), gradient(point, pinned, derivatives));
    }

    /// The derivative along a direction.
    double along(Object[] given, Object[] direction) {
        Object[] point = Arrays.stream(given).map(Numbers::copy).toArray();
        List<Object> tangents = Arrays.stream(direction).map(Numbers::copy).toList();
        List<Object> inputs = new ArrayList<>(captured(given.length, point.length + tangents.size()));
        inputs.addAll(Arrays.asList(point));
        inputs.addAll(tangents);
        return run(inputs);
    }

    private double run(List<Object> inputs) {
        try {
            return ((Number) method.invoke(null, inputs.toArray())).doubleValue();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(source.toString(), e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new IllegalStateException(source.toString(), e);
        }
    }

    /// What the leading parameters stand for: what was captured, or fields of it.
    ///
    /// @param behind how many parameters follow
    private List<Object> captured(int arity, int behind) {
        List<Object> objects = Code.captured(function, arity);
        Parameter[] parameters = method.getParameters();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < parameters.length - behind; i++) {
            Class<?> wanted = MethodType.methodType(parameters[i].getType()).wrap().returnType();
            boolean isWhole = parameters.length - behind == objects.size() && (objects.get(i) == null || wanted.isInstance(objects.get(i)));
            values.add(isWhole ? objects.get(i) : field(parameters[i].getName(), objects));
        }
        return values;
    }

    private static Object field(String name, List<Object> objects) {
        for (Object object : objects) {
            for (Class<?> type = object.getClass(); type != null && !type.getName().startsWith("java."); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (field.getName().equals(name) || field.getName().equals("val$" + name)) {
                        return read(field, object);
                    }
                }
            }
        }
        throw new IllegalStateException("no captured object has a field " + name);
    }

    private static Object read(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] gradient(Object[] point, List<Object> shadows, double[] derivatives) {
        Object[] gradient = new Object[point.length];
        int shadow = 0;
        int number = 0;
        for (int i = 0; i < point.length; i++) {
            gradient[i] = isArray(point[i]) ? shadows.get(shadow++) : isNumber(point[i]) ? (Object) derivatives[number++] : null;
        }
        return gradient;
    }

    private static boolean isNumber(Object value) {
        return value instanceof Double || value instanceof Float;
    }

    private static boolean isArray(Object value) {
        return value.getClass().isArray();
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
