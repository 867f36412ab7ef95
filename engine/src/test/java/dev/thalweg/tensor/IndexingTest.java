package dev.thalweg.tensor;

import static dev.thalweg.tensor.Tensors.arange;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Places and slices in brackets, against lists of places written out, and views against what is written through them.
class IndexingTest {
    /// What Python's `range(n)[start:stop:step]` gives.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,-,-,0 1 2 3 4", "1,3,-,1 2", "-,-1,-,0 1 2 3", "-2,-,-,3 4", "-,-,2,0 2 4", "-,-,-1,4 3 2 1 0", "3,-,-2,3 1",
        "-,2,-1,4 3", "9,-,-,''", "-9,2,-,0 1", "3,1,-,''", "-,-9,-1,4 3 2 1 0", "-1,-4,-1,4 3 2"})
    void slicesAsPythonDoes(Integer start, Integer stop, Integer step, String places) {
        double[] expected = places.isBlank() ? new double[0] : List.of(places.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();

        assertArrayEquals(expected, arange(5).at(Index.slice(start, stop, step)).toArray());
    }

    @Test
    void placesDropTheirAxisAndSlicesKeepIt() {
        Tensor x = arange(24).reshape(2, 3, 4);

        assertEquals("(2, 2)", x.at(Index.slice(null, null, null), Index.of(-1), Index.slice(1, 3, null)).shape().toString());
        assertArrayEquals(new double[] {9, 10, 21, 22}, x.at(Index.slice(null, null, null), Index.of(-1), Index.slice(1, 3, null)).toArray());
        assertArrayEquals(new double[] {12, 13, 14, 15}, x.at(Index.of(1), Index.of(0)).toArray());
    }

    @Test
    void storesInAColumn() {
        Tensor x = arange(6).reshape(2, 3);
        x.put(Tensors.tensor(7.0, 8), Index.slice(null, null, null), Index.of(1));
        x.put(-1, Index.of(0), Index.slice(null, null, 2));

        assertArrayEquals(new double[] {-1, 7, -1, 3, 8, 5}, x.toArray());
    }

    @Test
    void whatIsWrittenThroughAViewArrives() {
        Tensor x = arange(6).reshape(2, 3);
        x.transpose().get(1).assign(Tensors.tensor(10.0, 20)); // a column of x
        x.transpose().set(30, 2, 0);
        x.transpose().expandDims(1).get(0).assign(Tensors.tensor(40.0, 50));

        assertArrayEquals(new double[] {40, 10, 30, 50, 20, 5}, x.toArray());
    }

    /// Every reshape of every slice and transpose has the elements in order.
    @Test
    void reshapesOfStridedElements() {
        List<Tensor> strided = new ArrayList<>();
        Tensor x = arange(48).reshape(4, 1, 12);
        for (Tensor y : List.of(x, x.permute(2, 0, 1), x.slice(0, 3, -5, -1), x.slice(2, 0, 12, 2), x.permute(1, 2, 0).slice(1, 2, 6), x.broadcastTo(2, 4, 3, 12).slice(3, 1, 3))) {
            strided.add(y);
        }
        for (Tensor y : strided) {
            double[] elements = y.toArray();
            int n = elements.length;
            IntStream.rangeClosed(1, n).filter(i -> n % i == 0).forEach(i -> {
                assertArrayEquals(elements, y.reshape(i, n / i).toArray());
                assertArrayEquals(elements, y.reshape(1, n / i, 1, i).toArray());
                IntStream.rangeClosed(1, i).filter(j -> i % j == 0).forEach(j -> assertArrayEquals(elements, y.reshape(j, i / j, n / i).toArray()));
            });
        }
    }

    @Test
    void namesTheAxisAndTheShape() {
        ShapeException beyond = assertThrows(ShapeException.class, () -> arange(6).reshape(2, 3).at(Index.of(0), Index.of(3)));
        assertEquals("There is no index 3 along axis 1 of shape (2, 3).", beyond.getMessage());
        assertThrows(ShapeException.class, () -> arange(3).at(Index.of(0), Index.of(0)));
        assertThrows(ShapeException.class, () -> arange(3).at(Index.slice(0, 2, 0)));
    }
}
