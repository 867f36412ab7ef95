package dev.thalweg.tensor;

/// The discrete Fourier transform of pairs of real and imaginary parts: by halves where the size is even, and through a convolution of
/// a power of two where it is odd.
///
/// Sources: Cooley and Tukey, 1965; Bluestein, 1970.
final class Frequencies {
    private Frequencies() {}

    static double[] transform(double[] x, int sign) {
        int n = x.length / 2;
        if (n == 1) {
            return x;
        }
        return n % 2 == 0 ? byHalves(x, sign) : n <= 16 ? bySums(x, sign) : byConvolution(x, sign);
    }

    private static double[] byHalves(double[] x, int sign) {
        int half = x.length / 4;
        double[] even = new double[2 * half];
        double[] odd = new double[2 * half];
        for (int i = 0; i < half; i++) {
            System.arraycopy(x, 4 * i, even, 2 * i, 2);
            System.arraycopy(x, 4 * i + 2, odd, 2 * i, 2);
        }
        even = transform(even, sign);
        odd = transform(odd, sign);
        double[] y = new double[x.length];
        for (int k = 0; k < half; k++) {
            double angle = sign * Math.PI * k / half;
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            double re = c * odd[2 * k] - s * odd[2 * k + 1];
            double im = s * odd[2 * k] + c * odd[2 * k + 1];
            y[2 * k] = even[2 * k] + re;
            y[2 * k + 1] = even[2 * k + 1] + im;
            y[2 * (k + half)] = even[2 * k] - re;
            y[2 * (k + half) + 1] = even[2 * k + 1] - im;
        }
        return y;
    }

    private static double[] bySums(double[] x, int sign) {
        int n = x.length / 2;
        double[] y = new double[x.length];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                double angle = sign * 2 * Math.PI * (k * i % n) / n;
                addProduct(y, k, Math.cos(angle), Math.sin(angle), x[2 * i], x[2 * i + 1]);
            }
        }
        return y;
    }

    /// With `ki = (k * k + i * i - (k - i) * (k - i)) / 2` the sum is a convolution with a chirp.
    private static double[] byConvolution(double[] x, int sign) {
        int n = x.length / 2;
        int size = Integer.highestOneBit(2 * n - 1) * 2;
        double[] chirp = new double[2 * n];
        double[] a = new double[2 * size];
        double[] b = new double[2 * size];
        for (int i = 0; i < n; i++) {
            double angle = sign * Math.PI * ((long) i * i % (2L * n)) / n;
            chirp[2 * i] = Math.cos(angle);
            chirp[2 * i + 1] = Math.sin(angle);
            addProduct(a, i, chirp[2 * i], chirp[2 * i + 1], x[2 * i], x[2 * i + 1]);
            b[2 * i] = chirp[2 * i];
            b[2 * i + 1] = -chirp[2 * i + 1];
            b[2 * ((size - i) % size)] = b[2 * i];
            b[2 * ((size - i) % size) + 1] = b[2 * i + 1];
        }
        double[] spectrumA = transform(a, -1);
        double[] spectrumB = transform(b, -1);
        double[] product = new double[2 * size];
        for (int i = 0; i < size; i++) {
            addProduct(product, i, spectrumA[2 * i], spectrumA[2 * i + 1], spectrumB[2 * i], spectrumB[2 * i + 1]);
        }
        double[] convolved = transform(product, 1);
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            addProduct(y, i, chirp[2 * i], chirp[2 * i + 1], convolved[2 * i] / size, convolved[2 * i + 1] / size);
        }
        return y;
    }

    private static void addProduct(double[] y, int k, double re, double im, double xRe, double xIm) {
        y[2 * k] += re * xRe - im * xIm;
        y[2 * k + 1] += re * xIm + im * xRe;
    }
}
