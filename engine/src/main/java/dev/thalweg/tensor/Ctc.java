package dev.thalweg.tensor;

import java.util.Arrays;

/// Connectionist temporal classification: minus the logarithm of the probability of all ways to say some labels, with blanks between and repetitions,
/// by the forward recursion in logarithms.
///
/// @see <a href="https://doi.org/10.1145/1143844.1143891">Graves et al., 2006</a>
final class Ctc {
    /// The logarithm of what cannot be: finite, so that no difference of two is NaN.
    private static final double IMPOSSIBLE = -1e30;

    private Ctc() {}

    static Tensor loss(Tensor logs, int blank, int... labels) {
        check(logs, blank, labels);
        int[] path = new int[2 * labels.length + 1];
        Arrays.setAll(path, i -> i % 2 == 0 ? blank : labels[i / 2]);
        double[] skips = new double[path.length];
        Arrays.setAll(skips, i -> i % 2 == 1 && i > 1 && path[i] != path[i - 2] ? 0 : IMPOSSIBLE);
        Tensor skip = Tensors.tensor(skips).cast(logs.dtype());
        Tensor none = logs.scalar(IMPOSSIBLE).broadcastTo(2);
        Tensor steps = logs.select(1, path);
        Tensor start = Tensors.where(Tensors.arange(path.length).lt(2), steps.get(0), logs.scalar(IMPOSSIBLE));
        Tensor at = start;
        for (int t = 1; t < logs.size(0); t++) {
            Tensor before = Tensors.concat(0, none, at);
            Tensor stayed = at.logaddexp(before.slice(0, 1, path.length + 1));
            at = stayed.logaddexp(before.slice(0, 0, path.length).add(skip)).add(steps.get(t));
        }
        return at.slice(0, Math.max(0, path.length - 2), path.length).logsumexp().neg();
    }

    private static void check(Tensor logs, int blank, int... labels) {
        if (logs.rank() != 2) {
            throw new ShapeException("ctcLoss of shape %s: it takes logarithms of probabilities (times, classes) of one sequence.".formatted(logs.shape()));
        }
        int needed = labels.length;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == blank || labels[i] < 0 || labels[i] >= logs.size(1)) {
                throw new IllegalArgumentException("ctcLoss has label %d at place %d; it needs one of the %d classes, and not the blank, %d."
                        .formatted(labels[i], i, logs.size(1), blank));
            }
            needed += i > 0 && labels[i] == labels[i - 1] ? 1 : 0;
        }
        if (blank < 0 || blank >= logs.size(1) || logs.size(0) < Math.max(1, needed)) {
            throw new ShapeException("ctcLoss of shape %s with blank %d cannot say %d labels, for which %d times are needed: one for each, and one between equal ones."
                    .formatted(logs.shape(), blank, labels.length, Math.max(1, needed)));
        }
    }
}
