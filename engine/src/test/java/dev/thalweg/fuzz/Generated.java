package dev.thalweg.fuzz;

import dev.thalweg.autodiff.Objective;
import java.util.Map;

/// A class of generated source, in a loader of its own, so that it can be unloaded.
public final class Generated {
    private static final String NAME = "generated.Large";

    private Generated() {}

    /// A function of an array.
    ///
    /// @param body the statements of its method, which takes `double[] x`; and further methods, if it closes the braces between
    @SuppressWarnings("unchecked") // the source says so
    public static Objective<double[]> function(String body) {
        String source = """
                package generated;

                public final class Large {
                    static double f(double[] x) {
                %s
                    }

                    public static dev.thalweg.autodiff.Objective<double[]> function() {
                        return Large::f;
                    }
                }
                """.formatted(body);
        Map<String, byte[]> classes = Sources.compile(NAME, source, "-g", "-classpath", System.getProperty("java.class.path"));
        try {
            Class<?> type = new MemoryLoader(Generated.class.getClassLoader(), classes).loadClass(NAME);
            return (Objective<double[]>) type.getMethod("function").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
