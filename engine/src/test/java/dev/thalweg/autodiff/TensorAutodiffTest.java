package dev.thalweg.autodiff;

import static dev.thalweg.autodiff.Autodiff.gradient;
import static dev.thalweg.autodiff.Autodiff.hessian;
import static dev.thalweg.autodiff.Autodiff.hvp;
import static dev.thalweg.autodiff.Autodiff.jacobian;
import static dev.thalweg.autodiff.Autodiff.jvp;
import static dev.thalweg.autodiff.Autodiff.valueAndGradient;
import static dev.thalweg.autodiff.Autodiff.valueAndJvp;
import static dev.thalweg.autodiff.Autodiff.vjp;
import static dev.thalweg.tensor.Tensors.ones;
import static dev.thalweg.tensor.Tensors.tensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.tensor.DType;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The forms of functions of tensors, as one writes them.
class TensorAutodiffTest {
    private final Tensor x = tensor(1, 2, 3);
    private final Tensor y = tensor(4, 5, 6);

    private record Layer(Tensor w, Tensor b, int width, String name) {}

    private record Net(Layer first, List<Layer> rest) implements Parameters {}

    private record Mixed(Tensor w, double b) {}

    private static Tensor squares(Tensor t) {
        return t.square().sum();
    }

    private static Tensor loss(Layer layer) {
        return layer.w().mul(layer.b()).sum();
    }

    private static double read(Tensor t) {
        return t.sum().item();
    }

    @Test
    void aLambdaOrAMethodOfATensor() {
        assertArrayEquals(new double[] {2, 4, 6}, gradient(t -> t.square().sum(), x).toArray());
        assertArrayEquals(new double[] {2, 4, 6}, gradient(TensorAutodiffTest::squares, x).toArray());
        ValueAndGradient<Tensor> both = valueAndGradient(t -> t.square().sum(), x);
        assertEquals(14, both.value());
        TensorFunction slope = gradient((Tensor t) -> t.pow(3).sum());
        assertArrayEquals(new double[] {3, 12, 27}, slope.at(x).toArray());
        Objective<Tensor> general = (TensorFunction) t -> t.square().sum();
        assertArrayEquals(new double[] {2, 4, 6}, gradient(general, x).toArray());
    }

    @Test
    void severalTensors() {
        assertArrayEquals(new double[] {4, 5, 6}, gradient((a, b) -> a.mul(b).sum(), x, y).first().toArray());
        assertArrayEquals(new double[] {4, 10, 18}, gradient((a, b, c) -> a.mul(b).mul(c).sum(), x, y, ones(3)).third().toArray());
        assertEquals(32, valueAndGradient((a, b, c, d) -> a.mul(b).mul(c).sum().add(d), x, y, ones(3), Tensors.scalar(0)).value());
    }

    @Test
    void recordsListsAndMaps() {
        Layer layer = new Layer(x, y, 3, "first");
        Layer g = gradient(TensorAutodiffTest::loss, layer);
        assertArrayEquals(new double[] {4, 5, 6}, g.w().toArray());
        assertEquals(0, g.width());
        assertNull(g.name());
        assertArrayEquals(new double[] {1, 2, 3}, gradient((Layer l) -> loss(l), layer).b().toArray());
        Net net = gradient(n -> loss(n.first()).mul(loss(n.rest().getFirst())), new Net(layer, List.of(layer)));
        assertArrayEquals(new double[] {128, 160, 192}, net.rest().getFirst().w().toArray());
        assertArrayEquals(new double[] {4, 5, 6}, gradient(l -> l.get(0).mul(l.get(1)).sum(), List.of(x, y)).getFirst().toArray());
        assertArrayEquals(new double[] {4, 5, 6}, gradient(m -> m.get("x").mul(m.get("y")).sum(), Map.of("x", x, "y", y)).get("x").toArray());
        assertEquals(32, valueAndGradient(TensorAutodiffTest::loss, layer).value());
        assertArrayEquals(new double[] {1, 2, 3}, hvp((Layer l) -> loss(l), layer, new Layer(Tensors.zeros(3), x, 3, "first")).w().toArray());
    }

    @Test
    void jacobiansAndProductsWithThem() {
        assertEquals("""
                [[2. 0. 0.]
                 [0. 4. 0.]
                 [0. 0. 6.]]""", jacobian(t -> t.square(), x).toString());
        assertArrayEquals(new int[] {2, 2, 3, 2, 2}, jacobian(t -> Tensors.stack(2, t, t, t), ones(2, 2)).shape().sizes());
        assertEquals(jacobian(t -> t.square().mul(3), x).toString(), hessian(t -> t.pow(3).sum(), x).toString());
        assertArrayEquals(new double[] {6, 24, 54}, hvp(t -> t.pow(3).sum(), x, x).toArray());
        assertArrayEquals(new double[] {2, 8, 18}, jvp(t -> t.square(), x, x).toArray());
        assertArrayEquals(new double[] {1, 4, 9}, valueAndJvp(t -> t.square(), x, x).value().toArray());
        Pullback<Tensor, Tensor> pullback = vjp(t -> t.square(), x);
        assertArrayEquals(new double[] {1, 4, 9}, pullback.value().toArray());
        assertArrayEquals(new double[] {2, 8, 18}, pullback.pull(x).toArray());
        Pullback<Layer, Layer> layers = vjp((Layer l) -> new Layer(l.w().mul(l.b()), l.b(), 1, "out"), new Layer(x, y, 3, "in"));
        assertArrayEquals(new double[] {4, 5, 6}, layers.pull(new Layer(ones(3), Tensors.zeros(3), 1, "out")).w().toArray());
    }

