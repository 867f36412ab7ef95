package dev.thalweg.fuzz;

import dev.thalweg.source.JavaSource;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/// Compiles what `explain` prints, all in one run of javac, which takes as long for one text as for a hundred.
public final class Explanations {
    private static final AtomicInteger MADE = new AtomicInteger();

    private Explanations() {}

    /// The methods of the sources, in their order, each in a class of its own.
    ///
    /// @param home a class of the package that they are to stand in
    /// @throws IllegalArgumentException with javac's messages, if one does not compile
    public static List<Method> compile(List<JavaSource> sources, MethodHandles.Lookup home) {
        String packageName = home.lookupClass().getPackageName();
        String name = "Explained" + MADE.getAndIncrement();
        Map<String, byte[]> classes = Sources.compile(packageName + "." + name, text(packageName, name, sources), "-g:none", "-parameters");
        try {
            home.defineClass(classes.get(packageName + "." + name));
            List<Method> methods = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                methods.add(method(home.defineClass(classes.get(packageName + "." + name + "$F" + i)), sources.get(i).name()));
            }
            return methods;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String packageName, String name, List<JavaSource> sources) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n");
        new TreeSet<>(sources.stream().flatMap(s -> s.imports().stream()).toList()).forEach(i -> text.append("import ").append(i).append(";\n"));
        text.append("final class ").append(name).append(" {\n");
        for (int i = 0; i < sources.size(); i++) {
            text.append("static final class F").append(i).append(" {\n").append(sources.get(i).method()).append("}\n");
        }
        return text.append("}\n").toString();
    }

    private static Method method(Class<?> type, String name) {
        Method method = Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
        method.setAccessible(true);
        return method;
    }
}
