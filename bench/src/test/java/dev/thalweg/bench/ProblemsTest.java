package dev.thalweg.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Gradients2;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/// What is measured is right; how fast it is, no test says.
class ProblemsTest {
    private static final double STEP = 1e-6;

    @Test
    void gradientsAgreeWithThoseByHand() {
        assertArrayEquals(new Rosenbrock().byHand(), new Rosenbrock().gradient(), 1e-9);
        assertArrayEquals(new Expression().byHand(), new Expression().gradient(), 1e-14);
        assertEquals(new Horner().byHand(), new Horner().gradient(), 1e-6 * Math.abs(new Horner().byHand()));
    }

    @Test
    void theGradientOfLorenzAgreesWithDifferences() {
        double[] found = new Lorenz().gradient();
        double slope = (Lorenz.value(new double[] {1 + STEP, 1.2, 20}) - Lorenz.value(new double[] {1 - STEP, 1.2, 20})) / (2 * STEP);
        assertEquals(slope, found[0], 1e-5 * Math.abs(slope));
    }

    @Test
    void theGradientOfTheNetworkAgreesWithDifferences() {
        double[][] w = {{0.3, -0.2}, {0.1, 0.5}};
        double[] b = {0.2, -0.4};
        double slope = (Recurrent.loss(new double[][] {{0.3, -0.2 + STEP}, {0.1, 0.5}}, b) - Recurrent.loss(new double[][] {{0.3, -0.2 - STEP}, {0.1, 0.5}}, b)) / (2 * STEP);
        Gradients2<double[][], double[]> found = dev.thalweg.autodiff.Autodiff.gradient(Recurrent::loss, w, b);
        assertEquals(slope, found.first()[0][1], 1e-6 * Math.abs(slope));
    }

    @Test
    void roundsCompareByTurns() {
        List<DoubleSupplier> work = List.of(() -> burn(1), () -> burn(10));
        Rounds rounds = new Rounds(work, 5, 20_000_000, 2_000_000);
        assertTrue(rounds.ratio(1) > 2, () -> "ten times the work takes " + rounds.ratio(1) + " times as long");
        assertEquals(1, rounds.ratio(0));
    }

    private static double burn(int thousands) {
        double sum = 0;
        for (int i = 0; i < 1_000 * thousands; i++) {
            sum += Math.sqrt(i);
        }
        return sum;
    }

    @Test
    void aMistypedProblemIsNamed() {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        String message = assertThrows(IllegalArgumentException.class, () -> Main.report(List.of("rosenbrok"), out)).getMessage();
        assertEquals("There is no problem rosenbrok; there are expression, rosenbrock, horner, lorenz, recurrent.", message);
    }
}
