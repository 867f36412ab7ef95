package dev.thalweg.bytecode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// The methods behind the catalogue's function objects: all static ones that return `double`, lambda bodies among them, but those of
/// `Limits` and its like, which are refused for what no single method shows.
final class CatalogueMethods {
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final String FOLDER = "dev/thalweg/catalogue";
    private static final Set<Class<?>> ARGUMENTS = Set.of(double.class, double[].class, double[][].class, int.class, long.class, boolean.class, Double.class);

    private CatalogueMethods() {}

    static List<Method> all() {
        try (Stream<Path> files = Files.list(CLASSES.resolve(FOLDER))) {
            return files.map(f -> CLASSES.relativize(f).toString()).filter(f -> f.endsWith(".class") && !f.matches(FOLDER + "/\\w*Limits.*"))
                    .map(f -> load(f.replace(".class", "").replace('/', '.')))
                    .flatMap(c -> Arrays.stream(c.getDeclaredMethods())).filter(CatalogueMethods::isFunction)
                    .sorted(Comparator.comparing(CatalogueMethods::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + Arrays.toString(method.getParameterTypes());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isFunction(Method method) {
        return Modifier.isStatic(method.getModifiers()) && method.getReturnType() == double.class
                && Arrays.stream(method.getParameterTypes()).allMatch(ARGUMENTS::contains);
    }

    /// Arguments of the types that a method takes; a matrix is square, and far from singular.
    static Object[] arguments(Method method, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Arrays.stream(method.getParameterTypes()).map(type -> argument(type, random)).toArray();
    }

    private static Object argument(Class<?> type, SplittableRandom random) {
        if (type == double[].class) {
            return random.doubles(6, 0.2, 1.8).toArray();
        }
        if (type == double[][].class) {
            double[][] m = new double[3][];
            Arrays.setAll(m, i -> random.doubles(3, 0.1, 0.9).toArray());
            for (int i = 0; i < 3; i++) {
                m[i][i] += 3;
            }
            return m;
        }
        if (type == int.class || type == boolean.class) {
            return type == int.class ? 2 : 1;
        }
        return type == long.class ? (Object) 2L : (Object) random.nextDouble(0.2, 1.8);
    }
}
