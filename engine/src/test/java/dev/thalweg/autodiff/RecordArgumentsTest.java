package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.bytecode.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Gradients by records: the derivatives by their components, as records again.
class RecordArgumentsTest {
    record Line(double[] w, double b) {
        double at(double[] x) {
            double sum = b;
            for (int i = 0; i < x.length; i++) {
                sum += w[i] * x[i];
            }
            return sum;
        }
    }

    record Scale(double by) {
        Scale {
            if (Double.isInfinite(by)) {
                throw new IllegalArgumentException("infinite");
            }
        }

        Line of(Line line) {
            double[] w = line.w().clone();
            for (int i = 0; i < w.length; i++) {
                w[i] *= by;
            }
            return new Line(w, by * line.b());
        }
    }

    record Model(String name, Line line, Scale scale, int power, Double boxed, double[][] m) {
        double at(double[] x) {
            double y = scale.of(line).at(x) * boxed + m[1][0] * m[0][1];
            double power = 1;
            for (int i = 0; i < power(); i++) {
                power *= y;
            }
            return power;
        }
    }

    record Case(String name, Objective<Object> f, Object at) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final double[] X = {0.5, -1.2};
    private static final Line LINE = new Line(new double[] {0.3, 0.8}, 1.5);
    private static final Model MODEL = new Model("m", LINE, new Scale(0.7), 3, 1.1, new double[][] {{1, 2}, {3, 4}});

    @SuppressWarnings("unchecked")
    private static <P> Case of(String name, Objective<P> f, P at) {
        return new Case(name, (Objective<Object>) f, at);
    }

    static List<Case> cases() {
        return List.of(
                of("a component", (Line p) -> p.b() * p.w()[0] * p.w()[1], LINE),
                of("a method of the record", (Line p) -> p.at(X) * p.at(new double[] {1, 2}), LINE),
                of("nested records, text, integers and boxes", (Model p) -> p.at(X), MODEL),
                of("new records of the argument's components", (Line p) -> new Scale(p.b()).of(p).at(X), LINE),
                of("a component that is written", RecordArgumentsTest::writes, LINE),
                of("a record that is printed", (Line p) -> ("" + p).isEmpty() ? 0 : p.at(X), LINE),
                of("a record that is handed on and tested", RecordArgumentsTest::tested, LINE),
                of("a loop that carries records", RecordArgumentsTest::carried, LINE));
    }

    private static double writes(Line p) {
        double[] w = p.w().clone();
        w[1] *= p.b();
        Line q = new Line(w, w[0] * w[1]);
        q.w()[0] = q.b();
        return q.at(X);
    }

    private static double tested(Object p) {
        return p instanceof Line(double[] w, double b) && b > 0 ? w[0] * b : 0;
    }

    private static double carried(Line p) {
        Line q = p;
        for (int i = 0; i < 3; i++) {
            q = new Line(q.w(), q.b() * p.b() + q.at(X));
        }
        return q.b();
    }

    /// All numbers in a value, in order.
    private static double[] numbers(Object value) {
        List<Double> all = new ArrayList<>();
        Structure.leaves(value).forEach(leaf -> collect(leaf, all));
        return all.stream().mapToDouble(d -> d).toArray();
    }

    private static void collect(Object leaf, List<Double> into) {
        switch (leaf) {
            case Number number -> into.add(number.doubleValue());
            case double[] row -> java.util.Arrays.stream(row).forEach(into::add);
            default -> Stream.of((Object[]) leaf).forEach(row -> collect(row, into));
        }
    }

    /// The same value with a step added to one of its numbers.
    private static Object moved(Object value, int index, double step) {
        int[] next = {0};
        return Structure.rebuild(value, Structure.leaves(value).stream().map(leaf -> step(leaf, next, index, step)).iterator());
    }

    private static Object step(Object leaf, int[] next, int index, double step) {
        return switch (leaf) {
            case Double d -> d + (next[0]++ == index ? step : 0);
            case double[] row -> java.util.Arrays.stream(row).map(d -> d + (next[0]++ == index ? step : 0)).toArray();
            default -> Stream.of((double[][]) leaf).map(row -> step(row, next, index, step)).toArray(double[][]::new);
        };
    }

