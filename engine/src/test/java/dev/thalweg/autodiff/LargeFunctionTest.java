package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.fuzz.Generated;
import dev.thalweg.ir.Function;
import dev.thalweg.transform.Forward;
import dev.thalweg.transform.Reverse;
import dev.thalweg.transform.Simplify;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Functions that are too long for HotSpot are cut into parts, and no part's derivative is too long.
class LargeFunctionTest {
    private static final double[] X = {0.5, -0.7, 1.2, 0.8, 0.3};
    private static final double STEP = 1e-6;
    private static final int VARIABLES = 10;

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static void assertGradient(Objective<double[]> f) {
        double[] found = Autodiff.gradient(f, X.clone());
        for (int i = 0; i < X.length; i++) {
            double[] above = X.clone();
            double[] below = X.clone();
            above[i] += STEP;
            below[i] -= STEP;
            double differences = (f.applyAsDouble(above) - f.applyAsDouble(below)) / (2 * STEP);
            assertEquals(differences, found[i], 1e-6 * (1 + Math.abs(differences)));
        }
    }

    private static Function adjoint(Function f) {
        return Simplify.simplify(Reverse.adjoint(f, List.of(true)));
    }

    private static void assertShort(Objective<double[]> f) {
        assertShort("adjoint", f, LargeFunctionTest::adjoint);
    }

    private static void assertShort(String what, Objective<double[]> f, UnaryOperator<Function> making) {
        Target target = Target.of(f, 1);
        int longest = Emitter.length(Compiled.of(FunctionCode.of(target), target.host(), making).code(), target.host());
        assertTrue(longest <= Compiled.LONGEST, "the longest method of the " + what + " has " + longest + " bytes");
    }

    private static void assertProduct(Objective<double[]> f) {
        double[] v = {0.3, -0.2, 0.5, 0.1, -0.4};
        double[] above = X.clone();
        double[] below = X.clone();
        Arrays.setAll(above, i -> X[i] + STEP * v[i]);
        Arrays.setAll(below, i -> X[i] - STEP * v[i]);
        double[] after = Autodiff.gradient(f, above);
        double[] before = Autodiff.gradient(f, below);
        double[] differences = new double[X.length];
        Arrays.setAll(differences, i -> (after[i] - before[i]) / (2 * STEP));
        double scale = 1 + Arrays.stream(differences).map(Math::abs).max().orElse(0);
        assertArrayEquals(differences, Autodiff.hvp(f, X.clone(), v), 1e-6 * scale);
    }

    /// Statement `i` uses the one before, another one, and an element of the argument: the gradient by hand goes back over them.
    @Test
    void threeThousandStatements() {
        int n = 3_000;
        SplittableRandom random = new SplittableRandom(7);
        int[] other = IntStream.range(0, n).map(i -> i - 1 - random.nextInt(Math.min(i + 1, 6))).map(i -> Math.max(0, i)).toArray();
        Objective<double[]> f = Generated.function("double v0 = x[0];\n" + lines(n - 1, k -> {
            int i = k + 1;
            return (i < VARIABLES ? "double " : "") + "v%d = Math.sin(v%d) * v%d + 0.3 * x[%d];"
                    .formatted(i % VARIABLES, (i - 1) % VARIABLES, other[i] % VARIABLES, i % X.length);
        }) + "\nreturn v%d * v%d;".formatted((n - 1) % VARIABLES, (n - 2) % VARIABLES));
        double[] v = new double[n];
        v[0] = X[0];
        for (int i = 1; i < n; i++) {
            v[i] = Math.sin(v[i - 1]) * v[other[i]] + 0.3 * X[i % X.length];
        }
        double[] bar = new double[n];
        double[] byHand = new double[X.length];
        bar[n - 1] = v[n - 2];
        bar[n - 2] = v[n - 1];
        for (int i = n - 1; i > 0; i--) {
            bar[other[i]] += Math.sin(v[i - 1]) * bar[i];
            bar[i - 1] += Math.cos(v[i - 1]) * v[other[i]] * bar[i];
            byHand[i % X.length] += 0.3 * bar[i];
        }
        byHand[0] += bar[0];
        ValueAndGradient<double[]> found = Autodiff.valueAndGradient(f, X.clone());
        assertEquals(v[n - 1] * v[n - 2], found.value());
        assertArrayEquals(byHand, found.gradient(), 1e-13);
        assertShort(f);
    }

    @Test
    void twoHundredLoops() {
        Objective<double[]> f = Generated.function("double s = x[1];\ndouble[] y = x.clone();\n" + lines(200, i ->
                "for (int i = 0; i < x.length; i++) { s += 0.1 * Math.sin(s * y[i]) + 0.01 * %d; y[i] = Math.cos(y[i] + s * x[%d]); }".formatted(i % 7, i % X.length))
                + "\nreturn s + y[0] * y[4];");
        assertGradient(f);
        assertShort(f);
    }

    @Test
    void aLongLoopBodyWithWaysOut() {
        Objective<double[]> f = Generated.function("double s = x[0];\ndouble t = x[1];\nfor (int i = 0; i < 7; i++) {\n" + lines(250, k ->
                "s = 0.9 * Math.sin(s + x[%d] * t); t = t * 0.99 + 0.01 * s * x[i %% 5];".formatted(k % X.length)
                        + (k == 100 ? "if (s > 5) break;" : k == 150 ? "if (t > 0.4) continue;" : "")) + "\n}\nreturn s * t;");
        assertGradient(f);
        assertProduct(f);
        assertShort(f);
        assertShort("tangent", f, g -> Forward.directional(g, List.of(true), true));
        assertShort("product with the Hessian", f, g -> Forward.directional(adjoint(g), List.of(true, true, true), false));
    }

    @Test
    void manyChoices() {
        Objective<double[]> f = Generated.function("double s = x[0];\nint k = 0;\n" + lines(250, i ->
                "if (s > 0.1 * %d) { s = Math.sin(s) * x[%d]; k++; } else if (k %% 3 == 1) { s += x[%d] * x[0]; } else { s = s * 0.5 + x[2]; }"
                        .formatted(i % 5 - 2, i % 5, (i + 1) % 5)) + "\nreturn s + k;");
        assertGradient(f);
        assertShort(f);
    }

    @Test
    void allVariablesLiveToTheEnd() {
        int n = 600;
        Objective<double[]> f = Generated.function(lines(n, i -> "double v%d = Math.sin(x[%d] * %s);".formatted(i, i % 5, i == 0 ? "0.5" : "(v" + i / 2 + " + 1)"))
                .replace("v0 + 1", "0.5") + "\ndouble s = 1;\n" + lines(n, i -> "s = s * 0.99 + v%d * v%d;".formatted(i, n - 1 - i)) + "\nreturn s;");
        assertGradient(f);
        assertShort(f);
    }

    /// Helpers that are called so often that their bodies do not fit in.
    @Test
    void helpersThatAreTooManyToBeInlined() {
        Objective<double[]> f = Generated.function("double s = 0;\n" + lines(400, i -> "s += h(x, s, %d);".formatted(i % 5)) + """

                    return s;
                    }

                    static double h(double[] x, double s, int k) {
                        double r = s * 0.1;
                        for (int i = 0; i < x.length; i++) {
                            r = Math.sin(r + x[i] * x[k]);
                        }
                        return r > 0 ? r * 0.1 : Math.exp(r) * 0.1;
                """);
        assertGradient(f);
        assertShort(f);
    }
}
