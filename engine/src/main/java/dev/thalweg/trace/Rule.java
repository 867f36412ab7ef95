package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;

/// The derivative of one operation, in tensor operations, so that it has derivatives itself.
///
/// Broadcasting is the driver's: a cotangent may have the result's shape, and is summed to its operand's.
public interface Rule {
    /// No derivative flows through: the result is a constant.
    Rule FLAT = (i, yBar, xs, y) -> null;

    /// What the result's cotangent is worth to an operand: linear in it.
    ///
    /// @param i which operand
    /// @param xs the operands
    /// @param y the result
    /// @return null for a zero
    Tensor pull(int i, Tensor yBar, Tensor[] xs, Tensor y);

    /// The tangent of the result: by default the transpose of [#pull], whose own derivative by `yBar` it is.
    ///
    /// @param xDots tangents of the operands, null for a zero
    /// @return null for a zero
    default Tensor push(Tensor[] xDots, Tensor[] xs, Tensor y) {
        ReverseTrace trace = new ReverseTrace();
        ReverseTensor yBar = trace.variable(Tensors.zerosLike(y));
        List<Tensor> roots = new ArrayList<>();
        List<Tensor> seeds = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            Tensor xBar = xDots[i] == null ? null : pull(i, yBar, xs, y);
            if (xBar != null) {
                roots.add(xBar.sumTo(xs[i].shape()));
                seeds.add(xDots[i]);
            }
        }
        return trace.pull(roots.toArray(Tensor[]::new), seeds.toArray(Tensor[]::new), yBar)[0];
    }

    /// A number `g`, of a tangent or of a cotangent, times the partial derivative by the operand: elementwise, both are the same.
    @FunctionalInterface
    interface Scale {
        Tensor apply(Tensor g, Tensor[] xs, Tensor y);
    }

    /// The transpose of a linear operation.
    @FunctionalInterface
    interface Transpose {
        Tensor apply(Tensor yBar, Tensor x);
    }
}
