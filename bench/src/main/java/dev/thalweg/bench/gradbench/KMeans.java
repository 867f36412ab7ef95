package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Objective;
import java.util.Arrays;
import java.util.Map;

/// `kmeans`: the squared distances of points to their nearest centroids, and Newton's direction.
final class KMeans {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "cost", Entry.of(Input.class, in -> cost(in.points, in.centroids)),
            "dir", Entry.of(Input.class, in -> direction(in.points, in.centroids)));

    private record Input(double[][] points, double[][] centroids) {}

    private KMeans() {}

    /// The gradient over the Hessian, which is diagonal: its product with ones is its diagonal.
    private static double[][] direction(double[][] points, double[][] centroids) {
        Objective<double[][]> f = c -> cost(points, c);
        double[][] ones = new double[centroids.length][centroids[0].length];
        Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
        double[][] direction = Autodiff.gradient(f, centroids);
        double[][] diagonal = Autodiff.hvp(f, centroids, ones);
        for (int j = 0; j < direction.length; j++) {
            for (int l = 0; l < direction[j].length; l++) {
                direction[j][l] /= diagonal[j][l];
            }
        }
        return direction;
    }

    private static double cost(double[][] points, double[][] centroids) {
        double cost = 0;
        for (double[] point : points) {
            cost += squaredDistance(point, centroids[nearest(point, centroids)]);
        }
        return cost;
    }

    private static int nearest(double[] point, double[][] centroids) {
        int nearest = 0;
        double closest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < centroids.length; j++) {
            double distance = squaredDistance(point, centroids[j]);
            if (distance < closest) {
                closest = distance;
                nearest = j;
            }
        }
        return nearest;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }
}
