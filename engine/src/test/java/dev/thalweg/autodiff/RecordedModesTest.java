package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Products with the Jacobian, Jacobians and velocities of functions that only recording can differentiate, alone and inside of others,
/// against central differences and derivatives by hand.
class RecordedModesTest {
    private static final double STEP = 1e-6;
    private static final double[] AT = {0.7, -1.3, 2.1};

    /// Collections, an exception, streams; it writes its argument.
    private static double[] viaCollections(double[] x) {
        List<Double> parts = new ArrayList<>();
        for (double xi : x) {
            try {
                parts.add(checkedRoot(xi));
            } catch (IllegalArgumentException e) {
                parts.addFirst(xi * xi * xi);
            }
        }
        x[0] = 100;
        double sum = parts.stream().mapToDouble(p -> p * p).sum();
        parts.add(sum * parts.get(0));
        return parts.stream().mapToDouble(p -> p).toArray();
    }

    private static double checkedRoot(double x) {
        if (x < 0) {
            throw new IllegalArgumentException("negative: " + x);
        }
        return Math.sqrt(x);
    }

    private static double[][] differences(VectorFunction f, double[] x) {
        double[][] jacobian = new double[f.apply(x.clone()).length][x.length];
        for (int j = 0; j < x.length; j++) {
            double[] above = x.clone();
            double[] below = x.clone();
            above[j] += STEP;
            below[j] -= STEP;
            double[] high = f.apply(above);
            double[] low = f.apply(below);
            for (int i = 0; i < jacobian.length; i++) {
                jacobian[i][j] = (high[i] - low[i]) / (2 * STEP);
            }
        }
        return jacobian;
    }

