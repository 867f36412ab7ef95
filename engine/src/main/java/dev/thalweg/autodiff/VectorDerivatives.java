package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Derivatives of functions whose result is an array, or any number or array: products with the Jacobian from both sides, and the Jacobian.
final class VectorDerivatives {
    /// What a sweep back costs, in runs of the function with one tangent more.
    private static final int REVERSE_SWEEP = 3;

    private VectorDerivatives() {}

    @SuppressWarnings("unchecked")
    static <P, R> Pullback<P, R> pullback(Mapping<P, R> f, P x) {
        Object[] point = Copies.of(new Object[] {x});
        R value = f.apply((P) Copies.of(point)[0]);
        String shape = Structure.shape(value);
        record At<P, R>(Mapping<P, R> f, Object[] point, R value, String shape) implements Pullback<P, R> {
            @Override
            public P pull(R seed) {
                requireShape("seed", seed, "result", shape);
                return (P) VectorDerivatives.pull(f, point, seed)[0];
            }
        }
        Derivatives.refusing(() -> VectorAdjoint.ALL.of(Targets.of(f, 1))); // what has no derivative is refused before it is pulled back
        return new At<>(f, point, value, shape);
    }

    static Object[] pull(Object f, Object[] arguments, Object seed) {
        return Derivatives.refusing(() -> {
            Target target = Targets.of(f, arguments.length);
            return VectorAdjoint.ALL.of(target).run(target.captured(), Copies.of(arguments), seed);
        });
    }

    static void requireShape(String what, Object given, String like, String shape) {
        if (!Structure.shape(given).equals(shape)) {
            throw new IllegalArgumentException("The %s must have the shape of the %s, %s, but is %s.".formatted(what, like, shape, Structure.shape(given)));
        }
    }

    /// The result, and its tangents along several directions.
    static VectorTangents along(Object f, Object[] arguments, List<Object[]> directions) {
        return Derivatives.refusing(() -> {
            Target target = Targets.of(f, arguments.length);
            return VectorTangent.ALL.of(target).run(target.captured(), arguments, directions);
        });
    }

    /// The Jacobian, by columns in forward mode or by rows in reverse mode, whichever takes fewer runs.
    static double[][] jacobian(VectorFunction f, double[] x) {
        int rows = f.apply(x.clone()).length;
        if (x.length == 0) {
            return new double[rows][0];
        }
        return REVERSE_SWEEP * rows < x.length ? byRows(f, x, rows) : transposed(tangents(f, x, units(x.length)), rows);
    }

    private static double[][] byRows(VectorFunction f, double[] x, int rows) {
        double[][] jacobian = new double[rows][];
        for (int i = 0; i < rows; i++) {
            jacobian[i] = (double[]) pull(f, new Object[] {x}, unit(rows, i))[0];
        }
        return jacobian;
    }

    /// The Jacobian times a matrix.
    static double[][] jacobian(VectorFunction f, double[] x, double[][] seeds) {
        if (seeds.length != x.length) {
            throw new IllegalArgumentException("The seeds must have a row for each of the %d variables, but have %d.".formatted(x.length, seeds.length));
        }
        int columns = seeds.length == 0 ? 0 : seeds[0].length;
        List<Object[]> directions = new ArrayList<>();
        for (double[] column : transposed(List.of(seeds), columns)) {
            directions.add(new Object[] {column});
        }
        int rows = f.apply(x.clone()).length;
        return columns == 0 ? new double[rows][0] : transposed(tangents(f, x, directions), rows);
    }

    private static List<double[]> tangents(VectorFunction f, double[] x, List<Object[]> directions) {
        return along(f, new Object[] {x}, directions).tangents().stream().map(double[].class::cast).toList();
    }

    private static double[][] transposed(List<double[]> columns, int rows) {
        double[][] transposed = new double[rows][columns.size()];
        for (int j = 0; j < columns.size(); j++) {
            for (int i = 0; i < rows; i++) {
                transposed[i][j] = columns.get(j)[i];
            }
        }
        return transposed;
    }

    static List<Object[]> units(int n) {
        return IntStream.range(0, n).mapToObj(i -> new Object[] {unit(n, i)}).toList();
    }

    private static double[] unit(int n, int i) {
        double[] unit = new double[n];
        unit[i] = 1;
        return unit;
    }
}
