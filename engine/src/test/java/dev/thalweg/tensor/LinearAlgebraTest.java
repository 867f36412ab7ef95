package dev.thalweg.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// Factors multiply to what they are factors of.
class LinearAlgebraTest {
    private final RandomTensors random = new RandomTensors(3);

    private static void assertClose(Tensor expected, Tensor found) {
        assertEquals(expected.shape(), found.shape());
        assertArrayEquals(expected.toArray(), found.toArray(), 1e-11);
    }

    private static void assertOrthonormalColumns(Tensor q) {
        assertClose(Tensors.eye(q.size(-1)), q.transpose().matmul(q));
    }

    @Test
    void solutionsSolve() {
        Tensor a = random.normal(2, 7, 7);
        Tensor b = random.normal(7, 3);
        assertClose(b.broadcastTo(2, 7, 3), a.matmul(a.solve(b)));
        assertClose(b.get().slice(1, 0, 1).squeeze(1), a.get(0).matmul(a.get(0).solve(b.slice(1, 0, 1).squeeze(1))));
        assertClose(Tensors.eye(7), a.get(1).matmul(a.get(1).inv()));
        assertClose(b, a.get(0).tril(0).matmul(a.get(0).triangularSolve(b, true)));
        assertClose(b, a.get(0).triu(0).matmul(a.get(0).triangularSolve(b, false)));
    }

    @Test
    void factorsMultiplyToTheMatrix() {
        for (int[] size : new int[][] {{6, 6}, {8, 5}, {5, 8}, {4, 1}}) {
            Tensor a = random.normal(size);
            LinearAlgebra.Qr qr = a.qr();
            assertClose(a, qr.q().matmul(qr.r()));
            assertOrthonormalColumns(qr.q());
            assertClose(qr.r().triu(0), qr.r());
            LinearAlgebra.Svd svd = a.svd();
            assertClose(a, svd.u().mul(svd.s()).matmul(svd.vt()));
            assertOrthonormalColumns(svd.u());
            assertOrthonormalColumns(svd.vt().transpose());
            assertClose(svd.s().sort(0).flip(0), svd.s());
        }
        Tensor b = random.normal(6, 6);
        Tensor positive = b.matmul(b.transpose());
        Tensor l = positive.cholesky();
        assertClose(positive, l.matmul(l.transpose()));
        assertClose(l.tril(0), l);
        LinearAlgebra.Eigen eigen = b.add(b.transpose()).eigh();
        assertClose(b.add(b.transpose()), eigen.vectors().mul(eigen.values()).matmul(eigen.vectors().transpose()));
        assertOrthonormalColumns(eigen.vectors());
    }

    @Test
    void matricesOfLowRankHaveAllTheirVectors() {
        Tensor a = random.normal(5, 2).matmul(random.normal(2, 4));
        LinearAlgebra.Svd svd = a.svd();
        assertOrthonormalColumns(svd.u());
        assertClose(a, svd.u().mul(svd.s()).matmul(svd.vt()));
        assertOrthonormalColumns(Tensors.zeros(3, 2).svd().u());
    }

    @Test
    void determinantsAreThoseOfTheirMinors() {
        Tensor a = random.normal(3, 3);
        double[][] m = a.toMatrix();
        double byMinors = m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
        assertEquals(byMinors, a.det().item(), 1e-13);
        assertEquals(Math.log(Math.abs(byMinors)), a.logabsdet().item(), 1e-12);
        assertClose(a.inv().transpose().mul(byMinors), a.cofactors());
        assertClose(Tensors.tensor(new double[][] {{4, -3}, {-2, 1}}), Tensors.tensor(new double[][] {{1, 2}, {3, 4}}).cofactors());
        assertClose(Tensors.tensor(new double[][] {{4, -2}, {-2, 1}}), Tensors.tensor(new double[][] {{1, 2}, {2, 4}}).cofactors());
    }

    @Test
    void leastSquaresAndExponentials() {
        Tensor a = random.normal(9, 3);
        Tensor b = random.normal(9);
        assertClose(a.transpose().matmul(b), a.transpose().matmul(a.matmul(a.lstsq(b))));
        assertClose(a.pinv().matmul(a), Tensors.eye(3));
        Tensor rotation = Tensors.tensor(new double[][] {{0, -10}, {10, 0}}).expm();
        assertClose(Tensors.tensor(new double[][] {{Math.cos(10), -Math.sin(10)}, {Math.sin(10), Math.cos(10)}}), rotation);
    }

