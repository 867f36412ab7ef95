package dev.thalweg.bench.tensor;

import dev.thalweg.tensor.Cells;
import dev.thalweg.tensor.DType;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;

/// A long short-term memory over a sequence, and a layer on its last state.
record Recurrent(Tensor weight, Tensor recurrent, Tensor bias, Mlp.Layer last) implements Network<Recurrent> {
    private static final double RATE = 0.01;

    static Recurrent of(int inputs, int hidden, int outputs) {
        return new Recurrent(Samples.of(81, 0.1, 4 * hidden, inputs), Samples.of(82, 0.1, 4 * hidden, hidden), Samples.of(83, 0.1, 4 * hidden),
                Mlp.Layer.of(84, hidden, outputs));
    }

    /// @param sequence of steps of batches of rows
    Tensor on(Tensor sequence) {
        Tensor zero = Tensors.zeros(DType.FLOAT32, sequence.size(1), recurrent.size(1));
        return last.on(Cells.lstmStates(sequence, new Cells.LstmState(zero, zero), weight, recurrent, bias).getLast().h());
    }

    @Override
    public Recurrent descend(Recurrent gradient) {
        return new Recurrent(weight.sub(gradient.weight.mul(RATE)), recurrent.sub(gradient.recurrent.mul(RATE)), bias.sub(gradient.bias.mul(RATE)),
                last.descend(gradient.last, RATE));
    }
}
