package dev.thalweg.tensor;

import dev.thalweg.loops.Binary;
import dev.thalweg.loops.Conversions;
import dev.thalweg.loops.Unary;
import java.util.Arrays;
import java.util.Locale;

/// Operations on each element by itself; operands broadcast.
public sealed interface Elementwise extends Operation {
    /// A block of the result from blocks of the operands, all as long.
    void block(DType operands, Block[] xs, Block y, int n);

    /// Where adjacent numbers stand.
    record Block(Object array, int offset) {}

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
            return f.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public void block(DType type, Block[] xs, Block y, int n) {
            type.loops().unary(f, xs[0].array(), xs[0].offset(), y.array(), y.offset(), n);
        }
    }

    /// Of two operands.
    record Zip(Binary f) implements Elementwise {
        private static final Zip[] ALL = Arrays.stream(Binary.values()).map(Zip::new).toArray(Zip[]::new);

        @Override
        public String name() {
            return f.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public void block(DType type, Block[] xs, Block y, int n) {
            type.loops().binary(f, xs[0].array(), xs[0].offset(), xs[1].array(), xs[1].offset(), y.array(), y.offset(), n);
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
        public void block(DType type, Block[] xs, Block y, int n) {
            type.loops().where(xs[0].array(), xs[0].offset(), xs[1].array(), xs[1].offset(), xs[2].array(), xs[2].offset(), y.array(), y.offset(), n);
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
        public void block(DType type, Block[] xs, Block y, int n) {
            Conversions.convert(xs[0].array(), xs[0].offset(), y.array(), y.offset(), n);
        }
    }

    static Tensor of(Unary f, Tensor x) {
        return Map.ALL[f.ordinal()].on(x);
    }

    static Tensor of(Binary f, Tensor a, Tensor b) {
        DType type = a.dtype().promote(b.dtype());
        return Zip.ALL[f.ordinal()].on(a.cast(type), b.cast(type));
    }

    static Tensor of(Binary f, Tensor a, double b) {
        return Zip.ALL[f.ordinal()].on(a, a.scalar(b));
    }
}
