package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes tensors, of [DType#FLOAT64] unless asked otherwise; cells have these names without the class.
public final class Tensors {
    private Tensors() {}

    /// A vector of these numbers.
    public static Tensor tensor(double... values) {
        return DenseTensor.of(Shape.of(values.length), DType.FLOAT64, values.clone());
    }

    /// A vector of these numbers, of [DType#FLOAT64].
    public static Tensor tensor(int... values) {
        return DenseTensor.of(Shape.of(values.length), DType.FLOAT64, Arrays.stream(values).asDoubleStream().toArray());
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

    /// A sum of products by the letters of axes: `einsum("ij,jk->ik", a, b)` multiplies matrices.
    ///
    /// A letter that is not in the result is summed over; one that stands twice in an operand takes its diagonal. Any number of operands.
    ///
    /// @throws ShapeException if letters and shapes do not fit
    public static Tensor einsum(String equation, Tensor... operands) {
        return Einsum.evaluate(equation, operands);
    }

    /// The line through points at ascending places `xs`, at places `x`; beyond the ends it stays as high as there.
    public static Tensor interp(Tensor x, Tensor xs, Tensor ys) {
        int n = xs.size(0);
        if (xs.rank() != 1 || !ys.shape().equals(xs.shape()) || n == 0) {
            throw new ShapeException("interp needs two vectors of one size, and got shapes %s and %s.".formatted(xs.shape(), ys.shape()));
        }
        DType type = x.dtype().promote(xs.dtype()).promote(ys.dtype());
        Tensor places = xs.cast(type);
        Tensor heights = ys.cast(type);
        Tensor wanted = x.ravel().cast(type);
        Tensor flat = where(wanted.lt(places.get(0)), places.get(0), where(wanted.gt(places.get(-1)), places.get(-1), wanted));
        Tensor below = new Sorting.Below().on(places, flat);
        Tensor above = below.add(1).minimum(below.scalar(n - 1));
        Tensor left = places.takeAlong(0, below);
        Tensor width = places.takeAlong(0, above).sub(left);
        Tensor none = width.eq(0);
        Tensor share = flat.sub(left).div(where(none, width.scalar(1), width));
        Tensor low = heights.takeAlong(0, below);
        return low.add(heights.takeAlong(0, above).sub(low).mul(share)).reshape(x.shape().sizes());
    }

    /// For each element of `x` the place of the last of ascending ones `xs`, a vector, that is not above it, -1 if all are.
    public static Tensor searchSorted(Tensor xs, Tensor x) {
        if (xs.rank() != 1) {
            throw new ShapeException("searchSorted needs a vector of ascending numbers, and got shape %s.".formatted(xs.shape()));
        }
        DType type = x.dtype().promote(xs.dtype());
        return x.cast(type).expandDims(-1).ge(xs.cast(type)).sum(-1).sub(1);
    }

    public static Tensor sub(double a, Tensor b) {
        return Tensor.sub(a, b);
    }

    public static Tensor div(double a, Tensor b) {
        return Tensor.div(a, b);
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
        List<Node> waiting = new ArrayList<>();
        for (Tensor tensor : tensors) {
            if (tensor instanceof DenseTensor dense && dense.isWaiting()) {
                waiting.add(dense.node());
            }
        }
        if (!waiting.isEmpty()) {
            Pass.evaluate(waiting.toArray(Node[]::new));
        }
    }
}
