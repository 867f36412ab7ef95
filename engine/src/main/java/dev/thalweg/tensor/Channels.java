package dev.thalweg.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The second axis of images and sequences: `(batch, channels, places...)`.
final class Channels {
    private Channels() {}

    /// All axes but that of the channels; of a vector's batch, the batch.
    static int[] others(int rank) {
        return IntStream.range(0, rank).filter(axis -> axis != 1).toArray();
    }

    /// A number for each channel, so that it broadcasts against `x`.
    static Tensor column(Tensor x, Tensor perChannel) {
        int[] sizes = new int[x.rank() - 1];
        Arrays.fill(sizes, 1);
        sizes[0] = -1;
        return perChannel.rank() == 0 ? perChannel : perChannel.reshape(sizes);
    }
}
