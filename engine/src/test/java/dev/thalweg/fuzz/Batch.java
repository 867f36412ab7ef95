package dev.thalweg.fuzz;

import dev.thalweg.bytecode.ClassBytes;
import dev.thalweg.bytecode.Lifter;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Programs that have been compiled into one class.
final class Batch {
    private static final String PACKAGE = Batch.class.getPackageName();
    private static final AtomicInteger MADE = new AtomicInteger();

    private Batch() {}

    /// @param programs all of one range of seeds
    /// @param thorough which of them are examined by all means
    /// @throws IllegalArgumentException if one of them is no Java
    static List<Subject> of(List<Source> programs, Predicate<Source> thorough) {
        String name = "Programs" + MADE.getAndIncrement();
        Map<String, byte[]> classes = Sources.compile(PACKAGE + "." + name, Source.type(PACKAGE, name, programs), programs.getFirst().isNamed() ? "-g" : "-g:none");
        Lifter lifter = new Lifter(new ClassBytes(new MemoryLoader(Batch.class.getClassLoader(), classes)));
        try {
            Class<?> host = MethodHandles.lookup().defineClass(classes.get(PACKAGE + "." + name));
            List<Subject> subjects = new ArrayList<>();
            for (int i = 0; i < programs.size(); i++) {
                subjects.add(new Subject(programs.get(i), host, "f" + i, lifter, thorough.test(programs.get(i))));
            }
            return subjects;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
