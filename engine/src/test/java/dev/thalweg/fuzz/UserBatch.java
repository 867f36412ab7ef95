package dev.thalweg.fuzz;

import dev.thalweg.autodiff.Objective;
import dev.thalweg.fuzz.features.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Programs that use all of Java, compiled into one class, whose bytes its loader serves as that of a user's project would.
final class UserBatch {
    private static final String NAME = "generated.Programs";
    private static final String FUNCTION = """
                public static dev.thalweg.autodiff.Objective<double[]> function%1$d() {
                    return y -> f%1$d(y[0], y[1], Arrays.copyOfRange(y, 2, 6), rows(y), 3);
                }
            """;
    private static final String ROWS = """
                static double[][] rows(double[] y) {
                    return new double[][] {Arrays.copyOfRange(y, 6, 10), Arrays.copyOfRange(y, 10, 14), Arrays.copyOfRange(y, 14, 18)};
                }
            """;

    private UserBatch() {}

    /// @throws IllegalArgumentException if one of them is no Java
    static List<UserProgram> of(List<Source> programs) {
        String text = text(programs);
        Class<?> type = load(text, programs.getFirst().isNamed() ? "-g" : "-g:none");
        Class<?> doubled = programs.stream().anyMatch(Source::single) ? load(Feature.doubled(text), "-g") : type;
        List<UserProgram> all = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            all.add(new UserProgram(programs.get(i), function(type, i), function(doubled, i)));
        }
        return all;
    }

    private static String text(List<Source> programs) {
        StringBuilder out = new StringBuilder("package generated;\n\nimport java.util.*;\nimport java.util.function.*;\nimport java.util.stream.*;\n\npublic final class Programs {\n");
        for (int i = 0; i < programs.size(); i++) {
            out.append(programs.get(i).method("f" + i)).append(FUNCTION.formatted(i));
        }
        Feature.ALL.forEach(feature -> out.append(feature.types()));
        return out.append(Helpers.TEXT).append(ROWS).append("}\n").toString();
    }

    private static Class<?> load(String text, String debug) {
        Map<String, byte[]> classes = Sources.compile(NAME, text, debug, "-classpath", System.getProperty("java.class.path"));
        try {
            return new MemoryLoader(UserBatch.class.getClassLoader(), classes).loadClass(NAME);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // the source says so
    private static Objective<double[]> function(Class<?> type, int i) {
        try {
            return (Objective<double[]>) type.getMethod("function" + i).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