    private static void assertMatrix(double[][] expected, double[][] found, double tolerance) {
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], found[i], tolerance);
        }
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c[i].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    @Test
    void allOfAJacobian() {
        double[][] expected = differences(RecordedModesTest::viaCollections, AT);
        double[] x = AT.clone();
        assertMatrix(expected, Autodiff.jacobian(RecordedModesTest::viaCollections, x), 1e-7);
        assertArrayEquals(AT, x, "the argument is as it was");
        double[][] seeds = {{1, 0.5}, {-2, 3}, {0, 7}};
        assertMatrix(product(expected, seeds), Autodiff.jacobian(RecordedModesTest::viaCollections, x, seeds), 1e-6);
        assertArrayEquals(product(expected, new double[][] {{1}, {-2}, {0.5}})[3], new double[] {
                Autodiff.jvp(RecordedModesTest::viaCollections, x, new double[] {1, -2, 0.5})[3]}, 1e-7);
        Pullback<double[], double[]> pullback = Autodiff.vjp(RecordedModesTest::viaCollections, x);
        x[0] = 5;
        assertArrayEquals(viaCollections(AT.clone()), pullback.value());
        double[][] seed = {{1, 10, 0, -3}};
        assertArrayEquals(product(seed, expected)[0], pullback.pull(seed[0]), 1e-6);
        assertArrayEquals(product(seed, expected)[0], pullback.pull(seed[0]), 1e-6);
        assertEquals("The seed must have the shape of the result, double[4], but is double[2].",
                assertThrows(IllegalArgumentException.class, () -> pullback.pull(new double[2])).getMessage());
    }

    /// More columns than rows, and the argument among the results.
    @Test
    void jacobiansOfOtherShapes() {
        VectorFunction wide = x -> new ArrayList<>(List.of(x[0] * x[1], x[2])).stream().mapToDouble(v -> v).toArray();
        assertMatrix(new double[][] {{-1.3, 0.7, 0}, {0, 0, 1}}, Autodiff.jacobian(wide, AT), 1e-15);
        VectorFunction same = x -> new ArrayList<>(List.of(x)).getFirst();
        assertMatrix(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, Autodiff.jacobian(same, AT), 0);
        VectorFunction constant = x -> new ArrayList<>(List.of(new double[] {1, 2})).getFirst();
        assertMatrix(new double[][] {{0, 0, 0}, {0, 0, 0}}, Autodiff.jacobian(constant, AT), 0);
        assertMatrix(new double[][] {{}, {}}, Autodiff.jacobian(constant, new double[0]), 0);
    }

    /// Each place would have a cotangent of its own.
    @Test
    void oneArrayTwiceIsRefused() {
        Mapping2<double[], double[], Double> f = (a, b) -> List.of(a[0] * b[0]).getFirst();
        String message = "The function was given one array twice, and their derivatives cannot be told apart.\nPass a copy: array.clone().";
        assertEquals(message, assertThrows(NotDifferentiableException.class, () -> Autodiff.jvp(f, AT, AT, AT, AT)).getMessage());
        assertEquals(message, assertThrows(NotDifferentiableException.class, () -> Autodiff.vjp(f, AT, AT).pull(1.0)).getMessage());
        Objective<double[][]> rows = m -> List.of(m[0][0] * m[1][0]).getFirst();
        double[][] twice = {AT, AT};
        assertEquals(message, assertThrows(NotDifferentiableException.class, () -> Autodiff.jvp(rows, twice, twice)).getMessage());
        assertEquals(message, assertThrows(NotDifferentiableException.class, () -> Autodiff.hvp(rows, twice, twice)).getMessage());
    }

    private record Line(double[] w, double b) {}

    private static Map<String, Double> scores(Line line, List<Double> x) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int i = 0; i < x.size(); i++) {
            scores.put("x" + i, line.w()[i] * x.get(i) + line.b() * line.b());
        }
        return scores;
    }

    /// By hand: `score_i = w_i x_i + b^2`.
    @Test
    void recordsListsAndMaps() {
        Line line = new Line(new double[] {2, 3}, 0.5);
        List<Double> x = List.of(7.0, 11.0);
        Pullback<Gradients2<Line, List<Double>>, Map<String, Double>> pullback = Autodiff.vjp(RecordedModesTest::scores, line, x);
        assertEquals(Map.of("x0", 14.25, "x1", 33.25), pullback.value());
        Gradients2<Line, List<Double>> bars = pullback.pull(new LinkedHashMap<>(Map.of("x0", 1.0)) {{ put("x1", 10.0); }});
        assertArrayEquals(new double[] {7, 110}, bars.first().w(), 1e-14);
        assertEquals(11 * 2 * 0.5, bars.first().b(), 1e-14);
        assertEquals(List.of(2.0, 30.0), bars.second());
        assertEquals(Map.of("x0", 7 + 0.25 + 2, "x1", 0.25), Autodiff.jvp(RecordedModesTest::scores, line, x,
                new Line(new double[] {1, 0}, 0.25), List.of(1.0, 0.0)));
        Mapping<Line, Line> squares = p -> new Line(new double[] {p.w()[0] * p.b()}, p.w()[1] * p.w()[1]);
        Line tangent = Autodiff.jvp(squares, line, new Line(new double[] {1, 10}, 100));
        assertArrayEquals(new double[] {1 * 0.5 + 2 * 100}, tangent.w(), 1e-14);
        assertEquals(2 * 3 * 10, tangent.b(), 1e-14);
        Line cotangent = Autodiff.vjp(squares, line).pull(new Line(new double[] {1}, 10));
        assertArrayEquals(new double[] {0.5, 60}, cotangent.w(), 1e-14);
        assertEquals(2, cotangent.b(), 1e-14);
    }

    /// The product of the Hessian of `w0^2 b + w1 b^2` and of `a b^2`.
    @Test
    void hessianProductsWithRecordsAndSeveralArguments() {
        Objective<Line> f = p -> List.of(p.w()[0] * p.w()[0] * p.b(), p.w()[1] * p.b() * p.b()).stream().mapToDouble(v -> v).sum();
        Line product = Autodiff.hvp(f, new Line(new double[] {2, 3}, 0.5), new Line(new double[] {1, 0}, 10));
        assertArrayEquals(new double[] {2 * 0.5 + 2 * 2 * 10, 2 * 0.5 * 10}, product.w(), 1e-14);
        assertEquals(2 * 2 * 1 + 2 * 3 * 10, product.b(), 1e-14);
        Gradients2<Double, Double> both = Autodiff.hvp((Double a, Double b) -> a * b * b, 2.0, 3.0, 1.0, 10.0);
        assertEquals(2 * 3 * 10, both.first(), 1e-14);
        assertEquals(2 * 3 * 1 + 2 * 2 * 10, both.second(), 1e-14);
        Objective<double[]> g = x -> List.of(x).getFirst()[0] * x[1] * x[1];
        assertMatrix(new double[][] {{0, 6}, {6, 4}}, Autodiff.hessian(g, new double[] {2, 3}), 1e-14);
        assertMatrix(new double[][] {{6}, {10}}, Autodiff.hessian(g, new double[] {2, 3}, new double[][] {{1}, {1}}), 1e-14);
    }

    private static double[] spiral(double t) {
        List<Double> parts = new ArrayList<>(List.of(Math.exp(t), t * t * t));
        return parts.stream().mapToDouble(p -> p).toArray();
    }

    @Test
    void velocitiesOfEveryOrder() {
        double t = 0.6;
        assertArrayEquals(new double[] {Math.exp(t), 3 * t * t}, Autodiff.derivative(RecordedModesTest::spiral, t), 1e-14);
        Curve velocity = Autodiff.derivative(RecordedModesTest::spiral);
        assertArrayEquals(new double[] {Math.exp(t), 3 * t * t}, velocity.apply(t), 1e-14);
        Curve acceleration = Autodiff.derivative(velocity);
        assertArrayEquals(new double[] {Math.exp(t), 6 * t}, acceleration.apply(t), 1e-14);
        assertArrayEquals(new double[] {Math.exp(t), 6}, Autodiff.derivative(acceleration, t), 1e-13);
    }

    @Test
    void floatsAndBoxes() {
        Mapping<float[], Float> f = x -> List.of(x[0] * x[1]).getFirst();
        assertEquals(3f * 1 + 2f * 10, Autodiff.jvp(f, new float[] {2, 3}, new float[] {1, 10}));
        assertArrayEquals(new float[] {6, 4}, Autodiff.vjp(f, new float[] {2, 3}).pull(2f));
        assertEquals(5 * Math.cos(2), Autodiff.vjp((Double x) -> List.of(Math.sin(x)).getFirst(), 2.0).pull(5.0), 1e-15);
    }

    /// Each mode inside of a function whose gradient is taken: the inner derivatives depend on what the lambda captures.
    @Test
    void insideOfAnotherDerivative() {
        assertSlope(w -> {
            double[][] j = Autodiff.jacobian(x -> new double[] {x[0] * x[1] * w, Math.sin(w * x[1])}, new double[] {w, 2});
            return j[0][0] + j[0][1] * w + j[1][1];
        });
        assertSlope(w -> {
            double[][] j = Autodiff.jacobian(x -> new double[] {x[0] * x[1] * w, Math.sin(w * x[1]), x[0] / w}, new double[] {w, 2});
            return j[0][0] + j[0][1] * w + j[2][0];
        });
        assertSlope(w -> Autodiff.jacobian(x -> new double[] {x[0] * x[1] * w}, new double[] {w, 2}, new double[][] {{w}, {3}})[0][0]);
        assertSlope(w -> {
            Pullback<double[], double[]> p = Autodiff.vjp(x -> new double[] {x[0] * x[1] * w, Math.sin(w * x[1])}, new double[] {w * w, 2});
            return p.value()[0] + p.pull(new double[] {w, 1})[1] * p.pull(new double[] {0, w})[1];
        });
        assertSlope(w -> {
            double[] t = Autodiff.jvp(x -> new double[] {x[0] * x[1] * w, Math.sin(w * x[1])}, new double[] {w * w, 2}, new double[] {1, w});
            return t[0] * t[1];
        });
        assertSlope(w -> Autodiff.derivative(t -> new double[] {Math.exp(w * t), t * w}, w)[0]);
        assertSlope(w -> Autodiff.derivative(Autodiff.derivative(t -> new double[] {Math.exp(w * t), t * w})).apply(w)[0]);
        assertSlope(w -> Autodiff.hessian((double[] x) -> x[0] * x[0] * x[1] * w, new double[] {w, 2})[0][1]);
        assertSlope(w -> Autodiff.hvp((Double a, Double b) -> a * b * b * w, w, 2.0, w, 1.0).second());
        assertSlope(w -> {
            Line at = new Line(new double[] {w, 2}, w);
            Line bar = Autodiff.vjp((Line p) -> p.w()[0] * p.b() * p.b() * w, at).pull(w);
            return bar.w()[0] * bar.b() + Autodiff.jvp((Line p) -> p.w()[0] * p.b() * p.b() * w, at, at);
        });
    }

    /// A pullback and a velocity that were made outside.
    @Test
    void madeOutsideAndUsedInside() {
        Pullback<double[], double[]> pullback = Autodiff.vjp(x -> new double[] {x[0] * x[1]}, new double[] {2, 3});
        assertSlope(w -> pullback.pull(new double[] {w * w})[0]);
        Curve velocity = Autodiff.derivative(RecordedModesTest::spiral);
        Curve compiled = Autodiff.derivative((double t) -> new double[] {Math.exp(t), t * t});
        assertSlope(w -> velocity.apply(w)[1] * compiled.apply(w)[0]);
        ScalarFunction slope = Autodiff.gradient((double t) -> Math.exp(t) * t);
        assertSlope(w -> List.of(slope.applyAsDouble(w)).getFirst());
    }

    private static void assertSlope(ScalarFunction f) {
        double w = 0.8;
        double expected = (f.applyAsDouble(w + STEP) - f.applyAsDouble(w - STEP)) / (2 * STEP);
        assertEquals(expected, Autodiff.gradient(f, w), 1e-7 * (1 + Math.abs(expected)));
        assertEquals(expected, Autodiff.jvp(f, w, 1), 1e-7 * (1 + Math.abs(expected)));
    }

    @Test
    void whatIsNotMadeOfNumbersIsRefused() {
        Mapping<double[], String> f = x -> List.of(x).stream().map(String::valueOf).collect(Collectors.joining());
        assertEquals("The function returns a String, and a derivative is of numbers.\nReturn a number or an array, or a record, list or map of them.",
                assertThrows(NotDifferentiableException.class, () -> Autodiff.vjp(f, new double[1])).getMessage());
    }
}