    @Test
    void whatHasNoFactorIsRefused() {
        Tensor singular = Tensors.tensor(new double[][] {{1, 2}, {2, 4}});
        assertEquals("""
                The matrix is singular: pivot 1 is 0, so that no solution or many exist.
                lstsq() gives one that fits best.""", assertThrows(SingularMatrixException.class, singular::inv).getMessage());
        assertEquals("""
                The matrix is not positive definite: pivot 1 of its Cholesky factor is 0.0.
                Add a small multiple of the identity, or look at eigh().""", assertThrows(SingularMatrixException.class, singular::cholesky).getMessage());
        assertEquals("det needs a square matrix in the last two axes, and the shape is (2, 3).",
                assertThrows(ShapeException.class, () -> Tensors.zeros(2, 3).det()).getMessage());
    }

    @Test
    void transformsAreSumsOverAllFrequencies() {
        for (int n : new int[] {1, 2, 8, 12, 17, 34, 61}) {
            Tensor x = random.normal(n);
            double[] values = x.toArray();
            double[] expected = new double[2 * (n / 2 + 1)];
            for (int k = 0; k <= n / 2; k++) {
                for (int i = 0; i < n; i++) {
                    expected[2 * k] += values[i] * Math.cos(2 * Math.PI * k * i / n);
                    expected[2 * k + 1] -= values[i] * Math.sin(2 * Math.PI * k * i / n);
                }
            }
            assertArrayEquals(expected, x.rfft().toArray(), 1e-12);
            assertClose(x, x.rfft().irfft(n));
            Tensor complex = random.normal(3, n, 2);
            assertClose(complex, complex.fft().ifft());
        }
    }

    @Test
    void einsumIsTheSumThatItsLettersSay() {
        Tensor a = random.normal(2, 3, 4);
        Tensor b = random.normal(4, 3, 5);
        Tensor c = random.normal(5, 2);
        double[] expected = new double[2 * 3];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 4; k++) {
                    for (int l = 0; l < 5; l++) {
                        expected[j * 2 + i] += a.get(i, j, k).item() * b.get(k, j, l).item() * c.get(l, i).item();
                    }
                }
            }
        }
        assertArrayEquals(expected, Tensors.einsum("ijk,kjl,li->ji", a, b, c).ravel().toArray(), 1e-12);
        Tensor square = random.normal(4, 4);
        assertEquals(square.trace().item(), Tensors.einsum("ii->", square).item(), 1e-14);
        assertClose(square.transpose(), Tensors.einsum("ij->ji", square));
        assertEquals("einsum(\"ij,jk->ik\") cannot be evaluated: the letter 'j' stands for sizes 4 and 5.",
                assertThrows(ShapeException.class, () -> Tensors.einsum("ij,jk->ik", square, Tensors.zeros(5, 2))).getMessage());
    }

    @Test
    void ordersAndInterpolations() {
        Tensor x = Tensors.tensor(new double[][] {{3, 1, 2}, {0, 5, 4}});
        assertClose(Tensors.tensor(new double[][] {{1, 2, 3}, {0, 4, 5}}), x.sort(1));
        assertClose(Tensors.tensor(new double[][] {{0, 1, 2}, {3, 5, 4}}), x.sort(0));
        assertClose(Tensors.tensor(new double[][] {{3, 2}, {5, 4}}), x.topk(1, 2));
        assertClose(Tensors.tensor(2.0, 4), x.median(1));
        assertClose(Tensors.tensor(1.25, 1), x.slice(1, 0, 2).quantile(0.125, 1).mul(Tensors.tensor(1.0, 1.6)));
        assertClose(Tensors.tensor(0.0, 1), x.argmax(1));
        assertClose(Tensors.tensor(1.0, 1.5, 3, 3), Tensors.interp(Tensors.tensor(-1, 0.5, 2, 9), Tensors.tensor(0.0, 1, 2), Tensors.tensor(1.0, 2, 3)));
        assertClose(Tensors.tensor(0.0, 0), Tensors.zeros(2, 3).cosineSimilarity(x, 1));
    }
}
