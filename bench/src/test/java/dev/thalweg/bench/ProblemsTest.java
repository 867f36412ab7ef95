package dev.thalweg.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Gradients2;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ValueAndGradient;
import dev.thalweg.bench.adbench.BundleAdjustmentData;
import dev.thalweg.bench.adbench.BundleJacobian;
import dev.thalweg.bench.adbench.GaussianMixtureData;
import dev.thalweg.bench.adbench.LstmData;
import dev.thalweg.bench.adbench.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/// What is measured is right; how fast it is, no test says.
class ProblemsTest {
    private static final double STEP = 1e-6;

    @Test
    void gradientsAgreeWithThoseByHand() {
        ValueAndGradient<double[]> rosenbrock = new Rosenbrock().byHand();
        assertArrayEquals(rosenbrock.gradient(), new Rosenbrock().gradient(), 1e-9);
        assertEquals(new Rosenbrock().primal(), rosenbrock.value());
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
    void theGradientOfTheTreeAgreesWithDifferences() {
        double[] x = {0.3, 0.8, 1.1, -0.4, 0.2};
        double[] found = Autodiff.gradient(TreeRecursion::value, x);
        for (int i = 0; i < x.length; i++) {
            double[] above = x.clone();
            double[] below = x.clone();
            above[i] += STEP;
            below[i] -= STEP;
            assertEquals((TreeRecursion.value(above) - TreeRecursion.value(below)) / (2 * STEP), found[i], 1e-8);
        }
    }

    @Test
    void theGradientOfTheNetworkAgreesWithDifferences() {
        double[][] w = {{0.3, -0.2}, {0.1, 0.5}};
        double[] b = {0.2, -0.4};
        double slope = (Recurrent.loss(new double[][] {{0.3, -0.2 + STEP}, {0.1, 0.5}}, b) - Recurrent.loss(new double[][] {{0.3, -0.2 - STEP}, {0.1, 0.5}}, b)) / (2 * STEP);
        Gradients2<double[][], double[]> found = Autodiff.gradient(Recurrent::loss, w, b);
        assertEquals(slope, found.first()[0][1], 1e-6 * Math.abs(slope));
    }

    @Test
    void theGradientOfTheMixtureAgreesWithDifferencesAndByHand() {
        GaussianMixtureData data = GaussianMixtureData.read(Samples.gaussianMixture(2, 3, 4, 5));
        Gmm gmm = new Gmm(data);
        var found = gmm.gradient();
        assertEquals(gmm.primal(), found.value(), 1e-11);
        Differences.assertAgree(gmm::primal, data.alpha(), found.gradient().first(), 1e-6);
        Differences.assertAgree(gmm::primal, data.mu(), found.gradient().second(), 1e-6);
        Differences.assertAgree(gmm::primal, data.q(), found.gradient().third(), 1e-6);
        Differences.assertAgree(gmm::primal, data.l(), found.gradient().fourth(), 1e-6);
        double[] full = new Gmm().gradient().gradient().first();
        assertArrayEquals(new Gmm().byHand().alpha(), full, 1e-9 * Math.abs(full[0]));
    }

    @Test
    void theGradientOfTheLstmAgreesWithDifferences() {
        LstmData data = LstmData.read(Samples.lstm(2, 2, 6, 3));
        Lstm lstm = new Lstm(data);
        Gradients2<double[][], double[][]> found = lstm.gradient();
        Differences.assertAgree(lstm::primal, data.main(), found.first(), 1e-8);
        Differences.assertAgree(lstm::primal, data.extra(), found.second(), 1e-8);
    }

    @Test
    void theJacobianOfTheBundleAgreesWithDifferences() {
        BundleAdjustmentData data = BundleAdjustmentData.read(Samples.bundleAdjustment(2, 2, 3, 4));
        Ba ba = new Ba(data);
        BundleJacobian jacobian = ba.gradient();
        for (int row = 0; row < 2 * 4; row++) {
            int i = row / 2;
            int coordinate = row % 2;
            DoubleSupplier error = () -> ba.primal()[i][coordinate];
            int[] seen = data.observations()[i];
            double[] found = Arrays.copyOfRange(jacobian.values(), jacobian.rows()[row], jacobian.rows()[row + 1]);
            Differences.assertAgree(error, data.cameras()[seen[0]], Arrays.copyOf(found, 11), 1e-6);
            Differences.assertAgree(error, data.points()[seen[1]], Arrays.copyOfRange(found, 11, 14), 1e-6);
            assertEquals(Differences.at(error, data.weights(), i), found[14], 1e-6 * Math.abs(found[14]));
            assertEquals(11 * seen[0] + 10, jacobian.columns()[jacobian.rows()[row] + 10]);
        }
        assertEquals(-2 * data.weights()[3], jacobian.values()[2 * 4 * BundleJacobian.VARIABLES + 3]);
        assertEquals(11 * 2 + 3 * 3 + 3, jacobian.columns()[2 * 4 * BundleJacobian.VARIABLES + 3]);
    }

    @Test
    void productsWithTheHessianAgreeWithDifferencesOfTheGradient() {
        assertProduct(Rosenbrock::value, new double[] {0.3, 0.7, -0.2}, new double[] {1, -2, 0.5});
        assertProduct(Lorenz::value, new double[] {1, 1.2, 20}, new double[] {0.3, -0.2, 0.1});
        assertEquals(1_000, new Rosenbrock().hessianProduct().length);
        assertEquals(3, new Lorenz().hessianProduct().length);
    }

    private static void assertProduct(Objective<double[]> f, double[] x, double[] v) {
        double[] found = Autodiff.hvp(f, x, v);
        double[] ahead = new double[x.length];
        double[] behind = new double[x.length];
        Arrays.setAll(ahead, i -> x[i] + STEP * v[i]);
        Arrays.setAll(behind, i -> x[i] - STEP * v[i]);
        double[] above = Autodiff.gradient(f, ahead);
        double[] below = Autodiff.gradient(f, behind);
        for (int i = 0; i < x.length; i++) {
            assertEquals((above[i] - below[i]) / (2 * STEP), found[i], 1e-5 * Math.max(1, Math.abs(found[i])));
        }
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
        assertEquals("There is no problem rosenbrok; there are expression, rosenbrock, horner, lorenz, recurrent, tree, gmm, lstm, ba, rosenbrock-hvp, lorenz-hvp, tree-hvp.", message);
    }
}
