package dev.thalweg.trace;

import dev.thalweg.tensor.Recurrence;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;

/// The cotangent of the terms is a recurrence the other way: `bBar[i] = yBar[i] + a[i + 1] * bBar[i + 1]`.
record RecurrenceRule(Recurrence operation) implements Rule {
    @Override
    public Tensor pull(int i, Tensor yBar, Tensor[] xs, Tensor y) {
        int axis = operation.axis();
        if (y.size(axis) == 0) {
            return yBar;
        }
        Tensor terms = new Recurrence(axis, !operation.backward()).on(moved(xs[0], !operation.backward()), yBar);
        return i == 1 ? terms : terms.mul(moved(y, operation.backward()));
    }

    /// The elements one place further along the axis, the first one 0; or one place back.
    private Tensor moved(Tensor x, boolean back) {
        int axis = operation.axis();
        int n = x.size(axis);
        Tensor zero = Tensors.zeros(x.dtype(), x.shape().with(axis, 1).sizes());
        return back ? Tensors.concat(axis, x.slice(axis, 1, n), zero) : Tensors.concat(axis, zero, x.slice(axis, 0, n - 1));
    }
}
