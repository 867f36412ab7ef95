package dev.thalweg.trace;

import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// Numbers by their places, computed one by one: what the tests define operations with.
record NdArray(int[] sizes, double[] data) {
    static NdArray of(Tensor x) {
        return new NdArray(x.shape().sizes(), x.toArray());
    }

    /// The number at each place by a definition.
    static NdArray make(int[] sizes, ToDoubleFunction<int[]> definition) {
        double[] data = new double[Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
        for (int n = 0; n < data.length; n++) {
            data[n] = definition.applyAsDouble(place(sizes, n));
        }
        return new NdArray(sizes, data);
    }

    private static int[] place(int[] sizes, int n) {
        int[] place = new int[sizes.length];
        int rest = n;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            place[axis] = rest % sizes[axis];
            rest /= sizes[axis];
        }
        return place;
    }

    int rank() {
        return sizes.length;
    }

    int size(int axis) {
        return sizes[axis < 0 ? axis + sizes.length : axis];
    }

    double at(int... place) {
        int n = 0;
        for (int axis = 0; axis < sizes.length; axis++) {
            n = n * sizes[axis] + place[axis];
        }
        return data[n];
    }

    /// The number that stands at a place of a larger shape when this is broadcast.
    double stretched(int... place) {
        int[] mine = new int[sizes.length];
        for (int axis = 0; axis < mine.length; axis++) {
            mine[axis] = sizes[axis] == 1 ? 0 : place[place.length - mine.length + axis];
        }
        return at(mine);
    }

    /// The numbers along an axis through a place.
    double[] line(int axis, int... place) {
        double[] line = new double[sizes[axis]];
        for (int i = 0; i < line.length; i++) {
            line[i] = at(with(place, axis, i));
        }
        return line;
    }

    /// A place with another index for an axis.
    static int[] with(int[] place, int axis, int index) {
        int[] changed = place.clone();
        changed[axis] = index;
        return changed;
    }

    /// A place, or sizes, with one more index in front of an axis.
    static int[] insert(int[] place, int axis, int index) {
        int[] longer = new int[place.length + 1];
        System.arraycopy(place, 0, longer, 0, axis);
        longer[axis] = index;
        System.arraycopy(place, axis, longer, axis + 1, place.length - axis);
        return longer;
    }

    static int[] without(int[] sizes, int axis) {
        int[] shorter = new int[sizes.length - 1];
        System.arraycopy(sizes, 0, shorter, 0, axis);
        System.arraycopy(sizes, axis + 1, shorter, axis, shorter.length - axis);
        return shorter;
    }

    Tensor tensor() {
        return Tensors.tensor(data).reshape(sizes);
    }

    static int[] broadcast(int[] a, int[] b) {
        int[] common = new int[Math.max(a.length, b.length)];
        for (int back = 1; back <= common.length; back++) {
            int mine = back <= a.length ? a[a.length - back] : 1;
            int its = back <= b.length ? b[b.length - back] : 1;
            common[common.length - back] = mine == 1 ? its : mine;
        }
        return common;
    }
}
