package dev.thalweg.tensor;

import java.nio.ByteBuffer;

/// How files write numbers, and as what they are read: single and half precision as [DType#FLOAT32], all else as [DType#FLOAT64].
enum Elements {
    F64(8, DType.FLOAT64), F32(4, DType.FLOAT32), F16(2, DType.FLOAT32), BF16(2, DType.FLOAT32),
    I64(8, DType.FLOAT64), I32(4, DType.FLOAT64), I16(2, DType.FLOAT64), I8(1, DType.FLOAT64),
    U64(8, DType.FLOAT64), U32(4, DType.FLOAT64), U16(2, DType.FLOAT64), U8(1, DType.FLOAT64), BOOL(1, DType.FLOAT64);

    /// Integers up to here are exact in a `double`.
    private static final long EXACT = 1L << 53;

    final int bytes;
    final DType dtype;

    Elements(int bytes, DType dtype) {
        this.bytes = bytes;
        this.dtype = dtype;
    }

    static Elements of(DType dtype) {
        return dtype == DType.FLOAT64 ? F64 : F32;
    }

    /// Reads a tensor from the buffer's position, in its byte order.
    ///
    /// @throws TensorFileException if an integer is not exact in `double`
    DenseTensor read(ByteBuffer from, Shape shape) {
        DenseTensor x = DenseTensor.zeros(shape, dtype);
        switch (x.array()) {
            case double[] all when this == F64 -> from.asDoubleBuffer().get(all);
            case float[] all when this == F32 -> from.asFloatBuffer().get(all);
            default -> {
                for (int i = 0; i < shape.count(); i++) {
                    dtype.loops().set(x.array(), i, next(from));
                }
            }
        }
        return x;
    }

    /// Writes all elements of a tensor of a type that [#of] gives.
    void write(DenseTensor x, ByteBuffer to) {
        DenseTensor adjacent = x.contiguous();
        switch (adjacent.array()) {
            case double[] all -> to.asDoubleBuffer().put(all, adjacent.offset(), x.count());
            case float[] all -> to.asFloatBuffer().put(all, adjacent.offset(), x.count());
            default -> throw new IllegalStateException(x.dtype().toString());
        }
        to.position(to.position() + bytes * x.count());
    }

    private double next(ByteBuffer from) {
        return switch (this) {
            case F64 -> from.getDouble();
            case F32 -> from.getFloat();
            case F16 -> Float.float16ToFloat(from.getShort());
            case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
            case I64 -> exact(from.getLong());
            case I32 -> from.getInt();
            case I16 -> from.getShort();
            case I8 -> from.get();
            case U64 -> exactUnsigned(from.getLong());
            case U32 -> Integer.toUnsignedLong(from.getInt());
            case U16 -> Short.toUnsignedInt(from.getShort());
            case U8 -> Byte.toUnsignedInt(from.get());
            case BOOL -> from.get() == 0 ? 0 : 1;
        };
    }

    private static double exactUnsigned(long value) {
        return value < 0 ? refuse(Long.toUnsignedString(value)) : exact(value);
    }

    private static double exact(long value) {
        return Math.abs(value) > EXACT ? refuse(Long.toString(value)) : value;
    }

    private static double refuse(String value) {
        throw new TensorFileException("The file holds the integer %s, which no double holds exactly. Write the tensor as floating point numbers.".formatted(value));
    }
}
