package dev.thalweg.bench.adbench;

import java.util.StringTokenizer;

/// Numbers of a text, one after the other, with white space between them.
final class Numbers {
    private final StringTokenizer words;

    Numbers(String text) {
        words = new StringTokenizer(text);
    }

    int integer() {
        return Integer.parseInt(words.nextToken());
    }

    double number() {
        return Double.parseDouble(words.nextToken());
    }

    double[] vector(int length) {
        double[] vector = new double[length];
        for (int i = 0; i < length; i++) {
            vector[i] = number();
        }
        return vector;
    }

    double[][] matrix(int rows, int columns) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = vector(columns);
        }
        return matrix;
    }

    void requireEnd() {
        if (words.hasMoreTokens()) {
            throw new IllegalArgumentException("The text goes on after its last number, with %s.".formatted(words.nextToken()));
        }
    }
}
