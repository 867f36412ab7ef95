package dev.thalweg.tensor;

import static dev.thalweg.tensor.Tensors.arange;
import static dev.thalweg.tensor.Tensors.concat;
import static dev.thalweg.tensor.Tensors.eye;
import static dev.thalweg.tensor.Tensors.linspace;
import static dev.thalweg.tensor.Tensors.scalar;
import static dev.thalweg.tensor.Tensors.stack;
import static dev.thalweg.tensor.Tensors.tensor;
import static dev.thalweg.tensor.Tensors.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TensorTest {
    private final Tensor x = arange(12).reshape(3, 4);

    @Test
    void viewsShareTheirElements() {
        x.transpose().set(100, 3, 0);
        x.slice(1, 3, 0, -2).set(200, 1, 1);
        x.get(2).assign(scalar(7));
        assertEquals("""
                [[  0.   1.   2. 100.]
                 [  4. 200.   6.   7.]
                 [  7.   7.   7.   7.]]""", x.toString());
    }

    @Test
    void broadcastAlignsTrailingAxes() {
        assertArrayEquals(new double[] {10, 21, 32, 43, 14, 25, 36, 47, 18, 29, 40, 51}, x.add(tensor(10, 20, 30, 40)).toArray());
        assertEquals(Shape.of(3, 4, 2), x.expandDims(-1).mul(tensor(1, 2)).shape());
    }

    @Test
    void slicesAreThoseOfPython() {
        assertArrayEquals(new double[] {1, 2}, arange(5).slice(0, 1, 3).toArray());
        assertArrayEquals(new double[] {4, 2}, arange(5).slice(0, -1, 0, -2).toArray());
        assertArrayEquals(new double[] {3, 4}, arange(5).slice(0, -2, 99).toArray());
        assertArrayEquals(new double[] {}, arange(5).slice(0, 3, 1).toArray());
        assertArrayEquals(new double[] {4, 3, 2, 1, 0}, arange(5).slice(0, 4, -99, -1).toArray());
    }

    @Test
    void reductionsGoAlongTheAxesNamed() {
        assertArrayEquals(new double[] {12, 15, 18, 21}, x.sum(0).toArray());
        assertArrayEquals(new double[] {6, 22, 38}, x.sum(-1).toArray());
        assertEquals(66, x.sum().item());
        assertEquals(Shape.of(3, 1), x.max(true, 1).shape());
        assertArrayEquals(new double[] {0, 0, 0}, zeros(3, 0).sum(1).toArray());
        assertEquals(5.5, x.mean().item());
    }

    @Test
    void aSumOfMillionsKeepsItsDigits() {
        Tensor tenths = Tensors.full(DType.FLOAT32, 0.1, 4_000_000);
        assertEquals(4_000_000 * (double) 0.1f, tenths.sum().item(), 0.05);
    }

    @Test
    void matricesMultiply() {
        assertEquals("""
                [[ 14.  38.  62.]
                 [ 38. 126. 214.]
                 [ 62. 214. 366.]]""", x.matmul(x.transpose()).toString());
        assertArrayEquals(new double[] {14, 38, 62}, x.matmul(arange(4)).toArray());
        assertEquals(14, arange(4).matmul(arange(4)).item());
        assertEquals(Shape.of(5, 3, 3), zeros(5, 3, 4).matmul(x.transpose()).shape());
    }

    @Test
    void joinedTensorsAreOneBehindTheOther() {
        assertEquals(Shape.of(5, 4), concat(0, x, zeros(2, 4)).shape());
        assertArrayEquals(new double[] {1, 3, 2, 4}, stack(1, tensor(1, 2), tensor(3, 4)).ravel().toArray());
        assertArrayEquals(new double[] {3, 0, 1, 2}, arange(4).roll(0, 1).toArray());
        assertArrayEquals(new double[] {0, 5, 0, 0}, tensor(new double[] {5}).pad(0, 1, 2).toArray());
    }

    @Test
    void indicesMayRepeat() {
        assertArrayEquals(new double[] {8, 0, 8}, x.select(0, -1, 0, -1).get().slice(1, 0, 1).ravel().toArray());
        assertArrayEquals(new double[] {4, 0, 2}, tensor(1, 2, 3).scatterAdd(0, 3, 0, 2, 0).toArray());
    }

    @Test
    void aResultHasTheWiderType() {
        Tensor single = tensor(1f, 2f);
        assertEquals(DType.FLOAT32, single.add(1.5).dtype());
        assertEquals(DType.FLOAT64, single.add(tensor(1.0, 2)).dtype());
        assertEquals("[1.5 2.5]", single.add(0.5).toString());
    }

    @Test
    void nobodyCanTellWhenAChainIsEvaluated() {
        Tensor large = linspace(-3, 3, 10_000);
        Tensor chain = large.square().neg().exp().mul(large.tanh());
        Tensor before = large.add(0);
        large.set(1000, 0);
        assertEquals(-3, before.get(0).item());
        assertEquals(Math.exp(-9) * Math.tanh(-3), chain.get(0).item(), 1e-18);
        assertEquals(1000, large.get(0).item());
        Tensor twice = before.mul(2);
        before.set(5, 0);
        assertEquals(-6, twice.get(0).item());
    }

    @Test
    void chainsWithSumsInsideGiveWhatEachStepGives() {
        Tensor large = linspace(0.5, 2, 10_000);
        Tensor centred = large.sub(large.mean());
        Tensor normed = centred.div(centred.square().sum().sqrt());
        double[] values = large.toArray();
        double mean = java.util.Arrays.stream(values).sum() / values.length;
        double size = Math.sqrt(java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum());
        assertEquals((values[77] - mean) / size, normed.get(77).item(), 1e-14);
        assertEquals(1, normed.square().sum().item(), 1e-12);
    }

    @Test
    void viewsAndRowsTakePartInChains() {
        Tensor large = arange(10_000).reshape(100, 100);
        Tensor sum = large.transpose().add(large).mul(arange(100)).add(arange(100).expandDims(1));
        assertEquals((7 * 100 + 3 + 3 * 100 + 7) * 7 + 3, sum.get(3, 7).item());
    }

    @Test
    void shapesThatDoNotFitAreNamedBoth() {
        assertEquals("Cannot multiply shapes (3, 4) and (3, 4): the inner sizes are 4 and 3; did you mean b.transpose()?",
                assertThrows(ShapeException.class, () -> x.matmul(x)).getMessage());
        assertEquals("""
                Cannot add tensors of shapes (3, 4) and (3,): axis -1 has sizes 4 and 3.
                Sizes must be equal, or one of them 1; expandDims and reshape insert axes of size 1.""",
                assertThrows(ShapeException.class, () -> x.add(zeros(3))).getMessage());
        assertEquals("Cannot reshape (3, 4), which has 12 elements, to (5, -1): 12 is not a multiple of 5.",
                assertThrows(ShapeException.class, () -> x.reshape(5, -1)).getMessage());
        assertEquals("There is no index 3 along axis 0 of shape (3, 4).", assertThrows(ShapeException.class, () -> x.get(3)).getMessage());
    }

    @Test
    void tensorsPrintAsInNumPy() {
        assertEquals("[0.   0.25 0.5  0.75 1.  ]", linspace(0, 1, 5).toString());
        assertEquals("[   0.    1.    2. ... 1997. 1998. 1999.]", arange(2000).toString());
        assertEquals("[nan  2. inf]", tensor(Double.NaN, 2, 1 / 0.0).toString());
        assertEquals("[1.e-05 1.e+00 3.e+07]", tensor(1e-5, 1, 3e7).toString());
        assertEquals("[[1. 0.]\n [0. 1.]]", eye(2).toString());
        assertEquals("[1.5 0.1]", tensor(1.5f, 0.1f).toString());
        assertEquals("5.5", scalar(5.5).toString());
    }
}
