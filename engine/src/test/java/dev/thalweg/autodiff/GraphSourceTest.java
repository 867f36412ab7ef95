package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.fuzz.Sources;
import dev.thalweg.source.JavaSource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One run of a function as Java: it compiles, and gives the run's value and gradient.
class GraphSourceTest {
    private static double throughList(double x, double y) {
        List<Double> list = new ArrayList<>(List.of(x, y, x * y));
        double sum = 0;
        for (double d : list) {
            sum += Math.sin(d) > 0 ? Math.sin(d) * d : Math.exp(d);
        }
        return sum;
    }

    private static double rounded(double[] v) {
        List<Float> list = new ArrayList<>();
        for (double d : v) {
            list.add((float) d * 1.1f);
        }
        return list.get(0) * list.get(2) + v[1];
    }

    private static double nested(double x) {
        return x * Autodiff.gradient((double y) -> x * y * y, 3) + new ArrayList<>(List.of(x)).get(0);
    }

    /// The value, and what the source puts into the array behind the last argument.
    private static double run(JavaSource source, Object... arguments) throws ReflectiveOperationException {
        Map<String, byte[]> classes = Sources.compile("Run", source.inClass("", "Run"), "-g:none");
        Class<?> type = new ClassLoader() {
            Class<?> define() {
                return defineClass("Run", classes.get("Run"), 0, classes.get("Run").length);
            }
        }.define();
        Method method = Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals(source.name())).findFirst().orElseThrow();
        method.setAccessible(true);
        return (double) method.invoke(null, arguments);
    }

    @Test
    void aRunGivesItsValueAndGradient() throws ReflectiveOperationException {
        ScalarFunction2 f = GraphSourceTest::throughList;
        double[] gradient = new double[2];
        JavaSource source = Autodiff.graph(f, 1.5, -2).source();
        assertEquals(throughList(1.5, -2), run(source, 1.5, -2.0, gradient));
        assertArrayEquals(Autodiff.gradient(f, 1.5, -2), gradient, 1e-15, source::toString);
        assertTrue(source.method().contains("// GraphSourceTest.java:"), source::toString);
    }

    @Test
    void aRunRoundsToFloatWhereItDid() throws ReflectiveOperationException {
        Objective<double[]> f = GraphSourceTest::rounded;
        double[] x = {0.3, 2, 0.7};
        double[] gradient = new double[3];
        JavaSource source = Autodiff.graph(f, x).source();
        assertEquals(rounded(x), run(source, x, gradient), source::toString);
        assertArrayEquals(Autodiff.gradient(f, x), gradient, 1e-7, source::toString); // its way back rounds to float too
    }

    @Test
    void aDerivativeInsideIsPartOfTheRun() throws ReflectiveOperationException {
        ScalarFunction f = GraphSourceTest::nested;
        double[] derivative = new double[1];
        JavaSource source = Autodiff.graph(f, 2).source();
        assertEquals(nested(2), run(source, 2.0, derivative), source::toString);
        assertEquals(Autodiff.gradient(f, 2), derivative[0], 1e-15, source::toString);
    }

    @Test
    void namesOfPartsAreNamesOfParameters() {
        Objective<Lessons.Line> f = line -> line.slopes()[1] * line.offset();
        String method = Autodiff.graph(f, new Lessons.Line(new double[] {1, 2}, 3, true)).source().method();
        assertTrue(method.startsWith("static double runAdjoint(double[] line_slopes, double line_offset, double[] line_slopesBar,\n"),
                method);
    }
}
