package dev.thalweg.optim;

/// Decaying averages of the gradients and of their squares, which start at zero and are corrected for that.
final class Moments {
    static final double FIRST_DECAY = 0.9;
    static final double SECOND_DECAY = 0.999;
    /// Keeps a step finite where all gradients so far were zero.
    static final double EPSILON = 1e-8;

    private final double[] first;
    private final double[] second;
    private final double firstDecay;
    private final double secondDecay;
    private int count;

    Moments(int variables) {
        this(variables, FIRST_DECAY, SECOND_DECAY);
    }

    Moments(int variables, double firstDecay, double secondDecay) {
        this.first = new double[variables];
        this.second = new double[variables];
        this.firstDecay = firstDecay;
        this.secondDecay = secondDecay;
    }

    void add(double[] gradient) {
        count++;
        for (int i = 0; i < gradient.length; i++) {
            first[i] = firstDecay * first[i] + (1 - firstDecay) * gradient[i];
            second[i] = secondDecay * second[i] + (1 - secondDecay) * gradient[i] * gradient[i];
        }
    }

    /// How many gradients have been added.
    int count() {
        return count;
    }

    /// The average of the gradients, not corrected.
    double first(int i) {
        return first[i];
    }

    /// The average of the squares, not corrected.
    double second(int i) {
        return second[i];
    }

    /// What the first average is to be divided by.
    double firstWeight() {
        return 1 - Math.pow(firstDecay, count);
    }

    /// What the second average is to be divided by.
    double secondWeight() {
        return 1 - Math.pow(secondDecay, count);
    }

    /// The root of the corrected average of squares.
    double scale(int i) {
        return Math.sqrt(second[i] / secondWeight()) + EPSILON;
    }
}
