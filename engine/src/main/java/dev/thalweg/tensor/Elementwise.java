package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import dev.thalweg.loops.Conversions;
import dev.thalweg.loops.Unary;
import java.util.Arrays;

/// Operations on each element by itself; operands broadcast.
public sealed interface Elementwise extends Operation {
    /// A block of the result from blocks of the operands, all as long: arrays, and where adjacent numbers stand in them.
    ///
    /// @param arrays those of the operands, and behind them that of the result
    void block(DType operands, Object[] arrays, int[] offsets, int n);

    default DType result(DType operands) {
        return operands;
    }

    @Override
    default DenseTensor evaluate(DenseTensor[] xs) {
        Shape shape = xs[0].shape();
        for (DenseTensor x : xs) {
            shape = shape.broadcast(x.shape(), name());
        }
        return DenseTensor.elementwise(this, xs, shape);
    }

    /// Of one operand.
    record Map(Unary f) implements Elementwise {
        private static final Map[] ALL = Arrays.stream(Unary.values()).map(Map::new).toArray(Map[]::new);

        @Override
        public String name() {
            return f.label();
        }

        @Override
        public void block(DType type, Object[] arrays, int[] offsets, int n) {
            type.loops().unary(f, arrays[0], offsets[0], arrays[1], offsets[1], n);
        }
    }

    /// Of two operands.
    record Zip(Binary f) implements Elementwise {
        private static final Zip[] ALL = Arrays.stream(Binary.values()).map(Zip::new).toArray(Zip[]::new);

        @Override
        public String name() {
            return f.label();
        }

        @Override
        public void block(DType type, Object[] arrays, int[] offsets, int n) {
            type.loops().binary(f, arrays[0], offsets[0], arrays[1], offsets[1], arrays[2], offsets[2], n);
        }
    }

    /// The second operand where the first is not zero, else the third.
    record Where() implements Elementwise {
        static final Where INSTANCE = new Where();

        @Override
        public String name() {
            return "where";
        }

        @Override
        public void block(DType type, Object[] arrays, int[] offsets, int n) {
            type.loops().where(arrays[0], offsets[0], arrays[1], offsets[1], arrays[2], offsets[2], arrays[3], offsets[3], n);
        }
    }

    /// Rounded, or widened, to another type.
    record Cast(DType to) implements Elementwise {
        @Override
        public String name() {
            return "cast";
        }

        @Override
        public DType result(DType operands) {
            return to;
        }

        @Override
        public void block(DType type, Object[] arrays, int[] offsets, int n) {
            Conversions.convert(arrays[0], offsets[0], arrays[1], offsets[1], n);
        }
    }

    static Tensor of(Unary f, Tensor x) {
        return Map.ALL[f.ordinal()].on(x);
    }

    static Tensor of(Binary f, Tensor a, Tensor b) {
        DenseTensor small = a instanceof DenseTensor x && b instanceof DenseTensor y ? DenseTensor.small(f, x, y) : null;
        if (small != null) {
            return small;
        }
        DType type = a.dtype().promote(b.dtype());
        return Zip.ALL[f.ordinal()].on(a.cast(type), b.cast(type));
    }

    static Tensor of(Binary f, Tensor a, double b) {
        return Zip.ALL[f.ordinal()].on(a, a.scalar(b));
    }
}
