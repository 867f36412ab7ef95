package dev.thalweg.shell;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;

/// Teaches the compiler what cells add to Java, from inside: it has no extension point that reaches its attribution.
///
/// The classes of the folder `javac` are compiled into the compiler's packages and kept as resources; here they are
/// defined in its class loader, once a process. Both must be of the same release of the JDK.
final class CompilerHook {
    private static final String FOLDER = "/META-INF/thalweg/javac/com/sun/tools/javac/";
    private static final int RELEASE = 25;
    private static final int POOL_SIZE = 5;

    private static final CompilerHook INSTANCE = new CompilerHook();

    private final Constructor<?> pool;
    private final String problem;

    private CompilerHook() {
        Constructor<?> found = null;
        String why = null;
        try {
            if (Runtime.version().feature() != RELEASE) {
                throw new IllegalStateException("it is of release " + Runtime.version().feature() + ", and this was made for " + RELEASE);
            }
            define("comp", "Attr", "MethodNames$NamedMethod", "MethodNames$1", "MethodNames", "FunctionTrees", "CellAttr", "CellAttr$Replacer");
            found = define("api", "JavacTaskPool", "CellTaskPool").getConstructor(int.class);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError | IOException e) {
            why = e.getMessage();
        }
        pool = found;
        problem = why;
    }

    static CompilerHook instance() {
        return INSTANCE;
    }

    /// A new pool of compiler tasks for one session; null where the compiler could not be taught.
    Object newTaskPool() throws ReflectiveOperationException {
        return pool == null ? null : pool.newInstance(POOL_SIZE);
    }

    /// Why the compiler could not be taught; null if it could.
    String problem() {
        return problem;
    }

    /// Defines the classes in order and returns the last.
    private static Class<?> define(String packageName, String neighbour, String... names) throws ReflectiveOperationException, IOException {
        Class<?> within = Class.forName("com.sun.tools.javac." + packageName + "." + neighbour);
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(within, MethodHandles.lookup());
        Class<?> last = null;
        for (String name : names) {
            try (InputStream bytes = CompilerHook.class.getResourceAsStream(FOLDER + packageName + "/" + name + ".class")) {
                last = lookup.defineClass(bytes.readAllBytes());
            }
        }
        return last;
    }
}
