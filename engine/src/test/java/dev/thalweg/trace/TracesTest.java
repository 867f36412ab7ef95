package dev.thalweg.trace;

import static dev.thalweg.tensor.Tensors.scalar;
import static dev.thalweg.tensor.Tensors.tensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.NotDifferentiableException;
import dev.thalweg.autodiff.Pullback;
import dev.thalweg.autodiff.TensorFunction;
import dev.thalweg.tensor.Tensor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class TracesTest {
    private final Tensor x = tensor(1, 2, 3);

    @Test
    void derivativesNestToAnyDepth() {
        TensorFunction f = t -> t.exp().mul(t).sum();
        for (int order = 1; order <= 4; order++) {
            TensorFunction inner = f;
            f = t -> Autodiff.gradient(inner, t).sum();
            assertEquals((order + 1 + 2) * Math.exp(2), Autodiff.gradient(f, scalar(2)).item(), 1e-11 * Math.exp(4));
        }
    }

    /// Of `sum(x^2 + a b^2) + a_0^3` with overlapping slices `a` and `b`: by its formula, and its derivative along ones.
    @Test
    void slicesAddTheirCotangentsInOnePlace() {
        TensorFunction f = t -> {
            Tensor a = t.slice(0, 0, 4);
            Tensor b = t.slice(0, 5, 1, -1);
            return t.square().sum().add(a.mul(b.square()).sum()).add(a.get(0).pow(3));
        };
        Tensor point = tensor(1, 2, 3, 4, 5, 6, 7);
        double[] expected = {2 * 1 + 36 + 3, 4 + 25, 6 + 16 + 2 * 4 * 3, 8 + 9 + 2 * 3 * 4, 10 + 2 * 2 * 5, 12 + 2 * 6, 14};
        assertArrayEquals(expected, Autodiff.gradient(f, point).toArray());
        double[] curvature = {2 + 2 * 6 + 6, 2 + 2 * 5, 2 + 2 * 4 + 2 * 3 + 2 * 4, 2 + 2 * 3 + 2 * 4 + 2 * 3, 2 + 2 * 5 + 2 * 2, 2 + 2 * 6 + 2, 2};
        Tensor ones = tensor(1, 1, 1, 1, 1, 1, 1);
        assertArrayEquals(curvature, Autodiff.hvp(f, point, ones).toArray());
        assertArrayEquals(curvature, Autodiff.gradient(t -> Autodiff.gradient(f, t).mul(ones).sum(), point).toArray());
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1, 1}, ones.toArray());
    }

    /// Siskind and Pearlmutter: the inner derivative is by y alone.
    @Test
    void perturbationsAreNotConfused() {
        TensorFunction reverse = a -> a.mul(Autodiff.gradient(y -> a.add(y), scalar(1)));
        TensorFunction forward = a -> a.mul(Autodiff.jvp(y -> a.add(y), scalar(1), scalar(1)));
        for (TensorFunction f : new TensorFunction[] {reverse, forward}) {
            assertEquals(1, Autodiff.gradient(f, scalar(1)).item());
            assertEquals(1, Autodiff.jvp(f, scalar(1), scalar(1)).item());
        }
    }

    @Test
    void whatIsWrittenAfterItsUseDoesNotChangeTheWayBack() {
        Tensor w = tensor(4, 5, 6);
        Tensor point = x.snapshot();
        Tensor g = Autodiff.gradient(t -> {
            Tensor y = t.mul(w).mul(point);
            w.set(100, 0);
            point.set(100, 1);
            return y.sum();
        }, point);
        assertArrayEquals(new double[] {4, 10, 18}, g.toArray());
        Pullback<Tensor, Tensor> pullback = Autodiff.vjp(t -> t.exp(), x);
        pullback.value().set(0, 0);
        assertEquals(Math.exp(1), pullback.pull(tensor(1, 1, 1)).get(0).item(), 1e-15);
    }

    @Test
    void comparisonsAreConstantsAndCanDecide() {
        assertEquals(3, Autodiff.gradient(t -> t.gt(0).item() != 0 ? t.mul(3) : t, scalar(2)).item());
    }

    @Test
    void whatIsStoppedIsAConstant() {
        assertArrayEquals(new double[] {1, 2, 3}, Autodiff.gradient(t -> t.mul(Autodiff.stopGradient(t)).sum(), x).toArray());
        assertEquals(0, Autodiff.gradient(t -> Autodiff.gradient(u -> u.mul(Autodiff.stopGradient(t)).sum(), t).sum(), scalar(1)).item());
        assertArrayEquals(new double[] {0, 0, 0}, Autodiff.gradient(t -> scalar(1), x).toArray());
    }

    @Test
    void elementsAreNotReadOrWrittenUnderATrace() {
        for (TensorFunction f : new TensorFunction[] {t -> scalar(t.get(0).item()), t -> scalar(t.toArray()[0]), t -> {
            t.set(1, 0);
            return t.sum();
        }, t -> {
            x.assign(t);
            return t.sum();
        }}) {
            String message = assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(f, x)).getMessage();
            assertTrue(message.startsWith("TracesTest.") && message.contains("(TracesTest.java:") && message.contains("stopGradient(t).item()"), message);
            assertThrows(NotDifferentiableException.class, () -> Autodiff.jvp(f, x, x));
        }
        assertArrayEquals(new double[] {1, 2, 3}, x.toArray());
    }

    @Test
    void aTensorThatHasLeftItsFunctionIsRefused() {
        Tensor[] leaked = new Tensor[1];
        Autodiff.gradient(t -> {
            leaked[0] = t.mul(2);
            return t.sum();
        }, x);
        String message = assertThrows(TracedValueException.class, () -> leaked[0].add(1)).getMessage();
        assertTrue(message.contains("whose derivative was taken before"), message);
    }

    @Test
    void anotherThreadIsRefused() {
        CompletionException e = assertThrows(CompletionException.class,
                () -> Autodiff.gradient(t -> CompletableFuture.supplyAsync(() -> t.mul(2)).join().sum(), x));
        assertTrue(e.getCause().getMessage().contains("in another thread"), e.getMessage());
    }

    @Test
    void printingUnderATraceShowsTheValues() {
        Autodiff.gradient(t -> {
            assertEquals("[2. 4. 6.]", t.mul(2).toString());
            return t.sum();
        }, x);
    }
}
