package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.source.JavaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a learner sees of the adjoints of small functions, so that a change of it is seen in review.
///
/// `-Dthalweg.golden.update=true` writes the files anew.
class ExplainTest {
    private static final Path FOLDER = Path.of("src/test/resources/explained");
    private static final boolean UPDATE = Boolean.getBoolean("thalweg.golden.update");

    private record Lesson(String name, Supplier<JavaSource> source) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Lesson> lessons() {
        return List.of(
                new Lesson("polynomial", () -> Inspection.explain((ScalarFunction) Lessons::polynomial)),
                new Lesson("swish", () -> Inspection.explain((ScalarFunction) Lessons::swish)),
                new Lesson("larger", () -> Inspection.explain((ScalarFunction2) Lessons::larger)),
                new Lesson("sumOfSquares", () -> Inspection.explain((Objective<double[]>) Lessons::sumOfSquares)),
                new Lesson("loss", () -> Inspection.explain((Objective4<double[], Double, double[][], double[]>) Lessons::loss)),
                new Lesson("rosenbrock", () -> Inspection.explain((Objective<double[]>) Lessons::rosenbrock)),
                new Lesson("newton", () -> Inspection.explain((ScalarFunction) Lessons::newton)),
                new Lesson("product", () -> Inspection.explain((Objective<double[]>) Lessons::product)),
                new Lesson("mixed", () -> Inspection.explain((Objective3<Integer, Boolean, Double>) Lessons::mixed)),
                new Lesson("power", () -> Inspection.explain((Objective2<Double, Integer>) Lessons::power)),
                new Lesson("line", () -> Inspection.explain((Objective2<Lessons.Line, Double>) Lessons::line)),
                new Lesson("printed", () -> Inspection.explain((ScalarFunction) Lessons::printed)),
                new Lesson("polar", () -> Inspection.explain((VectorFunction) Lessons::polar)),
                new Lesson("newtonTangent", () -> Inspection.explainJvp((ScalarFunction) Lessons::newton)),
                new Lesson("norm", () -> Inspection.explainJvp((Objective<double[]>) Lessons::norm)),
                new Lesson("runningProducts", () -> Inspection.explainJvp((VectorFunction) Lessons::runningProducts)));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void textIsAsReviewed(Lesson lesson) throws IOException {
        Path file = FOLDER.resolve(lesson.name + ".txt");
        String found = lesson.source.get().toString();
        assertEquals(found, lesson.source.get().toString(), "the text of one function is always the same");
        if (UPDATE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, found);
        }
        assertEquals(Files.readString(file), found, () -> "see " + file + "; write it anew with -Dthalweg.golden.update=true, and review it");
    }

    @Test
    void capturedValuesAreConstants() {
        double scale = 3;
        ScalarFunction f = x -> scale * x;
        assertEquals("Constant: scale.", Inspection.explain(f).comment().getLast());
        assertTrue(Inspection.explain(f).method().startsWith("static double functionAdjoint(double scale, double x, double[] derivatives) {"));
    }

    @Test
    void whatHasNoDerivativeIsRefused() {
        ScalarFunction f = x -> Double.parseDouble(String.valueOf(x));
        String message = assertThrows(NotDifferentiableException.class, () -> Inspection.explain(f)).getMessage();
        assertTrue(message.contains("(ExplainTest.java:"), message);
    }

    @Test
    void whatIsRecordedIsNotExplained() {
        ScalarFunction f = x -> new ArrayList<>(List.of(x)).get(0) * x;
        String message = assertThrows(NotDifferentiableException.class, () -> Inspection.explain(f)).getMessage();
        assertTrue(message.startsWith("explain prints compiled derivatives, and this function is not compiled: ExplainTest.lambda$"), message);
        assertTrue(message.endsWith("graph(f, x) shows the graph of one run, and graph(f, x).source() prints it as Java."), message);
    }

    /// Its class has no name, and a reader need not know it.
    @Test
    void fieldsOfAnAnonymousFunctionAreParameters() {
        double scale = 3;
        ScalarFunction f = new ScalarFunction() {
            private static final long serialVersionUID = 1L;

            @Override
            public double applyAsDouble(double x) {
                return scale * x;
            }
        };
        assertTrue(Inspection.explain(f).method().startsWith("static double applyAsDoubleAdjoint(double scale, double x, double[] derivatives) {"));
    }
}
