package dev.thalweg.bench.adbench;

/// A network that predicts the next character of a text, with diagonal weights.
public final class LstmModel {
    private LstmModel() {}

    /// The mean negative logarithm of what was predicted for each character but the first.
    public static double loss(double[][] main, double[][] extra, double[][] initial, double[][] sequence) {
        double[][] state = new double[initial.length][];
        for (int i = 0; i < initial.length; i++) {
            state[i] = initial[i].clone();
        }
        double total = 0;
        for (int t = 0; t + 1 < sequence.length; t++) {
            total += logLikelihood(predict(main, extra, state, sequence[t]), sequence[t + 1]);
        }
        return -total / ((sequence.length - 1) * sequence[0].length);
    }

    /// ADBench adds 2 to the sum of exponentials.
    private static double logLikelihood(double[] predicted, double[] actual) {
        double sum = 2;
        for (int i = 0; i < predicted.length; i++) {
            sum += Math.exp(predicted[i]);
        }
        double norm = Math.log(sum);
        double total = 0;
        for (int i = 0; i < predicted.length; i++) {
            total += actual[i] * (predicted[i] - norm);
        }
        return total;
    }

    private static double[] predict(double[][] main, double[][] extra, double[][] state, double[] character) {
        double[] x = new double[character.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = character[i] * extra[0][i];
        }
        for (int layer = 0; layer < state.length; layer += 2) {
            step(main[layer], main[layer + 1], state[layer], state[layer + 1], x);
            x = state[layer];
        }
        double[] predicted = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            predicted[i] = x[i] * extra[1][i] + extra[2][i];
        }
        return predicted;
    }

    private static void step(double[] weights, double[] biases, double[] hidden, double[] cell, double[] x) {
        int b = x.length;
        for (int i = 0; i < b; i++) {
            double forget = sigmoid(x[i] * weights[i] + biases[i]);
            double in = sigmoid(hidden[i] * weights[b + i] + biases[b + i]);
            double out = sigmoid(x[i] * weights[2 * b + i] + biases[2 * b + i]);
            double change = Math.tanh(hidden[i] * weights[3 * b + i] + biases[3 * b + i]);
            cell[i] = cell[i] * forget + in * change;
            hidden[i] = out * Math.tanh(cell[i]);
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
