package dev.thalweg.autodiff;

import dev.thalweg.ir.Refusal;
import dev.thalweg.tensor.Tensor;
import java.util.List;
import java.util.Map;

/// Calls a function object whose arguments hold tensors.
final class TensorCall {
    private TensorCall() {}

    /// The result: a tensor, or a structure of them.
    ///
    /// @throws Refusal if the function gives a `double`, which is no tensor any more
    @SuppressWarnings("unchecked")
    static Object call(Object f, Object[] x) {
        return switch (f) {
            case TensorFunction g -> g.at((Tensor) x[0]);
            case TensorFunction2 g -> g.at((Tensor) x[0], (Tensor) x[1]);
            case TensorFunction3 g -> g.at((Tensor) x[0], (Tensor) x[1], (Tensor) x[2]);
            case TensorFunction4 g -> g.at((Tensor) x[0], (Tensor) x[1], (Tensor) x[2], (Tensor) x[3]);
            case TensorListFunction g -> g.at((List<Tensor>) x[0]);
            case TensorMapFunction g -> g.at((Map<String, Tensor>) x[0]);
            case ParametersFunction<?> g -> ((ParametersFunction<Parameters>) g).at((Parameters) x[0]);
            case Objective<?> _, Objective2<?, ?> _, Objective3<?, ?, ?> _, Objective4<?, ?, ?, ?> _ -> throw givesNumber();
            case Mapping<?, ?> g -> ((Mapping<Object, Object>) g).apply(x[0]);
            case Mapping2<?, ?, ?> g -> ((Mapping2<Object, Object, Object>) g).apply(x[0], x[1]);
            case Mapping3<?, ?, ?, ?> g -> ((Mapping3<Object, Object, Object, Object>) g).apply(x[0], x[1], x[2]);
            default -> throw givesNumber();
        };
    }

    private static Refusal givesNumber() {
        return Refusal.ofAllWays("The function takes tensors and gives a double: a number that has been read out of a tensor has no derivative any more.\n"
                + "Return the tensor itself, which has one element: `return loss;` in place of `return loss.item();`.");
    }
}
