package dev.thalweg.shell;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Inspection;
import dev.thalweg.optim.Optimisers;
import dev.thalweg.plot.Plots;
import dev.thalweg.shell.session.Notebook;
import dev.thalweg.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;

/// What a session imports before its first cell.
final class Prelude {
    private static final List<String> OF_JDK = List.of("java.util.*", "java.util.function.*", "java.util.stream.*", "java.io.*",
            "java.math.*", "java.nio.file.*", "static java.lang.Math.*");
    private static final List<Class<?>> ENTRY_POINTS = List.of(Autodiff.class, Inspection.class, Tensors.class, Optimisers.class, Plots.class, Notebook.class);

    private Prelude() {}

    static List<String> imports() {
        List<String> imports = new ArrayList<>();
        OF_JDK.forEach(name -> imports.add("import " + name + ";"));
        for (Class<?> entry : ENTRY_POINTS) {
            imports.add("import static " + entry.getName() + ".*;");
            imports.add("import " + entry.getPackageName() + ".*;");
        }
        return imports;
    }
}
