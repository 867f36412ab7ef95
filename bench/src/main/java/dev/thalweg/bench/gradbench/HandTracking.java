package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.VectorFunction;
import java.util.Arrays;
import java.util.Map;

/// `ht`: how far a posed hand is from measured points, three numbers for each, and their Jacobian by the pose.
///
/// Where a point is measured inside a triangle, its place in the triangle is a variable too: two for each point, which come first.
final class HandTracking {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "objective", Entry.of(Input.class, in -> errors(in.data, in.us, new double[2], in.theta)),
            "jacobian", Entry.of(Input.class, in -> in.us.length == 0 ? simple(in) : complicated(in)));

    /// @param correspondences of each point its vertex, or, in the complicated case, its triangle
    private record Data(Hand model, int[] correspondences, double[][] points) {}

    private record Input(double[] theta, Data data, double[][] us) {}

    private HandTracking() {}

    private static double[][] simple(Input in) {
        Data data = in.data;
        double[][] us = in.us;
        VectorFunction f = theta -> errors(data, us, new double[2], theta);
        return Autodiff.jacobian(f, in.theta);
    }

    /// A point's place in its triangle moves that point alone, so that all places move together in two variables.
    private static double[][] complicated(Input in) {
        Data data = in.data;
        double[][] us = in.us;
        VectorFunction f = x -> errors(data, us, Arrays.copyOf(x, 2), Arrays.copyOfRange(x, 2, x.length));
        double[] x = new double[2 + in.theta.length];
        System.arraycopy(in.theta, 0, x, 2, in.theta.length);
        return Autodiff.jacobian(f, x);
    }

    private static double[] errors(Data data, double[][] us, double[] shift, double[] theta) {
        double[][] vertices = Hand.vertices(data.model(), theta);
        double[] errors = new double[3 * data.points().length];
        for (int i = 0; i < data.points().length; i++) {
            int corresponding = data.correspondences()[i];
            for (int k = 0; k < 3; k++) {
                double found = us.length == 0 ? vertices[corresponding][k]
                        : within(vertices, data.model().triangles()[corresponding], us[i][0] + shift[0], us[i][1] + shift[1], k);
                errors[3 * i + k] = data.points()[i][k] - found;
            }
        }
        return errors;
    }

    private static double within(double[][] vertices, int[] triangle, double u, double v, int k) {
        return u * vertices[triangle[0]][k] + v * vertices[triangle[1]][k] + (1 - u - v) * vertices[triangle[2]][k];
    }
}
