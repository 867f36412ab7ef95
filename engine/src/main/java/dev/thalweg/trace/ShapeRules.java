package dev.thalweg.trace;

import dev.thalweg.tensor.Indexing;
import dev.thalweg.tensor.Joining;
import dev.thalweg.tensor.Sorting;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import dev.thalweg.tensor.View;

/// The derivatives of operations that only move elements: each is linear.
final class ShapeRules {
    private ShapeRules() {}

    static Rule of(View view) {
        return new LinearRule(view, switch (view) {
            case View.Reshape _ -> (yBar, x) -> yBar.reshape(x.shape().sizes());
            case View.Permute permute -> (yBar, x) -> new View.Permute(permute.inverse()).on(yBar);
            case View.BroadcastTo _ -> (yBar, x) -> yBar; // the driver sums
            case View.Slice slice -> (yBar, x) -> new Joining.Embed(x.shape(), slice.ranges()).on(yBar);
        });
    }

    static Rule of(Joining joining) {
        return switch (joining) {
            case Joining.Concat concat -> new ConcatRule(concat);
            case Joining.Embed embed -> new LinearRule(embed, (yBar, x) -> new View.Slice(embed.ranges()).on(yBar));
        };
    }

    static Rule of(Indexing indexing) {
        return new LinearRule(indexing, switch (indexing) {
            case Indexing.Select select -> (yBar, x) -> new Indexing.ScatterAdd(select.axis(), select.indices(), x.size(select.axis())).on(yBar);
            case Indexing.ScatterAdd scatter -> (yBar, x) -> new Indexing.Select(scatter.axis(), scatter.indices()).on(yBar);
        });
    }

    static Rule of(Sorting sorting) {
        return switch (sorting) {
            case Sorting.ArgSort _, Sorting.ArgMax _, Sorting.ArgCumMax _, Sorting.Below _ -> Rule.FLAT;
            case Sorting.TakeAlong take -> (i, yBar, xs, _) -> i == 0 ? new Sorting.AddAlong(take.axis(), xs[0].size(take.axis())).on(yBar, xs[1]) : null;
            case Sorting.AddAlong add -> (i, yBar, xs, _) -> i == 0 ? new Sorting.TakeAlong(add.axis()).on(yBar, xs[1]) : null;
        };
    }

    /// Each operand has its part of the cotangent.
    private record ConcatRule(Joining.Concat concat) implements Rule {
        @Override
        public Tensor pull(int i, Tensor yBar, Tensor[] xs, Tensor y) {
            int start = 0;
            for (int before = 0; before < i; before++) {
                start += xs[before].size(concat.axis());
            }
            return yBar.slice(concat.axis(), start, start + xs[i].size(concat.axis()));
        }

        @Override
        public Tensor push(Tensor[] xDots, Tensor[] xs, Tensor y) {
            Tensor[] parts = new Tensor[xs.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = xDots[i] == null ? Tensors.zerosLike(xs[i]) : xDots[i];
            }
            return concat.on(parts);
        }
    }
}
