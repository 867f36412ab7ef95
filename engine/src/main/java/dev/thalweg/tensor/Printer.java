package dev.thalweg.tensor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// Writes tensors as NumPy does: aligned, rows in brackets, the middle of long axes left out.
final class Printer {
    /// Above this many elements the middle is left out.
    private static final int THRESHOLD = 1000;
    /// How many stay at each end.
    private static final int EDGE = 3;

    private final DenseTensor x;
    private final boolean abbreviated;
    private final NumberFormat format;

    private Printer(DenseTensor x) {
        this.x = x;
        abbreviated = x.count() > THRESHOLD;
        format = NumberFormat.of(shown(x, 0), x.dtype());
    }

    static String print(DenseTensor x) {
        Printer printer = new Printer(x);
        if (x.count() == 0) {
            return "[] shape %s, %s".formatted(x.shape(), x.dtype());
        }
        StringBuilder text = new StringBuilder();
        printer.print(x, text, 0);
        return text.toString();
    }

    /// One number, with as many digits as it needs, at most eight.
    static String number(double value, DType dtype) {
        return NumberFormat.of(new double[] {value}, dtype).text(value);
    }

    private double[] shown(DenseTensor part, int axis) {
        if (axis == x.rank()) {
            return new double[] {part.element(0)};
        }
        return places(axis).filter(i -> i >= 0).mapToObj(i -> shown(at(part, i), axis + 1)).flatMapToDouble(Arrays::stream).toArray();
    }

    /// The indices that are shown along an axis, -1 for the gap.
    private IntStream places(int axis) {
        int n = x.size(axis);
        if (!abbreviated || n <= 2 * EDGE) {
            return IntStream.range(0, n);
        }
        return IntStream.concat(IntStream.concat(IntStream.range(0, EDGE), IntStream.of(-1)), IntStream.range(n - EDGE, n));
    }

    private static DenseTensor at(DenseTensor part, int i) {
        return (DenseTensor) part.get(i);
    }

    private void print(DenseTensor part, StringBuilder text, int axis) {
        if (axis == x.rank()) {
            text.append(format.text(part.element(0)));
            return;
        }
        boolean last = axis == x.rank() - 1;
        String separator = last ? " " : "\n".repeat(x.rank() - 1 - axis) + " ".repeat(axis + 1);
        text.append('[');
        boolean first = true;
        for (int i : places(axis).toArray()) {
            text.append(first ? "" : separator);
            first = false;
            if (i < 0) {
                text.append("...");
            } else {
                print(at(part, i), text, axis + 1);
            }
        }
        text.append(']');
    }

    /// One form for all numbers of a tensor.
    private record NumberFormat(boolean exponents, int width, int digits) {
        private static final int MOST = 8;

        static NumberFormat of(double[] values, DType dtype) {
            double[] finite = Arrays.stream(values).filter(Double::isFinite).map(Math::abs).filter(v -> v != 0).toArray();
            double largest = Arrays.stream(finite).max().orElse(0);
            double smallest = Arrays.stream(finite).min().orElse(1);
            boolean exponents = largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1e3 && smallest < 1e-3;
            int digits = 0;
            for (double value : finite) {
                digits = Math.max(digits, digits(value, exponents, dtype));
            }
            NumberFormat narrow = new NumberFormat(exponents, 0, digits);
            int width = IntStream.range(0, values.length).map(i -> narrow.text(values[i]).length()).max().orElse(0);
            return new NumberFormat(exponents, width, digits);
        }

        /// How many digits behind the point show a value exactly, at most eight.
        private static int digits(double value, boolean exponents, DType dtype) {
            for (int digits = 0; digits < MOST; digits++) {
                double shown = Double.parseDouble(new NumberFormat(exponents, 0, digits).text(value));
                boolean exact = dtype == DType.FLOAT32 ? (float) shown == (float) value : shown == value;
                if (exact) {
                    return digits;
                }
            }
            return MOST;
        }

        String text(double value) {
            String number = !Double.isFinite(value) ? Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf" : exponents ? scientific(value) : decimal(value);
            return " ".repeat(Math.max(0, width - number.length())) + number;
        }

        private String scientific(double value) {
            String number = String.format(Locale.ROOT, "%." + digits + "e", value);
            return digits == 0 ? number.replace("e", ".e") : number;
        }

        /// With blanks in place of zeros at the end, so that points stand below each other.
        private String decimal(double value) {
            String number = String.format(Locale.ROOT, digits == 0 ? "%.0f." : "%." + digits + "f", value);
            String shortest = number.replaceAll("0+$", "");
            return width == 0 ? number : shortest + " ".repeat(number.length() - shortest.length());
        }
    }
}
