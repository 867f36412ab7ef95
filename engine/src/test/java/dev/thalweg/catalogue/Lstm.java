package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Elementary.sigmoid;

/// The LSTM objective of ADBench: diagonal weights, and a state that is overwritten in place.
///
/// Row `2 l` of `main` holds the weights of layer `l`, row `2 l + 1` its biases, each with four gates of `b` numbers;
/// `extra` is input weights, output weights and output biases; row `2 l` of the state is the hidden, row `2 l + 1` the cell state.
final class Lstm {
    private Lstm() {}

    static double loss(double[][] main, double[][] extra, double[][] initial, double[][] sequence) {
        double[][] state = new double[initial.length][];
        for (int i = 0; i < initial.length; i++) {
            state[i] = initial[i].clone();
        }
        double total = 0;
        int count = 0;
        for (int t = 0; t + 1 < sequence.length; t++) {
            double[] y = predict(main, extra, state, sequence[t]);
            double sum = 2;
            for (double yi : y) {
                sum += Math.exp(yi);
            }
            double norm = Math.log(sum);
            for (int i = 0; i < y.length; i++) {
                total += sequence[t + 1][i] * (y[i] - norm);
                count++;
            }
        }
        return -total / count;
    }

    private static double[] predict(double[][] main, double[][] extra, double[][] state, double[] input) {
        int b = input.length;
        double[] x = new double[b];
        for (int i = 0; i < b; i++) {
            x[i] = input[i] * extra[0][i];
        }
        for (int layer = 0; 2 * layer < state.length; layer++) {
            step(main[2 * layer], main[2 * layer + 1], state[2 * layer], state[2 * layer + 1], x);
            x = state[2 * layer];
        }
        double[] y = new double[b];
        for (int i = 0; i < b; i++) {
            y[i] = x[i] * extra[1][i] + extra[2][i];
        }
        return y;
    }

    private static void step(double[] weight, double[] bias, double[] hidden, double[] cell, double[] input) {
        int b = hidden.length;
        for (int i = 0; i < b; i++) {
            double forget = sigmoid(input[i] * weight[i] + bias[i]);
            double ingate = sigmoid(hidden[i] * weight[b + i] + bias[b + i]);
            double outgate = sigmoid(input[i] * weight[2 * b + i] + bias[2 * b + i]);
            double change = Math.tanh(hidden[i] * weight[3 * b + i] + bias[3 * b + i]);
            cell[i] = cell[i] * forget + ingate * change;
            hidden[i] = outgate * Math.tanh(cell[i]);
        }
    }
}
