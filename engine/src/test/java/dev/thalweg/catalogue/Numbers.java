package dev.thalweg.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// Numbers, lists and lists of lists: out of JSON, copied, and laid flat.
final class Numbers {
    private Numbers() {}

    static Object of(JsonElement json) {
        if (!json.isJsonArray()) {
            return number(json);
        }
        JsonArray list = json.getAsJsonArray();
        return list.get(0).isJsonArray() ? matrix(list) : vector(list);
    }

    /// A number; those that are not finite are the strings NaN, Infinity, -Infinity.
    static double number(JsonElement json) {
        return Double.parseDouble(json.getAsString());
    }

    static double[] vector(JsonElement json) {
        return json.getAsJsonArray().asList().stream().mapToDouble(Numbers::number).toArray();
    }

    static double[][] matrix(JsonElement json) {
        return json.getAsJsonArray().asList().stream().map(Numbers::vector).toArray(double[][]::new);
    }

    /// All numbers of a `Double`, `double[]` or `double[][]`, row by row.
    static double[] flat(Object value) {
        return switch (value) {
            case Double x -> new double[] {x};
            case double[] x -> x;
            case double[][] x -> Arrays.stream(x).flatMapToDouble(Arrays::stream).toArray();
            default -> throw new IllegalArgumentException("not a number, a list or a matrix: " + value);
        };
    }

    /// A value of the same shape with the given numbers.
    static Object shaped(Object like, double[] flat) {
        return switch (like) {
            case Double _ -> flat[0];
            case double[] _ -> flat.clone();
            case double[][] rows -> {
                double[][] copy = new double[rows.length][];
                int from = 0;
                for (int i = 0; i < rows.length; i++) {
                    copy[i] = Arrays.copyOfRange(flat, from, from + rows[i].length);
                    from += rows[i].length;
                }
                yield copy;
            }
            default -> throw new IllegalArgumentException("not a number, a list or a matrix: " + like);
        };
    }

    static Object copy(Object value) {
        return shaped(value, flat(value));
    }

    static double largest(double[] x) {
        return DoubleStream.of(x).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    }

    static List<Double> list(double[] x) {
        return DoubleStream.of(x).boxed().toList();
    }
}
