package dev.thalweg.shell;

import java.util.ArrayList;
import java.util.List;

/// What a session imports before its first cell.
final class Prelude {
    private static final List<String> OF_JDK = List.of("java.util.*", "java.util.function.*", "java.util.stream.*", "java.io.*",
            "java.math.*", "java.nio.file.*", "static java.lang.Math.*");
    private static final List<String> ENTRY_POINTS = List.of("dev.thalweg.autodiff.Autodiff", "dev.thalweg.optim.Optimisers",
            "dev.thalweg.plot.Plots", "dev.thalweg.shell.session.Notebook");

    private Prelude() {}

    /// One import a line; a library that is not there is left out.
    static List<String> imports(ClassLoader session) {
        List<String> imports = new ArrayList<>();
        OF_JDK.forEach(name -> imports.add("import " + name + ";"));
        for (String entry : ENTRY_POINTS) {
            if (exists(entry, session)) {
                imports.add("import static " + entry + ".*;");
                imports.add("import " + entry.substring(0, entry.lastIndexOf('.')) + ".*;");
            }
        }
        return imports;
    }

    private static boolean exists(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
