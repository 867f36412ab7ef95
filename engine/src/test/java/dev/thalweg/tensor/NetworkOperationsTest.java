package dev.thalweg.tensor;

import static dev.thalweg.autodiff.Autodiff.valueAndGradient;
import static dev.thalweg.tensor.Tensors.tensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.autodiff.TensorListFunction;
import dev.thalweg.autodiff.ValueAndGradient;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What networks are made of, against definitions number by number.
class NetworkOperationsTest {
    private final RandomTensors random = new RandomTensors(11);

    @Test
    void normalisedElementsHaveMeanZeroAndVarianceOne() {
        Tensor x = random.normal(4, 6, 5);
        Tensor layer = x.layerNorm(tensor(1, 1, 1, 1, 2), tensor(0, 0, 0, 0, 3), 0);
        double[] row = x.get(1, 2).toArray();
        double mean = (row[0] + row[1] + row[2] + row[3] + row[4]) / 5;
        double variance = 0;
        for (double value : row) {
            variance += (value - mean) * (value - mean) / 5;
        }
        assertEquals((row[0] - mean) / Math.sqrt(variance), layer.get(1, 2, 0).item(), 1e-14);
        assertEquals(2 * (row[4] - mean) / Math.sqrt(variance) + 3, layer.get(1, 2, 4).item(), 1e-14);
        Tensor batch = x.batchNorm(Tensors.ones(6), Tensors.zeros(6), 0);
        assertArrayEquals(new double[6], batch.mean(0, 2).toArray(), 1e-14);
        assertArrayEquals(Tensors.ones(6).toArray(), batch.var(0, 2).toArray(), 1e-13);
        Tensor group = x.groupNorm(3, Tensors.ones(6), Tensors.zeros(6), 0);
        assertEquals(0, group.get(2).slice(0, 2, 4).mean().item(), 1e-14);
        assertArrayEquals(Tensors.ones(4, 6).ravel().toArray(), x.rmsNorm(Tensors.ones(5), 0).square().mean(-1).ravel().toArray(), 1e-13);
        assertArrayEquals(batch.toArray(), x.batchNorm(x.mean(0, 2), x.var(0, 2), Tensors.ones(6), Tensors.zeros(6), 0).toArray(), 1e-13);
    }

    @Test
    void dropoutKeepsTheMean() {
        Tensor dropped = Tensors.ones(20_000).dropout(0.25, random);
        assertEquals(1, dropped.mean().item(), 5 * Math.sqrt(0.25 / 0.75 / 20_000));
        assertArrayEquals(new double[] {0, 4.0 / 3}, new double[] {dropped.min().item(), dropped.max().item()}, 1e-15);
    }

    @Test
    void lossesAreTheirDefinitions() {
        Tensor logits = tensor(new double[][] {{1, 2, 3}, {1000, 0, -1000}});
        double first = Math.log(Math.exp(1) + Math.exp(2) + Math.exp(3)) - 2;
        assertEquals((first + 1000) / 2, logits.crossEntropy(1, 1).item(), 1e-12);
        assertEquals((first + 1000) / 2, logits.crossEntropy(Tensors.oneHot(3, 1, 1)).item(), 1e-12);
        double even = (first + 1000 + first + 1 + first - 1 + 0 + 2000) / 6;
        assertEquals(0.9 * (first + 1000) / 2 + 0.1 * even, logits.crossEntropySmoothed(0.1, 1, 1).item(), 1e-12);
        Tensor x = tensor(-2.0, 0.5, 3);
        assertEquals((Math.log1p(Math.exp(-2)) + Math.log1p(Math.exp(-0.5)) + Math.log1p(Math.exp(3))) / 3, x.bceWithLogits(tensor(0.0, 1, 0)).item(), 1e-14);
        assertEquals((4 + 0.25 + 9) / 3, x.mse(Tensors.zeros(3)).item(), 1e-15);
        assertEquals((1.5 + 0.125 + 2.5) / 3, x.huber(Tensors.zeros(3), 1).item(), 1e-15);
        assertEquals((0 + 1.5 + 0) / 3, x.hinge(tensor(-1.0, -1, 1)).item(), 1e-15);
        assertEquals(0.5 * Math.log(0.5 / 0.25) + 0.5 * Math.log(0.5 / 0.75),
                tensor(new double[][] {{Math.log(0.25), Math.log(0.75)}}).klDiv(tensor(new double[][] {{0.5, 0.5}})).item(), 1e-15);
    }

