package dev.thalweg.trace;

import dev.thalweg.tensor.Convolving;
import dev.thalweg.tensor.Pooling;
import dev.thalweg.tensor.Tensor;

/// The derivatives of convolutions: of images, weights and results, two give the third, and each way is linear in both.
final class ConvolutionRules {
    private ConvolutionRules() {}

    static Rule of(Convolving operation) {
        return switch (operation) {
            case Convolving.Forward(var rows, var columns, int groups) -> new BilinearRule(operation,
                    (yBar, w) -> new Convolving.ToImages(rows, columns, groups).on(yBar, w),
                    (yBar, x) -> new Convolving.ToWeights(rows, columns, groups).on(x, yBar));
            case Convolving.ToImages(var rows, var columns, int groups) -> new BilinearRule(operation,
                    (xBar, w) -> new Convolving.Forward(rows, columns, groups).on(xBar, w),
                    (xBar, y) -> new Convolving.ToWeights(rows, columns, groups).on(xBar, y));
            case Convolving.ToWeights(var rows, var columns, int groups) -> new BilinearRule(operation,
                    (wBar, y) -> new Convolving.ToImages(rows, columns, groups).on(y, wBar),
                    (wBar, x) -> new Convolving.Forward(rows, columns, groups).on(x, wBar));
        };
    }

    static Rule of(Pooling operation) {
        return switch (operation) {
            case Pooling.MaxTake(var rows, var columns) -> new AtLargest(operation, new Pooling.MaxPut(rows, columns));
            case Pooling.MaxPut(var rows, var columns) -> new AtLargest(operation, new Pooling.MaxTake(rows, columns));
            case Pooling.Sum(var rows, var columns) -> new LinearRule(operation, (yBar, _) -> new Pooling.Spread(rows, columns).on(yBar));
            case Pooling.Spread(var rows, var columns) -> new LinearRule(operation, (yBar, _) -> new Pooling.Sum(rows, columns).on(yBar));
        };
    }

    /// The first operand decides places, and has no derivative; the second moves.
    private record AtLargest(Pooling operation, Pooling transposed) implements Rule {
        @Override
        public Tensor pull(int i, Tensor yBar, Tensor[] xs, Tensor y) {
            return i == 0 ? null : transposed.on(xs[0], yBar);
        }

        @Override
        public Tensor push(Tensor[] xDots, Tensor[] xs, Tensor y) {
            return xDots[1] == null ? null : operation.on(xs[0], xDots[1]);
        }
    }
}