    @Test
    void vmapRunsAlongTheFirstAxis() {
        Tensor rows = Tensors.tensor(new double[][] {{1, 2}, {3, 4}, {5, 6}});
        assertArrayEquals(new double[] {5, 25, 61}, Autodiff.vmap((Tensor r) -> r.square().sum()).at(rows).toArray());
        assertArrayEquals(rows.mul(2).toArray(), Autodiff.vmap(gradient((Tensor r) -> r.square().sum())).at(rows).toArray());
        assertArrayEquals(rows.mul(2).toArray(), gradient(m -> Autodiff.vmap((Tensor r) -> r.square().sum()).at(m).sum(), rows).toArray());
        assertEquals(Tensors.stack(0, rows, rows, rows).shape(), Autodiff.vmap((Tensor r) -> Autodiff.vmap((Tensor s) -> s.mul(r)).at(rows)).at(rows).shape());
        refused(() -> Autodiff.vmap((Tensor r) -> Tensors.scalar(r.sum().item())).at(rows), "while vmap runs a function on many at once", "in a loop");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Autodiff.vmap((a, b) -> a.mul(b)).at(rows, x.slice(0, 0, 2))).getMessage()
                .contains("(3, 2) and (2,)"));
    }

    @Test
    void aCheckpointRunsAgainOnTheWayBack() {
        int[] runs = new int[1];
        TensorFunction f = t -> {
            runs[0]++;
            return t.sin().exp();
        };
        assertArrayEquals(gradient(t -> t.sin().exp().sum(), x).toArray(), gradient(t -> Autodiff.checkpoint(f, t).sum(), x).toArray(), 1e-15);
        assertEquals(2, runs[0]);
        assertEquals(hessian(t -> t.sin().exp().sum(), x).toString(), hessian(t -> Autodiff.checkpoint(f, t).sum(), x).toString());
        assertArrayEquals(jvp(t -> t.sin().exp(), x, y).toArray(), jvp(t -> Autodiff.checkpoint(f, t), x, y).toArray(), 1e-15);
        assertArrayEquals(new double[] {2, 4, 6}, gradient(t -> Autodiff.checkpoint(u -> u.mul(t), t).sum(), x).toArray());
        assertArrayEquals(new double[] {4, 5, 6}, gradient((a, b) -> Autodiff.checkpoint((c, d) -> c.mul(d), a, b).sum(), x, y).first().toArray());
    }

    @Test
    void aFunctionMayHaveARuleOfItsOwn() {
        TensorFunction straight = Autodiff.withVjp(t -> t.rint(), (yBar, t, r) -> yBar);
        assertArrayEquals(new double[] {1, 1, 1}, gradient(t -> straight.at(t).sum(), x).toArray());
        assertArrayEquals(x.toArray(), jvp(straight, x, x).toArray());
        TensorFunction sine = Autodiff.withJvp(t -> Autodiff.stopGradient(t).sin(), (xDot, t, s) -> xDot.mul(t.cos()));
        assertArrayEquals(x.cos().toArray(), gradient(t -> sine.at(t).sum(), x).toArray(), 1e-15);
        assertArrayEquals(x.sin().neg().toArray(), gradient(t -> gradient(u -> sine.at(u).sum(), t).sum(), x).toArray(), 1e-15);
        assertArrayEquals(x.cos().toArray(), gradient(t -> Autodiff.vmap(sine).at(t).sum(), x).toArray(), 1e-15);
        refused(() -> gradient(t -> Autodiff.withVjp(u -> u.mul(t), (yBar, u, r) -> yBar).at(t).sum(), x), "captures a tensor", "pass it as an argument");
    }

    @Test
    void theFirstNaNIsLocated() {
        NonFinite value = Autodiff.locateNaN(t -> t.sub(2).log().sum(), x);
        assertEquals(NonFinite.Place.VALUE, value.place());
        assertTrue(value.report().contains("(TensorAutodiffTest.java:") && value.report().contains("log holds NaN"), value.report());
        NonFinite derivative = Autodiff.locateNaN(t -> t.sub(1).sqrt().sum(), x);
        assertEquals(NonFinite.Place.DERIVATIVE, derivative.place());
        assertTrue(derivative.report().contains("sqrt by its operand 1 holds Infinity"), derivative.report());
        assertEquals(NonFinite.Place.ARGUMENT, Autodiff.locateNaN(t -> t.sum(), tensor(1, Double.NaN)).place());
        assertEquals(NonFinite.Place.NOTHING, Autodiff.locateNaN(t -> t.square().sum(), x).place());
    }

    @Test
    void gradientsHaveTheTypeOfTheirArguments() {
        assertEquals(DType.FLOAT32, gradient(t -> t.mul(y).sum(), x.cast(DType.FLOAT32)).dtype());
    }

    @Test
    void refusals() {
        refused(() -> gradient(t -> t.square(), x), "shape (3,), with 3 elements", "jacobian");
        refused(() -> gradient(TensorAutodiffTest::read, x), "gives a double", "return loss;");
        refused(() -> gradient((Mixed m) -> m.w().mul(m.b()).sum(), new Mixed(x, 2)), "Mixed[w=Tensor(3,), b=Double]", "Tensors.scalar(x)");
        refused(() -> valueAndGradient(t -> Tensors.scalar(valueAndGradient(u -> u.square().sum(), t).value()), x), "stopGradient(t)");
    }

    private static void refused(Runnable derivative, String... parts) {
        String message = assertThrows(NotDifferentiableException.class, derivative::run).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
