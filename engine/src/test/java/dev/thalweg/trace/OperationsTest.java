package dev.thalweg.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thalweg.tensor.DType;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation by its definition, and its derivatives by finite differences.
class OperationsTest {
    private static final long SEED = 42;
    private static final double STEP = 1e-4;

    static List<OperationCase> all() {
        return Stream.of(ElementwiseCases.ALL, ReductionCases.ALL, ShapeCases.ALL, ProductCases.ALL, ConvolutionCases.ALL, ImageCases.ALL, SpecialCases.ALL, MatrixCases.ALL).flatMap(List::stream).toList();
    }

    static List<OperationCase> defined() {
        return all().stream().filter(row -> row.definition() != null).toList();
    }

    static List<OperationCase> differentiable() {
        return all().stream().filter(row -> row.order() > 0).toList();
    }

    static List<OperationCase> smooth() {
        return all().stream().filter(row -> row.order() > 1).toList();
    }

    @ParameterizedTest
    @MethodSource("defined")
    void theValueIsThatOfTheDefinition(OperationCase row) {
        Tensor[] x = row.sample(SEED);
        Tensor y = row.operation().apply(x);
        NdArray expected = row.definition().apply(Arrays.stream(x).map(NdArray::of).toArray(NdArray[]::new));
        assertArrayEquals(expected.sizes(), y.shape().sizes(), "shape");
        assertClose(expected.data(), y.toArray(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("all")
    void float32GivesTheSameToItsPrecision(OperationCase row) {
        Tensor[] x = floats(row.sample(SEED));
        Tensor y = row.operation().apply(x);
        assertEquals(DType.FLOAT32, y.dtype());
        assertClose(row.operation().apply(doubles(x)).toArray(), y.toArray(), 2e-5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void viewsAsOperandsGiveTheSame(OperationCase row) {
        Tensor[] x = row.sample(SEED);
        Tensor[] views = Arrays.stream(x).map(OperationsTest::asView).toArray(Tensor[]::new);
        assertArrayEquals(row.operation().apply(x).toArray(), row.operation().apply(views).toArray(), 1e-13);
    }

    @ParameterizedTest
    @MethodSource("differentiable")
    void theTangentIsThatOfFiniteDifferences(OperationCase row) {
        Tensor[] x = row.sample(SEED);
        Tensor[] xDot = row.direction(SEED + 1);
        Tensor yDot = push(row, x, xDot);
        assertClose(difference(row, x, xDot), yDot.toArray(), 2e-7);
    }

    @ParameterizedTest
    @MethodSource("differentiable")
    void bothModesAgree(OperationCase row) {
        Tensor[] x = row.sample(SEED);
        Tensor[] xDot = row.direction(SEED + 1);
        Tensor yDot = push(row, x, xDot);
        Tensor yBar = OperationCase.weights(yDot, SEED + 2);
        Tensor[] xBar = pull(row, x, yBar);
        for (int i = 0; i < x.length; i++) {
            assertEquals(x[i].shape(), xBar[i].shape());
        }
        double forward = OperationCase.dot(new Tensor[] {yBar}, new Tensor[] {yDot});
        assertEquals(forward, OperationCase.dot(xBar, xDot), 1e-11 * (1 + Math.abs(forward)));
    }

    @ParameterizedTest
    @MethodSource("differentiable")
    void theCotangentOfFloat32IsTheSameToItsPrecision(OperationCase row) {
        Tensor[] x = floats(row.sample(SEED));
        Tensor yBar = OperationCase.weights(row.operation().apply(x), SEED + 2);
        Tensor[] single = pull(row, x, yBar);
        Tensor[] exact = pull(row, doubles(x), yBar.cast(DType.FLOAT64));
        for (int i = 0; i < x.length; i++) {
            assertEquals(DType.FLOAT32, single[i].dtype());
            assertClose(exact[i].toArray(), single[i].toArray(), 1e-4);
        }
    }

    /// The derivative of the cotangent along a direction, forward over reverse and reverse over reverse.
    @ParameterizedTest
    @MethodSource("smooth")
    void theSecondDerivativeIsThatOfFiniteDifferences(OperationCase row) {
        Tensor[] x = row.sample(SEED);
        Tensor[] xDot = row.direction(SEED + 1);
        Tensor yBar = OperationCase.weights(row.operation().apply(x), SEED + 2);
        Tensor[] forward = Traces.forward(at -> pull(row, at, yBar), x, xDot).tangents();
        Tensor[] after = pull(row, moved(x, xDot, STEP), yBar);
        Tensor[] before = pull(row, moved(x, xDot, -STEP), yBar);
        for (int i = 0; i < x.length; i++) {
            assertClose(after[i].sub(before[i]).div(2 * STEP).toArray(), forward[i].toArray(), 1e-6);
        }
        Tensor[] reverse = Traces.reverse(at -> pull(row, at, yBar), x).pull(xDot); // the Hessian is symmetric
        for (int i = 0; i < x.length; i++) {
            assertClose(forward[i].toArray(), reverse[i].toArray(), 1e-10);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBatchGivesWhatItsPartsGive(OperationCase row) {
        Tensor[][] parts = {row.sample(SEED), row.sample(SEED + 1), row.sample(SEED + 2)};
        Tensor[] stacked = stacked(parts);
        Tensor all = Traces.batch(x -> new Tensor[] {row.operation().apply(x)}, stacked)[0];
        for (int b = 0; b < parts.length; b++) {
            assertClose(row.operation().apply(parts[b]).toArray(), all.get(b).toArray(), 1e-12);
        }
        Tensor first = Traces.batch(x -> new Tensor[] {row.operation().apply(onlyFirst(x, parts[0]))}, stacked)[0];
        for (int b = 0; b < parts.length; b++) {
            assertClose(row.operation().apply(onlyFirst(parts[b], parts[0])).toArray(), first.get(b).toArray(), 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("differentiable")
    void derivativesOfBatchesAreThoseOfTheirParts(OperationCase row) {
        Tensor[][] parts = {row.sample(SEED), row.sample(SEED + 1)};
        Tensor yBar = OperationCase.weights(row.operation().apply(parts[0]), SEED + 2);
        Tensor[] inside = Traces.batch(x -> pull(row, x, yBar), stacked(parts));
        Tensor[] outside = Traces.reverse(x -> Traces.batch(at -> new Tensor[] {row.operation().apply(at)}, x), stacked(parts))
                .pull(Tensors.stack(0, yBar, yBar));
        for (int b = 0; b < parts.length; b++) {
            Tensor[] expected = pull(row, parts[b], yBar);
            for (int i = 0; i < expected.length; i++) {
                assertClose(expected[i].toArray(), inside[i].get(b).toArray(), 1e-11);
                assertClose(expected[i].toArray(), outside[i].get(b).toArray(), 1e-11);
            }
        }
    }

    private static Tensor[] stacked(Tensor[]... parts) {
        Tensor[] stacked = new Tensor[parts[0].length];
        Arrays.setAll(stacked, i -> Tensors.stack(0, Arrays.stream(parts).map(part -> part[i]).toArray(Tensor[]::new)));
        return stacked;
    }

    /// The first of some operands, with the others from elsewhere.
    private static Tensor[] onlyFirst(Tensor[] first, Tensor[] others) {
        Tensor[] mixed = others.clone();
        mixed[0] = first[0];
        return mixed;
    }

    private static Tensor push(OperationCase row, Tensor[] x, Tensor[] xDot) {
        return Traces.forward(at -> new Tensor[] {row.operation().apply(at)}, x, xDot).tangents()[0];
    }

    private static Tensor[] pull(OperationCase row, Tensor[] x, Tensor yBar) {
        return Traces.reverse(at -> new Tensor[] {row.operation().apply(at)}, x).pull(yBar);
    }

    /// Central differences, extrapolated once: the error is of the fourth order.
    private static double[] difference(OperationCase row, Tensor[] x, Tensor[] xDot) {
        Tensor wide = slope(row, x, xDot, 2 * STEP);
        Tensor narrow = slope(row, x, xDot, STEP);
        return narrow.mul(4).sub(wide).div(3).toArray();
    }

    private static Tensor slope(OperationCase row, Tensor[] x, Tensor[] xDot, double step) {
        return row.operation().apply(moved(x, xDot, step)).sub(row.operation().apply(moved(x, xDot, -step))).div(2 * step);
    }

    private static Tensor[] moved(Tensor[] x, Tensor[] xDot, double step) {
        Tensor[] moved = new Tensor[x.length];
        Arrays.setAll(moved, i -> x[i].add(xDot[i].mul(step)));
        return moved;
    }

    /// The same elements, neither adjacent nor in order.
    private static Tensor asView(Tensor x) {
        return x.rank() == 0 ? x.reshape(1, 1).transpose().get(0, 0) : x.flip().tile(0, 2).slice(0, 0, x.size(0)).flip();
    }

    private static Tensor[] floats(Tensor... x) {
        return Arrays.stream(x).map(t -> t.cast(DType.FLOAT32)).toArray(Tensor[]::new);
    }

    private static Tensor[] doubles(Tensor... x) {
        return Arrays.stream(x).map(t -> t.cast(DType.FLOAT64)).toArray(Tensor[]::new);
    }

    private static void assertClose(double[] expected, double[] actual, double tolerance) {
        assertEquals(expected.length, actual.length, "number of elements");
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance * (1 + Math.abs(expected[i])), "element " + i);
        }
    }
}
