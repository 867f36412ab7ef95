package dev.thalweg.bench.adbench;

/// An instance of the LSTM objective, `l` layers of `b` cells that read `c` characters of `b` bits.
///
/// @param main     for each layer a row of weights and one of biases, each for the gates forget, in, out, change
/// @param extra    weights of the input, weights of the output, biases of the output
/// @param state    for each layer the hidden and the cell state to start from
/// @param sequence a row of zeros and ones for each character
public record LstmData(double[][] main, double[][] extra, double[][] state, double[][] sequence) {
    /// Reads `l c b` and the four matrices.
    public static LstmData read(String text) {
        Numbers in = new Numbers(text);
        int l = in.integer();
        int c = in.integer();
        int b = in.integer();
        LstmData data = new LstmData(in.matrix(2 * l, 4 * b), in.matrix(3, b), in.matrix(2 * l, b), in.matrix(c, b));
        in.requireEnd();
        return data;
    }
}
