package dev.thalweg.shell;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.List;

/// Teaches the compiler what cells add to Java, from inside: it has no extension point that reaches its attribution.
///
/// The classes of the folder `javac` are compiled into the compiler's packages and kept as resources; here they are
/// defined in its class loader, once a process. Both must be of the same release of the JDK.
final class CompilerHook {
    private static final String JAVAC = "com.sun.tools.javac.";
    private static final String FOLDER = "/META-INF/thalweg/javac/com/sun/tools/javac/";
    private static final int RELEASE = 25;
    private static final int POOL_SIZE = 5;

    /// In the order in which they need each other: what a class extends, or hands to a method as what it extends, comes first.
    static final List<String> CLASSES = List.of("comp.Neighbours",
            "comp.Known", "comp.Known$1", "comp.Trial", "comp.Temporaries", "comp.Temporaries$Block", "comp.Rewriter", "comp.Subscripts",
            "comp.Indexing", "comp.Assignments", "comp.Updates", "comp.OperatorNames", "comp.MissingMethod", "comp.OperatorCalls", "comp.CellOperators",
            "comp.MethodNames$NamedMethod", "comp.MethodNames$1", "comp.MethodNames", "comp.FunctionTrees", "comp.CellAttr",
            "parser.BracketTokens$1", "parser.BracketTokens$Reading", "parser.BracketTokens",
            "parser.CellScannerFactory$Plain", "parser.CellScannerFactory$WithComments", "parser.CellScannerFactory",
            "comp.Teaching", "api.CellTaskPool");

    private static final CompilerHook INSTANCE = new CompilerHook();

    private final MethodHandle pool;
    private final MethodHandle teach;
    private final String problem;

    private CompilerHook() {
        MethodHandle foundPool = null;
        MethodHandle foundTeach = null;
        String why = null;
        try {
            if (Runtime.version().feature() != RELEASE) {
                throw new IllegalStateException("it is of release " + Runtime.version().feature() + ", and this was made for " + RELEASE);
            }
            Lookup comp = MethodHandles.privateLookupIn(Class.forName(JAVAC + "comp.Attr"), MethodHandles.lookup());
            Compiler compiler = new Compiler(comp);
            for (String name : CLASSES) {
                compiler.define(name);
            }
            foundPool = compiler.in("api").findConstructor(Class.forName(JAVAC + "api.CellTaskPool"), MethodType.methodType(void.class, int.class));
            foundTeach = comp.findStatic(Class.forName(JAVAC + "comp.Teaching"), "teach", MethodType.methodType(void.class, JavacTask.class));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError | IOException e) {
            why = e.getMessage();
        }
        pool = foundPool;
        teach = foundTeach;
        problem = why;
    }

    static CompilerHook instance() {
        return INSTANCE;
    }

    /// A new pool of compiler tasks for one session.
    ///
    /// @throws IllegalStateException if there is a [#problem]
    Object newTaskPool() {
        return call(pool, POOL_SIZE);
    }

    /// Teaches a compiler that has parts already.
    ///
    /// @throws IllegalStateException if there is a [#problem], or the compiler is not as this program knows it
    void teach(JavacTask task) {
        call(teach, task);
    }

    private Object call(MethodHandle method, Object argument) {
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
        try {
            return method.invoke(argument);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Why the compiler could not be taught; null if it could.
    String problem() {
        return problem;
    }

    /// The compiler's class loader, which new classes are defined in.
    private record Compiler(Lookup comp) {
        /// All access to a package of the compiler, by the first class that was defined.
        Lookup in(String packageName) throws ReflectiveOperationException {
            if (packageName.equals("comp")) {
                return comp;
            }
            Class<?> neighbour = Class.forName(JAVAC + (packageName.equals("api") ? "api.JavacTaskPool" : "parser.Scanner"));
            MethodHandle lookupIn = comp.findStatic(Class.forName(JAVAC + "comp.Neighbours"), "lookupIn", MethodType.methodType(Lookup.class, Class.class));
            try {
                return (Lookup) lookupIn.invokeExact(neighbour);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        void define(String name) throws ReflectiveOperationException, IOException {
            try (InputStream bytes = CompilerHook.class.getResourceAsStream(FOLDER + name.replace('.', '/') + ".class")) {
                if (bytes == null) {
                    throw new IOException("the class " + name + " is missing in this build");
                }
                in(name.substring(0, name.indexOf('.'))).defineClass(bytes.readAllBytes());
            }
        }
    }
}