    /// A rebuilt value has lost what is no number.
    private static Object whole(Object value) {
        return value instanceof Model m ? new Model("m", m.line(), m.scale(), 3, m.boxed(), m.m()) : value;
    }

    private static double[] differences(Case c, double h) {
        int n = numbers(c.at).length;
        double[] differences = new double[n];
        for (int i = 0; i < n; i++) {
            differences[i] = (c.f.applyAsDouble(whole(moved(c.at, i, h))) - c.f.applyAsDouble(whole(moved(c.at, i, -h)))) / (2 * h);
        }
        return differences;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientAgreesWithDifferences(Case c) {
        ValueAndGradient<Object> both = Autodiff.valueAndGradient(c.f, c.at);
        assertEquals(c.f.applyAsDouble(c.at), both.value());
        assertEquals(c.at.getClass(), both.gradient().getClass());
        double[] found = numbers(both.gradient());
        double[] expected = differences(c, 1e-6);
        for (int i = 0; i < found.length; i++) {
            assertEquals(expected[i], found[i], 1e-8 * (1 + Math.abs(found[i])));
        }
    }

    static List<Case> compiled() {
        return cases().stream().filter(c -> !c.name.contains("handed on") && !c.name.contains("printed")).toList(); // objects there
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void directionsAreRecordsToo(Case c) {
        double[] g = numbers(Autodiff.gradient(c.f, c.at));
        double[] v = numbers(c.at);
        double inner = 0;
        for (int i = 0; i < g.length; i++) {
            inner += g[i] * v[i];
        }
        assertEquals(inner, Autodiff.jvp(c.f, c.at, c.at), 1e-12 * (1 + Math.abs(inner)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hessianProductAgreesWithDifferencesOfTheGradient(Case c) {
        double h = 1e-5;
        double[] expected = new double[numbers(c.at).length];
        double[] v = numbers(c.at);
        for (int j = 0; j < v.length; j++) {
            double[] up = numbers(Autodiff.gradient(c.f, whole(moved(c.at, j, h))));
            double[] down = numbers(Autodiff.gradient(c.f, whole(moved(c.at, j, -h))));
            for (int i = 0; i < v.length; i++) {
                expected[i] += v[j] * (up[i] - down[i]) / (2 * h);
            }
        }
        assertArrayEquals(expected, numbers(Autodiff.hvp(c.f, c.at, c.at)), 1e-5);
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void isCompiled(Case c) {
        assertDoesNotThrow(() -> Adjoint.ALL.of(Target.of(c.f, 1)));
    }

    @Test
    void whatIsNoNumberIsNothing() {
        Model g = Autodiff.gradient((Objective<Model>) p -> p.at(X), MODEL);
        assertNull(g.name());
        assertEquals(0, g.power());
    }

    @Test
    void severalArguments() {
        Objective2<Line, double[]> f = Line::at;
        Gradients2<Line, double[]> g = Autodiff.gradient(f, LINE, X);
        assertArrayEquals(X, g.first().w(), 1e-15);
        assertEquals(1, g.first().b());
        assertArrayEquals(LINE.w(), g.second(), 1e-15);
    }

    @Test
    void nothingInThePlaceOfARecordIsSaid() {
        Objective<Line> f = p -> p.b();
        assertThrows(IllegalArgumentException.class, () -> Autodiff.gradient(f, null));
        Objective<Model> g = p -> p.line().b();
        String message = assertThrows(IllegalArgumentException.class,
                () -> Autodiff.gradient(g, new Model("", null, new Scale(1), 1, 1.0, new double[2][2]))).getMessage();
        assertTrue(message.contains("component line of a Model is null"), message);
        String shape = assertThrows(IllegalArgumentException.class,
                () -> Autodiff.jvp(f, LINE, new Line(new double[3], 1))).getMessage();
        assertTrue(shape.contains("Line[w=double[2], b=Double]"), shape);
    }

    @Test
    void oneArrayInTwoComponentsIsRight() {
        record Two(double[] a, double[] b) {}
        Objective<Two> f = p -> {
            p.a()[0] *= 2;
            return p.a()[0] * p.b()[0];
        };
        double[] same = {3};
        Two g = Autodiff.gradient(f, new Two(same, same));
        assertArrayEquals(new double[] {24}, g.a()); // of (2 x)^2, at both places that the array has: conventions.md
        assertArrayEquals(new double[] {24}, g.b());
    }
}
