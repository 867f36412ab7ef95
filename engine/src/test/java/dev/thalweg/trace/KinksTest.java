package dev.thalweg.trace;

import static dev.thalweg.tensor.Tensors.scalar;
import static dev.thalweg.tensor.Tensors.tensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Gradients2;
import dev.thalweg.autodiff.NotDifferentiableException;
import dev.thalweg.autodiff.TensorFunction;
import dev.thalweg.autodiff.TensorFunction2;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The conventions of `engine/docs/conventions.md`, for tensors.
class KinksTest {
    private static final double TINY = Double.MIN_VALUE; // 0 and -0 are one
    private static final double INF = Double.POSITIVE_INFINITY;

    private static void slopes(TensorFunction f, double[] x, double... expected) {
        assertArrayEquals(expected, Autodiff.gradient(at -> f.at(at).sum(), tensor(x)).toArray(), TINY);
        double[] forward = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            forward[i] = Autodiff.jvp(at -> f.at(at).sum(), tensor(x), Tensors.oneHot(x.length, i).get(0)).item();
        }
        if (Arrays.stream(expected).allMatch(Double::isFinite)) {
            assertArrayEquals(expected, forward, TINY);
        }
    }

    private static void slopes(TensorFunction2 f, double a, double b, double... expected) {
        Gradients2<Tensor, Tensor> g = Autodiff.gradient(f, scalar(a), scalar(b));
        assertArrayEquals(expected, new double[] {g.first().item(), g.second().item()}, TINY);
    }

    @Test
    void functionsOfOneNumber() {
        slopes(Tensor::abs, new double[] {0, -0.0}, 0, 0);
        slopes(Tensor::i0e, new double[] {0}, 0);
        slopes(Tensor::i1e, new double[] {0}, 0.5);
        slopes(Tensor::sinc, new double[] {0}, 0);
        slopes(x -> x.copySign(tensor(0, -0.0)), new double[] {2, 2}, 1, -1);
        slopes(Tensor::relu, new double[] {0, 1, -1}, 0, 1, 0);
        slopes(x -> x.leakyRelu(0.01), new double[] {0}, 0.01);
        slopes(Tensor::relu6, new double[] {0, 6}, 0, 0);
        slopes(x -> x.clip(-1, 2), new double[] {-1, 2, 0, 3}, 1, 1, 1, 0);
        slopes(Tensor::sqrt, new double[] {0}, INF);
        slopes(Tensor::cbrt, new double[] {0}, INF);
        slopes(Tensor::log, new double[] {0}, INF);
        slopes(Tensor::asin, new double[] {1}, INF);
        slopes(Tensor::acosh, new double[] {1}, INF);
        slopes(Tensor::floor, new double[] {1, 0.5}, 0, 0);
        slopes(Tensor::softplus, new double[] {1000, -1000}, 1, 0);
        slopes(Tensor::logSigmoid, new double[] {-1000, 1000}, 1, 0);
    }

    @Test
    void functionsOfTwoNumbers() {
        slopes(Tensor::maximum, 1, 1, 0.5, 0.5);
        slopes(Tensor::minimum, 1, 1, 0.5, 0.5);
        slopes(Tensor::hypot, 0, 0, 0, 0);
        slopes(Tensor::pow, 0, 0, 0, 0);
        slopes(Tensor::pow, 0, 0.5, INF, 0);
        slopes(Tensor::pow, 0, 1, 1, 0);
        slopes(Tensor::pow, 0, 2, 0, 0);
        slopes(Tensor::pow, -2, 3, 12, Double.NaN);
        slopes(x -> x.pow(0), new double[] {0}, 0);
        slopes(x -> x.pow(3), new double[] {-2}, 12);
        slopes(Tensor::xlogy, 0, 0, -INF, 0);
        slopes(Tensor::rem, -7, 3, 1, 2);
        slopes(Tensor::logaddexp, -INF, 0, 0, 1);
        slopes(Tensor::atan2, 0, 0, Double.NaN, Double.NaN);
    }

    @Test
    void reductions() {
        slopes(Tensor::max, new double[] {3, 1, 3}, 0.5, 0, 0.5);
        slopes(Tensor::min, new double[] {1, 1, 3}, 0.5, 0.5, 0);
        slopes(Tensor::norm, new double[] {0, 0}, 0, 0);
        slopes(x -> x.norm().square(), new double[] {0, 0}, 0, 0);
        slopes(Tensor::std, new double[] {2, 2, 2}, 0, 0, 0);
        slopes(Tensor::prod, new double[] {2, 0, 3}, 0, 6, 0);
        slopes(Tensor::prod, new double[] {2, 0, 0}, 0, 0, 0);
        slopes(x -> x.cumprod(0), new double[] {2, 0, 3}, 1, 8, 0);
        slopes(Tensor::logsumexp, new double[] {-INF, 0}, 0, 1);
        slopes(Tensor::logsumexp, new double[] {-INF, -INF}, Double.NaN, Double.NaN);
    }

    @Test
    void aSideThatIsNotTakenHasNoPart() {
        slopes(x -> Tensors.where(x.gt(0), x.log(), x.mul(0)), new double[] {1, 2}, 1, 0.5);
        slopes(x -> Tensors.where(x.gt(0), x.log(), scalar(0)), new double[] {-1}, 0);
        slopes(x -> Tensors.where(x.gt(0), x.log(), scalar(0)), new double[] {0}, Double.NaN); // 0 times infinity: the engine does not guess a limit
    }

    @Test
    void derivativesByTheExponentOfZetaAreRefused() {
        String message = assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(s -> s.zeta(tensor(2, 3)).sum(), scalar(2))).getMessage();
        assertEquals("takes a derivative by the exponent of zeta, which has no rule.\nGive the exponent as a constant, stopGradient(s).",
                message.replaceFirst("^.*\\) ", ""));
    }
}
