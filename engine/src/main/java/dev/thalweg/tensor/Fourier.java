package dev.thalweg.tensor;

import dev.thalweg.loops.Conversions;
import java.util.Arrays;

/// The discrete Fourier transform along the last axis but one; the last has a real and an imaginary part.
///
/// @param sign -1 for the transform, 1 for its transpose, which is the inverse times the size
public record Fourier(int sign) implements Operation {
    @Override
    public String name() {
        return "fft";
    }

    @Override
    public DenseTensor evaluate(DenseTensor[] xs) {
        DenseTensor x = xs[0];
        if (x.rank() < 2 || x.size(-1) != 2) {
            throw new ShapeException("fft needs a last axis of a real and an imaginary part, and the shape is %s; rfft takes real numbers.".formatted(x.shape()));
        }
        int n = x.size(-2);
        double[] all = x.toDoubles();
        for (int start = 0; n > 0 && start < all.length; start += 2 * n) {
            double[] one = Arrays.copyOfRange(all, start, start + 2 * n);
            System.arraycopy(Frequencies.transform(one, sign), 0, all, start, 2 * n);
        }
        DenseTensor y = DenseTensor.zeros(x.shape(), x.dtype());
        Conversions.convert(all, 0, y.array(), 0, all.length);
        return y;
    }
}
