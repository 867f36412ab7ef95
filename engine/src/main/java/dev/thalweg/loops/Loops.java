package dev.thalweg.loops;

/// Loops over runs of adjacent numbers in arrays of one type.
///
/// An `x` from `xo` on stands for `n` numbers; a result may be written over an operand that starts at the same place, and over
/// no part of another. The scalar loops are the definition of each.
///
/// @param <A> `double[]` or `float[]`
public interface Loops<A> {
    /// New zeros.
    A allocate(int n);

    int length(A x);

    double get(A x, int i);

    /// Stores a number, rounded to the type of the array.
    void set(A x, int i, double value);

    void fill(A y, int yo, int n, double value);

    /// Copies every `xStep`th number to every `yStep`th place; steps may be zero or negative.
    void copy(A x, int xo, int xStep, A y, int yo, int yStep, int n);

    void unary(Unary f, A x, int xo, A y, int yo, int n);

    void binary(Binary f, A a, int ao, A b, int bo, A y, int yo, int n);

    /// `yes` where `test` is not zero, else `no`.
    void where(A test, int to, A yes, int yesO, A no, int noO, A y, int yo, int n);

    /// The sum, by halves: the error is at most about `log2(n) + 8` units in the last place of the sum of absolute values.
    default double sum(A x, int xo, int n) {
        return sum(x, xo, n, allocate(Math.min(n + 1, DoubleSums.BLOCK) / 2));
    }

    /// The same.
    ///
    /// @param scratch room for half of the numbers, rounded up, or for 512
    double sum(A x, int xo, int n, A scratch);

    double prod(A x, int xo, int n);

    /// The largest, NaN if there is one; -Infinity of none.
    double max(A x, int xo, int n);

    /// The smallest, NaN if there is one; Infinity of none.
    double min(A x, int xo, int n);

    /// For each of adjacent rows of `n` numbers the logarithm of the sum of exponentials, without overflow.
    void logsumexp(A x, int xo, int rows, int n, A y, int yo);

    /// The product of matrices, `m` by `k` and `k` by `n`, into adjacent rows of `y`; the operands have any strides.
    void matmul(int m, int k, int n, Matrix<A> a, Matrix<A> b, A y, int yo);

    /// The convolution of images with weights.
    void convolve(Convolution shape, A x, int xo, A w, int wo, A y, int yo);

    /// The cotangents of the images: also the transposed convolution of `yBar`.
    void convolveInputGradient(Convolution shape, A yBar, int yo, A w, int wo, A xBar, int xo);

    /// The cotangents of the weights.
    void convolveWeightGradient(Convolution shape, A x, int xo, A yBar, int yo, A wBar, int wo);

    /// The largest number under a window at each place of each plane, NaN if there is one.
    ///
    /// @param places takes, for each result, where in its plane the first such number stands; -1 if the window lies outside
    void maxPool(int planes, Window rows, Window columns, A x, int xo, A y, int yo, int[] places);

    /// The transpose: each cotangent goes to the place that its number was taken from.
    void maxPoolGradient(int planes, Window rows, Window columns, A yBar, int yo, int[] places, A xBar, int xo);

    /// The sum under a window at each place of each plane; outside are zeros.
    void sumPool(int planes, Window rows, Window columns, A x, int xo, A y, int yo);

    /// The transpose: each cotangent goes to all places under its window.
    void sumPoolGradient(int planes, Window rows, Window columns, A yBar, int yo, A xBar, int xo);

    /// A matrix within an array.
    ///
    /// @param row how far it is from row to row
    /// @param column how far it is from column to column
    record Matrix<A>(A array, int offset, int row, int column) {}
}