    @Test
    void cellsAreTheirFormulas() {
        Tensor x = tensor(new double[][] {{0.5}});
        Tensor h = tensor(new double[][] {{-0.25}});
        double s = sigmoid(0.1 * 0.5 + 0.2 * -0.25);
        double f = sigmoid(0.3 * 0.5 + 0.4 * -0.25);
        double g = Math.tanh(0.5 * 0.5 + 0.6 * -0.25);
        double o = sigmoid(0.7 * 0.5 + 0.8 * -0.25);
        double c = f * 2 + s * g;
        Cells.LstmState next = Cells.lstm(x, new Cells.LstmState(h, tensor(new double[][] {{2}})), tensor(0.1, 0.3, 0.5, 0.7).expandDims(1),
                tensor(0.2, 0.4, 0.6, 0.8).expandDims(1), Tensors.zeros(4));
        assertEquals(c, next.c().item(), 1e-15);
        assertEquals(o * Math.tanh(c), next.h().item(), 1e-15);
        double reset = sigmoid(0.1 * 0.5 + 0.2 * -0.25);
        double update = sigmoid(0.3 * 0.5 + 0.4 * -0.25);
        double fresh = Math.tanh(0.5 * 0.5 + 0.1 + reset * (0.6 * -0.25 + 0.2));
        Tensor gru = Cells.gru(x, h, tensor(0.1, 0.3, 0.5).expandDims(1), tensor(0.2, 0.4, 0.6).expandDims(1), tensor(0.0, 0, 0.1), tensor(0.0, 0, 0.2));
        assertEquals((1 - update) * fresh + update * -0.25, gru.item(), 1e-15);
        assertEquals(Math.tanh(0.1 * 0.5 + 0.2 * -0.25 + 0.3),
                Cells.rnn(x, h, tensor(new double[][] {{0.1}}), tensor(new double[][] {{0.2}}), tensor(new double[] {0.3})).item(), 1e-15);
    }

    @Test
    void aSequenceIsItsSteps() {
        Tensor xs = random.normal(5, 3, 2);
        Tensor h = random.normal(3, 4);
        Tensor c = random.normal(3, 4);
        Tensor weight = random.normal(16, 2);
        Tensor recurrent = random.normal(16, 4);
        Tensor bias = random.normal(16);
        List<Tensor> all = List.of(xs, h, c, weight, recurrent, bias);
        TensorListFunction stepwise = t -> {
            Cells.LstmState state = new Cells.LstmState(t.get(1), t.get(2));
            Tensor sum = state.h().sum();
            for (int step = 0; step < 5; step++) {
                state = Cells.lstm(t.get(0).get(step), state, t.get(3), t.get(4), t.get(5));
                sum = sum.add(state.h().square().sum());
            }
            return sum.add(state.c().sum());
        };
        TensorListFunction together = t -> {
            List<Cells.LstmState> states = Cells.lstmStates(t.get(0), new Cells.LstmState(t.get(1), t.get(2)), t.get(3), t.get(4), t.get(5));
            Tensor sum = t.get(1).sum();
            for (Cells.LstmState state : states) {
                sum = sum.add(state.h().square().sum());
            }
            return sum.add(states.getLast().c().sum());
        };
        ValueAndGradient<List<Tensor>> expected = valueAndGradient(stepwise, all);
        ValueAndGradient<List<Tensor>> found = valueAndGradient(together, all);
        assertEquals(expected.value(), found.value(), 1e-12);
        for (int i = 0; i < all.size(); i++) {
            assertArrayEquals(expected.gradient().get(i).toArray(), found.gradient().get(i).toArray(), 1e-12);
        }
    }

    @Test
    void attentionDoesNotLookAhead() {
        Tensor q = random.normal(3, 2);
        Tensor k = random.normal(3, 2);
        Tensor v = random.normal(3, 4);
        Tensor seen = Cells.attention(q, k, v, Cells.causalMask(3));
        assertArrayEquals(v.get(0).toArray(), seen.get(0).toArray(), 1e-15);
        double a = Math.exp(q.get(1).dot(k.get(0)).item() / Math.sqrt(2));
        double b = Math.exp(q.get(1).dot(k.get(1)).item() / Math.sqrt(2));
        assertEquals((a * v.get(0, 2).item() + b * v.get(1, 2).item()) / (a + b), seen.get(1, 2).item(), 1e-14);
    }

    @Test
    void tensorsAreTablesInHtml() {
        assertEquals("<table><tr><td style=\"text-align:right\">1.</td><td style=\"text-align:right\">0.5</td></tr></table><small>shape (2,), float64</small>",
                tensor(1, 0.5).toHtml());
        assertTrue(Tensors.zeros(100, 100).toHtml().length() < 10_000);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
