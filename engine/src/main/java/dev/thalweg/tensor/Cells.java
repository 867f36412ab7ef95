package dev.thalweg.tensor;

import java.util.ArrayList;
import java.util.List;

/// Layers as functions of their weights: rows of a batch in, rows out.
public final class Cells {
    private Cells() {}

    /// `x W' + b`, with a row of `W` for each output.
    public static Tensor linear(Tensor x, Tensor weight, Tensor bias) {
        return x.matmul(weight.transpose()).add(bias);
    }

    /// One step of a simple recurrent network: `tanh(x W' + h U' + b)` (Elman, 1990).
    public static Tensor rnn(Tensor x, Tensor h, Tensor weight, Tensor recurrent, Tensor bias) {
        return linear(x, weight, bias).add(h.matmul(recurrent.transpose())).tanh();
    }

    /// One step of a gated recurrent unit, whose weights are those of the reset, update and new gate below each other, each with its own bias
    /// (Cho et al., 2014, in the form of cuDNN).
    public static Tensor gru(Tensor x, Tensor h, Tensor weight, Tensor recurrent, Tensor bias, Tensor recurrentBias) {
        int n = h.size(-1);
        Tensor input = linear(x, weight, bias);
        Tensor state = linear(h, recurrent, recurrentBias);
        Tensor reset = input.slice(-1, 0, n).add(state.slice(-1, 0, n)).sigmoid();
        Tensor update = input.slice(-1, n, 2 * n).add(state.slice(-1, n, 2 * n)).sigmoid();
        Tensor fresh = input.slice(-1, 2 * n, 3 * n).add(reset.mul(state.slice(-1, 2 * n, 3 * n))).tanh();
        return fresh.add(update.mul(h.sub(fresh)));
    }

    /// One step of a long short-term memory, whose weights are those of the input, forget, cell and output gate below each other
    /// (Hochreiter and Schmidhuber, 1997).
    public static LstmState lstm(Tensor x, LstmState state, Tensor weight, Tensor recurrent, Tensor bias) {
        return lstm(linear(x, weight, bias).add(state.h().matmul(recurrent.transpose())), state);
    }

    /// The states after each step of a long short-term memory over a sequence `(steps, batch, inputs)`; see
    /// [#lstm(Tensor,LstmState,Tensor,Tensor,Tensor)]. What does not depend on the states is computed for all steps at once.
    public static List<LstmState> lstmStates(Tensor sequence, LstmState start, Tensor weight, Tensor recurrent, Tensor bias) {
        Tensor inputs = linear(sequence, weight, bias);
        Tensor transposed = recurrent.transpose();
        List<LstmState> states = new ArrayList<>();
        LstmState state = start;
        for (int step = 0; step < sequence.size(0); step++) {
            state = lstm(inputs.get(step).add(state.h().matmul(transposed)), state);
            states.add(state);
        }
        return states;
    }

    private static LstmState lstm(Tensor gates, LstmState state) {
        int n = state.h().size(-1);
        Tensor input = gates.slice(-1, 0, n).sigmoid();
        Tensor forget = gates.slice(-1, n, 2 * n).sigmoid();
        Tensor fresh = gates.slice(-1, 2 * n, 3 * n).tanh();
        Tensor output = gates.slice(-1, 3 * n, 4 * n).sigmoid();
        Tensor c = forget.mul(state.c()).add(input.mul(fresh));
        return new LstmState(output.mul(c.tanh()), c);
    }

    /// @param h what the cell shows
    /// @param c what it keeps
    public record LstmState(Tensor h, Tensor c) {}

    /// `softmax(q k' / sqrt(d) + mask) v` over the last two axes (Vaswani et al., 2017).
    ///
    /// @param mask added to the scores, `-Infinity` where nothing may be seen; 0 for none
    public static Tensor attention(Tensor q, Tensor k, Tensor v, Tensor mask) {
        return q.matmul(k.transpose()).div(Math.sqrt(q.size(-1))).add(mask).softmax(-1).matmul(v);
    }

    /// A mask that hides from each place those behind it.
    public static Tensor causalMask(int n) {
        return Tensors.where(Triangle.at(n, n).gt(0), Tensors.scalar(Double.NEGATIVE_INFINITY), Tensors.scalar(0));
    }
}
