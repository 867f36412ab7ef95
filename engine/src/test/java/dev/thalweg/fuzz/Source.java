package dev.thalweg.fuzz;

import dev.thalweg.fuzz.features.Feature;
import java.util.List;

/// The source of a generated program.
///
/// @param single   whether it rounds to `float`, so that its own differences say nothing
/// @param features what it uses besides numbers, arrays and calls
record Source(long seed, List<Statement> statements, boolean single, List<Feature> features) {
    static final String PARAMETERS = "double a, double b, double[] x, double[][] m, int n";
    /// One in so many programs is examined by all means; the others by the gradient alone.
    private static final int THOROUGH = 16;

    Source(long seed, List<Statement> statements, boolean single) {
        this(seed, statements, single, List.of());
    }

    Source with(List<Statement> others) {
        return new Source(seed, others, single, features);
    }

    boolean isThorough() {
        return Math.floorMod(seed, THOROUGH) == 0;
    }

    /// Whether its variables have names in the class file: so in every second range.
    boolean isNamed() {
        return SeedRange.number(seed) % 2 == 0;
    }

    String method(String name) {
        StringBuilder out = new StringBuilder("    static double " + name + "(" + PARAMETERS + ") {\n");
        statements.forEach(statement -> statement.write("        ", out));
        return out.append("    }\n").toString();
    }

    /// A class of one method for each program: `f0`, `f1`, and so on.
    static String type(String packageName, String name, List<Source> programs) {
        StringBuilder out = new StringBuilder("package " + packageName + ";\n\nimport java.util.Arrays;\n\nfinal class " + name + " {\n");
        for (int i = 0; i < programs.size(); i++) {
            out.append(programs.get(i).method("f" + i)).append('\n');
        }
        return out.append(Helpers.TEXT).append("}\n").toString();
    }
}
