package dev.thalweg.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.autodiff.Code;
import dev.thalweg.ir.Block;
import dev.thalweg.ir.FlowGraph;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Loops;
import dev.thalweg.ir.Verifier;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which loops are reversed round by round: their adjoint programs have fewer loops than two for each.
class FusionTest {
    private static final class Functions {
        private Functions() {}

        static double squares(double[] x) {
            double sum = 0;
            for (double xi : x) {
                sum += xi * xi;
            }
            return sum / x.length;
        }

        static double root(double[] x) {
            double sum = 0;
            for (double xi : x) {
                sum += xi * xi;
            }
            return Math.sqrt(sum);
        }

        static double pairs(double[] x) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < i; k++) {
                    sum -= Math.sin(x[i] * x[k]);
                }
            }
            return 3 - sum;
        }

        static double chain(double[] x) {
            double y = 1;
            for (double xi : x) {
                y = Math.sin(y) * xi;
            }
            return y;
        }

        static double filled(double[] x) {
            double[] work = new double[x.length];
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < work.length; k++) {
                    work[k] = x[k] * x[i];
                }
                sum += work[i] * work[0];
            }
            return sum;
        }

        static double kept(double[] x) {
            double[] work = new double[x.length];
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                for (int k = 1; k < work.length; k++) {
                    work[k] = x[k] * x[i];
                }
                sum += work[i] * work[0];
            }
            return sum;
        }
    }

    /// @param loops those of the adjoint program
    @ParameterizedTest
    @CsvSource({"squares, 1", "root, 2", "pairs, 3", "chain, 2", "filled, 3", "kept, 4"})
    void loopsOfIndependentTermsAreReversedRoundByRound(String name, int loops) {
        Method method = Arrays.stream(Functions.class.getDeclaredMethods()).filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
        Function adjoint = Verifier.verify(Simplify.simplify(Verifier.verify(Reverse.adjoint(Code.of(method), List.of(true)))));
        List<Block> headers = new Loops(new FlowGraph(adjoint)).all().stream().map(loop -> loop.header()).toList();
        assertEquals(loops, headers.size(), adjoint::toString);
    }
}
