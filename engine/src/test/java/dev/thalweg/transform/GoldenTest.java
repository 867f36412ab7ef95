package dev.thalweg.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.autodiff.Code;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Verifier;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The text of small functions and of their adjoints, so that a change of what the passes do is seen in review.
///
/// `-Dthalweg.golden.update=true` writes the files anew.
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("thalweg.golden.update");

    private static final class Functions {
        private Functions() {}

        static double polynomial(double x) {
            return 3 * x * x + 2 * x + 1;
        }

        static double branch(double x, double y) {
            return x > y ? Math.sin(x) * y : Math.max(x, y);
        }

        static double sumOfSquares(double[] x) {
            double sum = 0;
            for (double xi : x) {
                sum += xi * xi;
            }
            return sum;
        }

        static double newton(double a) {
            double r = a;
            while (Math.abs(r * r - a) > 1e-12) {
                r = 0.5 * (r + a / r);
            }
            return r;
        }

        static double inPlace(double[] x) {
            for (int i = 1; i < x.length; i++) {
                x[i] *= Math.sin(x[i - 1]);
            }
            return x[x.length - 1];
        }

        static double choice(int kind, double x) {
            return switch (kind) {
                case 0 -> x;
                case 1 -> x * x;
                default -> Math.exp(x);
            };
        }

        static double rows(double[][] m, double[] v) {
            double sum = 0;
            for (int i = 0; i < m.length; i++) {
                for (int j = 0; j <= i; j++) {
                    sum += m[i][j] * v[j];
                }
            }
            return sum;
        }
    }

    static List<String> names() {
        return Stream.of(Functions.class.getDeclaredMethods()).filter(m -> !m.isSynthetic()).map(Method::getName).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void textIsAsReviewed(String name) throws IOException {
        Method method = Arrays.stream(Functions.class.getDeclaredMethods()).filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
        Path file = FOLDER.resolve(name + ".txt");
        String found = text(method);
        assertEquals(found, text(method), "the text of one function is always the same");
        if (UPDATE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, found);
        }
        assertEquals(Files.readString(file), found, () -> "see " + file + "; write it anew with -Dthalweg.golden.update=true, and review it");
    }

    private static String text(Method method) {
        Function function = Verifier.verify(Code.of(method));
        List<Boolean> active = function.parameters().stream().map(p -> p.type().isReal() || p.type().isArrayOfReal()).toList();
        Function adjoint = Verifier.verify(Simplify.simplify(Reverse.adjoint(function, active)));
        return function + "\n" + adjoint;
    }
}
