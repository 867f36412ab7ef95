package dev.thalweg.loops;

import java.util.Arrays;

/// The plain loops over `double`.
class ScalarDoubleLoops implements Loops<double[]> {
    private static final int RUN = 1024;

    @Override
    public double[] allocate(int n) {
        return new double[n];
    }

    @Override
    public int length(double[] x) {
        return x.length;
    }

    @Override
    public double get(double[] x, int i) {
        return x[i];
    }

    @Override
    public void set(double[] x, int i, double value) {
        Arrays.fill(x, i, i + 1, value);
    }

    @Override
    public void fill(double[] y, int yo, int n, double value) {
        Arrays.fill(y, yo, yo + n, value);
    }

    @Override
    public void copy(double[] x, int xo, int xStep, double[] y, int yo, int yStep, int n) {
        if (xStep == 1 && yStep == 1) {
            System.arraycopy(x, xo, y, yo, n);
            return;
        }
        if (xStep == 0 && yStep == 1 && n > 0) {
            Arrays.fill(y, yo, yo + n, x[xo]);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[yo + i * yStep] = x[xo + i * xStep];
        }
    }

    @Override
    public void unary(Unary f, double[] x, int xo, double[] y, int yo, int n) {
        switch (f) {
            case NEG -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = -x[xo + i];
                }
            }
            case ABS -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = Math.abs(x[xo + i]);
                }
            }
            case SQUARE -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = x[xo + i] * x[xo + i];
                }
            }
            case RECIPROCAL -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = 1 / x[xo + i];
                }
            }
            case RELU -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = x[xo + i] <= 0 ? 0 : x[xo + i];
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = f.apply(x[xo + i]);
                }
            }
        }
    }

    @Override
    public void binary(Binary f, double[] a, int ao, double[] b, int bo, double[] y, int yo, int n) {
        switch (f) {
            case ADD -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = a[ao + i] + b[bo + i];
                }
            }
            case SUB -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = a[ao + i] - b[bo + i];
                }
            }
            case MUL -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = a[ao + i] * b[bo + i];
                }
            }
            case DIV -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = a[ao + i] / b[bo + i];
                }
            }
            case MAX -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = Math.max(a[ao + i], b[bo + i]);
                }
            }
            case MIN -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = Math.min(a[ao + i], b[bo + i]);
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    y[yo + i] = f.apply(a[ao + i], b[bo + i]);
                }
            }
        }
    }

    @Override
    public void where(double[] test, int to, double[] yes, int yesO, double[] no, int noO, double[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] = test[to + i] != 0 ? yes[yesO + i] : no[noO + i];
        }
    }

    @Override
    public double sum(double[] x, int xo, int n, double[] scratch) {
        return DoubleSums.sum(x, xo, n, scratch);
    }

    @Override
    public double prod(double[] x, int xo, int n) {
        double product = 1;
        for (int i = 0; i < n; i++) {
            product *= x[xo + i];
        }
        return product;
    }

    @Override
    public double max(double[] x, int xo, int n) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, x[xo + i]);
        }
        return largest;
    }

    @Override
    public double min(double[] x, int xo, int n) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            smallest = Math.min(smallest, x[xo + i]);
        }
        return smallest;
    }

    @Override
    public final void logsumexp(double[] x, int xo, int rows, int n, double[] y, int yo) {
        double[] powers = new double[Math.min(n, RUN)];
        double[] shift = new double[1];
        for (int row = 0; row < rows; row++) {
            double largest = max(x, xo + row * n, n);
            set(y, yo + row, Double.isFinite(largest) ? largest + Math.log(sumOfPowers(x, xo + row * n, n, largest, powers, shift)) : largest);
        }
    }

    private double sumOfPowers(double[] x, int xo, int n, double value, double[] powers, double[] shift) {
        set(shift, 0, value);
        double sum = 0;
        for (int at = 0; at < n; at += RUN) {
            int count = Math.min(RUN, n - at);
            powers(x, xo + at, shift, powers, count);
            sum += fold(powers, count);
        }
        return sum;
    }

    /// The sum of at most a block of numbers, which are lost.
    double fold(double[] x, int n) {
        return DoubleSums.fold(x, n);
    }

    /// `exp(x - shift[0])` of numbers up to the shift.
    void powers(double[] x, int xo, double[] shift, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = DoubleMath.decay(x[xo + i] - shift[0]);
        }
    }

    @Override
    public final void matmul(int m, int k, int n, Matrix<double[]> a, Matrix<double[]> b, double[] y, int yo) {
        if (n == 1) {
            DoubleMatmul.multiplyVector(m, k, a, b.array(), b.offset(), b.row(), y, yo);
        } else if (m == 1 && b.column() != 1) {
            DoubleMatmul.multiplyVector(n, k, new Matrix<>(b.array(), b.offset(), b.column(), b.row()), a.array(), a.offset(), a.column(), y, yo);
        } else {
            product(m, k, n, a, b, y, yo);
        }
    }

    /// Of two matrices of more than one row or column.
    void product(int m, int k, int n, Matrix<double[]> a, Matrix<double[]> b, double[] y, int yo) {
        DoubleMatmul.multiply(m, k, n, a, b, y, yo);
    }

    /// Adds a product of matrices to adjacent rows.
    void addProduct(int m, int k, int n, DoublePanels a, DoublePanels b, double[] y, int yo) {
        DoubleMatmul.add(m, k, n, a, b, y, yo);
    }

    @Override
    public void convolve(Convolution shape, double[] x, int xo, double[] w, int wo, double[] y, int yo) {
        new DoubleConvolution(this::addProduct, shape).forward(x, xo, w, wo, y, yo);
    }

    @Override
    public final void convolveInputGradient(Convolution shape, double[] yBar, int yo, double[] w, int wo, double[] xBar, int xo) {
        if (shape.hasStrides()) {
            new DoubleConvolution(this::addProduct, shape).inputGradient(yBar, yo, w, wo, xBar, xo);
        } else {
            convolve(shape.reversed(), yBar, yo, DoubleConvolution.reversed(shape, w, wo), 0, xBar, xo);
        }
    }

    @Override
    public void convolveWeightGradient(Convolution shape, double[] x, int xo, double[] yBar, int yo, double[] wBar, int wo) {
        new DoubleConvolution(this::addProduct, shape).weightGradient(x, xo, yBar, yo, wBar, wo);
    }

    @Override
    public final void maxPool(int planes, Window rows, Window columns, double[] x, int xo, double[] y, int yo, int[] places) {
        DoublePooling.max(planes, rows, columns, x, xo, y, yo, places);
    }

    @Override
    public final void maxPoolGradient(int planes, Window rows, Window columns, double[] yBar, int yo, int[] places, double[] xBar, int xo) {
        DoublePooling.maxGradient(planes, rows, columns, yBar, yo, places, xBar, xo);
    }

    @Override
    public final void sumPool(int planes, Window rows, Window columns, double[] x, int xo, double[] y, int yo) {
        DoublePooling.sum(planes, rows, columns, x, xo, y, yo);
    }

    @Override
    public final void sumPoolGradient(int planes, Window rows, Window columns, double[] yBar, int yo, double[] xBar, int xo) {
        DoublePooling.sumGradient(planes, rows, columns, yBar, yo, xBar, xo);
    }
}
