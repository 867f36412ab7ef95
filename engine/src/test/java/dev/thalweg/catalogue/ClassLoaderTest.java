package dev.thalweg.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.NotDifferentiableException;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ScalarFunction;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Functions of classes that another loader than the engine's has made, as a session's cells are.
class ClassLoaderTest {
    private static final String SOURCE = """
            package %s;
            import dev.thalweg.autodiff.*;
            public class Cell {
                public static final double[] WEIGHTS = {2, 3};
                private static final double[] HIDDEN = {2, 3};
                private static double square(double x) { return %s * x * x; }
                public static ScalarFunction scalar() { return x -> square(x) + x; }
                public static ScalarFunction reference() { return Cell::square; }
                public static Objective<double[]> array(double k) {
                    return x -> { double s = 0; for (int i = 0; i < x.length; i++) s += k * WEIGHTS[i] * square(x[i]); return s; };
                }
                public static ScalarFunction hidden() { return x -> HIDDEN[1] * square(x); }
            }
            """;

    private record Source(String name, String text, SimpleJavaFileObject file) {
        static Source of(String name, String text) {
            return new Source(name, text, new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                }
            });
        }
    }

    private static Class<?> load(Path folder, String name, String factor) throws IOException, ClassNotFoundException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Source source = Source.of("Cell", SOURCE.formatted(name, factor));
        String engine = Path.of("target/classes").toAbsolutePath().toString();
        assertEquals(true, compiler.getTask(null, null, null, List.of("-cp", engine, "-d", folder.toString()), null, List.of(source.file())).call());
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Autodiff.class.getClassLoader()).loadClass(name + ".Cell");
    }

    @Test
    void functionsOfAnotherLoaderAreDifferentiated(@TempDir Path folder) throws ReflectiveOperationException, IOException {
        Class<?> cell = load(folder, "session", "1");
        assertEquals(5, Autodiff.gradient((ScalarFunction) cell.getMethod("scalar").invoke(null), 2));
        assertEquals(4, Autodiff.gradient((ScalarFunction) cell.getMethod("reference").invoke(null), 2));
        assertEquals(2, Autodiff.gradient(Autodiff.gradient((ScalarFunction) cell.getMethod("scalar").invoke(null)), 2));
        @SuppressWarnings("unchecked")
        Objective<double[]> f = (Objective<double[]>) cell.getMethod("array", double.class).invoke(null, 10.0);
        assertArrayEquals(new double[] {40, 120}, Autodiff.gradient(f, new double[] {1, 2}));
    }

    @Test
    void privateMembersOfAnotherLoaderAreUsedOrRefused(@TempDir Path folder) throws ReflectiveOperationException, IOException {
        ScalarFunction f = (ScalarFunction) load(folder, "session", "1").getMethod("hidden").invoke(null);
        try {
            assertEquals(12, Autodiff.gradient(f, 2));
        } catch (NotDifferentiableException e) {
            assertTrue(e.getMessage().contains("HIDDEN"), e.getMessage());
        }
    }

    /// Two classes of one name, as a redefined cell leaves them, are two functions.
    @Test
    void aClassOfTheSameNameInAnotherLoaderIsAnotherFunction(@TempDir Path one, @TempDir Path two) throws ReflectiveOperationException, IOException {
        Class<?> before = load(one, "session", "1");
        Class<?> after = load(two, "session", "7");
        assertEquals(4, Autodiff.gradient((ScalarFunction) before.getMethod("reference").invoke(null), 2));
        assertEquals(28, Autodiff.gradient((ScalarFunction) after.getMethod("reference").invoke(null), 2));
        assertEquals(4, Autodiff.gradient((ScalarFunction) before.getMethod("reference").invoke(null), 2));
    }
}
