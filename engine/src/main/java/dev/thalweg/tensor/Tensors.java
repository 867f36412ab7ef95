package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import java.util.Arrays;

/// Makes tensors, of [DType#FLOAT64] unless asked otherwise; cells have these names without the class.
public final class Tensors {
    private Tensors() {}

    /// A vector of these numbers.
    public static Tensor tensor(double... values) {
        return DenseTensor.of(Shape.of(values.length), DType.FLOAT64, values.clone());
    }

    public static Tensor tensor(float... values) {
        return DenseTensor.of(Shape.of(values.length), DType.FLOAT32, values.clone());
    }

    /// A number as a tensor without axes.
    public static Tensor scalar(double value) {
        return DenseTensor.scalar(DType.FLOAT64, value);
    }

    /// A matrix of these rows.
    ///
    /// @throws ShapeException if they are not equally long
    public static Tensor tensor(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] all = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new ShapeException("Row 0 has %d numbers and row %d has %d; a matrix needs equally long rows.".formatted(columns, i, rows[i].length));
            }
            System.arraycopy(rows[i], 0, all, i * columns, columns);
        }
        return DenseTensor.of(Shape.of(rows.length, columns), DType.FLOAT64, all);
    }

    public static Tensor zeros(int... sizes) {
        return zeros(DType.FLOAT64, sizes);
    }

    public static Tensor zeros(DType dtype, int... sizes) {
        return DenseTensor.zeros(Shape.of(sizes), dtype);
    }

    public static Tensor ones(int... sizes) {
        return full(1, sizes);
    }

    public static Tensor ones(DType dtype, int... sizes) {
        return full(dtype, 1, sizes);
    }

    public static Tensor full(double value, int... sizes) {
        return full(DType.FLOAT64, value, sizes);
    }

    public static Tensor full(DType dtype, double value, int... sizes) {
        DenseTensor full = DenseTensor.zeros(Shape.of(sizes), dtype);
        dtype.loops().fill(full.array(), 0, full.count(), value);
        return full;
    }

    public static Tensor zerosLike(Tensor x) {
        return zeros(x.dtype(), x.shape().sizes());
    }

    public static Tensor onesLike(Tensor x) {
        return ones(x.dtype(), x.shape().sizes());
    }

    /// The identity matrix.
    public static Tensor eye(int n) {
        double[] all = new double[n * n];
        for (int i = 0; i < n; i++) {
            all[i * n + i] = 1;
        }
        return DenseTensor.of(Shape.of(n, n), DType.FLOAT64, all);
    }

    /// `n` numbers from `start` to `stop`, both included.
    public static Tensor linspace(double start, double stop, int n) {
        double[] all = new double[n];
        for (int i = 0; i < n; i++) {
            all[i] = i == n - 1 ? stop : start + i * ((stop - start) / (n - 1));
        }
        if (n == 1) {
            all[0] = start;
        }
        return DenseTensor.of(Shape.of(n), DType.FLOAT64, all);
    }

    /// 0, 1, ... `n - 1`.
    public static Tensor arange(int n) {
        return arange(0, n, 1);
    }

    /// Numbers from `start` to `stop` (exclusive), `step` apart.
    public static Tensor arange(double start, double stop, double step) {
        if (!(step != 0)) {
            throw new IllegalArgumentException("arange has step %s; it needs a number other than 0.".formatted(step));
        }
        double[] all = new double[Math.max(0, (int) Math.ceil((stop - start) / step))];
        Arrays.setAll(all, i -> start + i * step);
        return DenseTensor.of(Shape.of(all.length), DType.FLOAT64, all);
    }

    /// A matrix with a 1 in each row, in the column that the index says.
    public static Tensor oneHot(int columns, int... indices) {
        return eye(columns).select(0, indices);
    }

    /// `yes` where `test` is not 0, else `no`; a side that is not taken has derivative 0.
    public static Tensor where(Tensor test, Tensor yes, Tensor no) {
        DType type = yes.dtype().promote(no.dtype());
        return Elementwise.Where.INSTANCE.on(test.cast(type), yes.cast(type), no.cast(type));
    }

    /// Tensors one behind the other along an axis.
    public static Tensor concat(int axis, Tensor... parts) {
        DType type = Arrays.stream(parts).map(Tensor::dtype).reduce(DType::promote)
                .orElseThrow(() -> new IllegalArgumentException("concat of no tensors was asked for; give at least one."));
        return new Joining.Concat(parts[0].shape().axis(axis)).on(Arrays.stream(parts).map(x -> x.cast(type)).toArray(Tensor[]::new));
    }

    /// Tensors of one shape side by side along a new axis.
    public static Tensor stack(int axis, Tensor... parts) {
        return concat(axis, Arrays.stream(parts).map(x -> x.expandDims(axis)).toArray(Tensor[]::new));
    }

    public static Tensor sub(double a, Tensor b) {
        return Elementwise.of(Binary.SUB, b.scalar(a), b);
    }

    public static Tensor div(double a, Tensor b) {
        return Elementwise.of(Binary.DIV, b.scalar(a), b);
    }

    public static Tensor pow(double a, Tensor b) {
        return Elementwise.of(Binary.POW, b.scalar(a), b);
    }

    public static Tensor add(double a, Tensor b) {
        return b.add(a);
    }

    public static Tensor mul(double a, Tensor b) {
        return b.mul(a);
    }

    /// Evaluates what waits, in as few passes over memory as possible.
    public static void evaluate(Tensor... tensors) {
        Pass.evaluate(Arrays.stream(tensors).filter(x -> x instanceof DenseTensor dense && dense.isWaiting())
                .map(x -> ((DenseTensor) x).node()).toArray(Node[]::new));
    }
}
