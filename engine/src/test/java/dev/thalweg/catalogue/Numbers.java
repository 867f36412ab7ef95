package dev.thalweg.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;

/// Numbers and arrays of them: out of JSON, copied, and laid flat.
final class Numbers {
    private Numbers() {}

    static Object of(JsonElement json) {
        if (!json.isJsonArray()) {
            return number(json);
        }
        JsonArray list = json.getAsJsonArray();
        if (!list.get(0).isJsonArray()) {
            return vector(list);
        }
        Object[] parts = list.asList().stream().map(Numbers::of).toArray();
        Object[] array = (Object[]) Array.newInstance(parts[0].getClass(), parts.length);
        System.arraycopy(parts, 0, array, 0, parts.length);
        return array;
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

    /// All numbers of a `Double`, or of an array of any depth, row by row.
    static double[] flat(Object value) {
        return switch (value) {
            case Double x -> new double[] {x};
            case double[] x -> x;
            case Object[] parts -> Arrays.stream(parts).map(Numbers::flat).flatMapToDouble(Arrays::stream).toArray();
            default -> throw new IllegalArgumentException("not a number or an array of numbers: " + value);
        };
    }

    /// A value of the same shape with the given numbers.
    static Object shaped(Object like, double[] flat) {
        return shaped(like, Arrays.stream(flat).iterator());
    }

    private static Object shaped(Object like, PrimitiveIterator.OfDouble numbers) {
        return switch (like) {
            case Double _ -> numbers.nextDouble();
            case double[] row -> Arrays.stream(row).map(_ -> numbers.nextDouble()).toArray();
            case Object[] parts -> {
                Object[] copy = parts.clone();
                Arrays.setAll(copy, i -> shaped(parts[i], numbers));
                yield copy;
            }
            default -> throw new IllegalArgumentException("not a number or an array of numbers: " + like);
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
