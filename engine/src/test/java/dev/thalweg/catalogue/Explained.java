package dev.thalweg.catalogue;

import dev.thalweg.autodiff.Code;
import dev.thalweg.autodiff.ValueAndGradient;
import dev.thalweg.fuzz.Sources;
import dev.thalweg.runtime.Residuals;
import dev.thalweg.source.JavaSource;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The source that `explain` gives of functions, compiled by javac: what it computes is what the function's gradient is.
final class Explained {
    private static final String PACKAGE = Explained.class.getPackageName();
    private static int made;

    private final Class<?> type;
    private final JavaSource source;
    private final Object function;

    private Explained(Class<?> type, JavaSource source, Object function) {
        this.type = type;
        this.source = source;
        this.function = function;
    }

    /// @param arities how many arguments each function takes
    static List<Explained> of(List<Object> functions, List<Integer> arities) {
        String name = "Explained" + made++;
        List<JavaSource> sources = new ArrayList<>();
        StringBuilder text = new StringBuilder("package " + PACKAGE + ";\n");
        for (int i = 0; i < functions.size(); i++) {
            sources.add(Code.explain(functions.get(i), arities.get(i)));
        }
        new TreeSet<>(sources.stream().flatMap(s -> s.imports().stream()).toList()).forEach(i -> text.append("import ").append(i).append(";\n"));
        text.append("final class ").append(name).append(" {\n");
        for (int i = 0; i < sources.size(); i++) {
            text.append("static final class F").append(i).append(" {\n").append(sources.get(i).method()).append("}\n");
        }
        Map<String, byte[]> classes = Sources.compile(PACKAGE + "." + name, text.append("}\n").toString(), "-g:none");
        try {
            List<Explained> all = new ArrayList<>();
            MethodHandles.lookup().defineClass(classes.get(PACKAGE + "." + name));
            for (int i = 0; i < sources.size(); i++) {
                all.add(new Explained(MethodHandles.lookup().defineClass(classes.get(PACKAGE + "." + name + "$F" + i)), sources.get(i), functions.get(i)));
            }
            return all;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The value and the gradient for each argument.
    ValueAndGradient<Object[]> at(Object... given) {
        Object[] point = Arrays.stream(given).map(Numbers::copy).toArray();
        Method method = Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals(source.name())).findFirst().orElseThrow();
        List<Object> shadows = Stream.of(point).filter(Explained::isArray).map(Residuals::zerosLike).toList();
        double[] derivatives = new double[point.length];
        List<Object> inputs = new ArrayList<>(Code.captured(function, point.length));
        inputs.addAll(Arrays.asList(point));
        inputs.addAll(shadows);
        if (inputs.size() < method.getParameterCount()) {
            inputs.add(derivatives);
        }
        List<Object> pinned = shadows.stream().map(Residuals::pinRows).toList();
        try {
            method.setAccessible(true);
            double value = ((Number) method.invoke(null, inputs.toArray())).doubleValue();
            return new ValueAndGradient<>(value, gradient(point, pinned, derivatives));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(source.toString(), e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new IllegalStateException(source.toString(), e);
        }
    }

    private static Object[] gradient(Object[] point, List<Object> shadows, double[] derivatives) {
        Object[] gradient = new Object[point.length];
        int shadow = 0;
        int number = 0;
        for (int i = 0; i < point.length; i++) {
            gradient[i] = isArray(point[i]) ? shadows.get(shadow++) : point[i] instanceof Double ? (Object) derivatives[number++] : null;
        }
        return gradient;
    }

    private static boolean isArray(Object value) {
        return value.getClass().isArray();
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
