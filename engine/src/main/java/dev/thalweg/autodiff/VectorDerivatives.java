package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Derivatives of functions whose result is an array, or anything made of numbers: products with the Jacobian from both sides, and the Jacobian.
final class VectorDerivatives {
    /// What a sweep back costs, in runs of the function with one tangent more.
    private static final int REVERSE_SWEEP = 3;

    private VectorDerivatives() {}

    /// A function at a point.
    ///
    /// @param shaped makes what the user gets of the cotangents, one for each argument
    private record At<P, R>(Object f, Object[] point, R value, Mapping<Object[], P> shaped) implements Pullback<P, R> {
        @Override
        public P pull(R seed) {
            return shaped.apply(VectorDerivatives.pull(f, point, value, seed));
        }
    }

    /// @param run calls the function
    static <P, R> Pullback<P, R> pullback(Object f, Object[] x, Mapping<Object[], R> run, Mapping<Object[], P> shaped) {
        if (TensorLeaves.areIn(x)) {
            return TensorDerivatives.pullback(f, x, shaped);
        }
        return Ways.first(() -> {
            VectorAdjoint.ALL.of(Targets.of(f, x.length)); // what has no derivative is refused before it is pulled back
            Object[] point = Copies.deep(x);
            return new At<>(f, point, run.apply(Copies.deep(point)), shaped);
        }, () -> Recorded.pullback(f, x, (point, value) -> new At<>(f, point, VectorDerivatives.<R>cast(value), shaped)));
    }

    @SuppressWarnings("unchecked")
    private static <R> R cast(Object value) {
        return (R) value;
    }

    private static Object[] pull(Object f, Object[] arguments, Object value, Object seed) {
        requireShape(Structure.shape(seed), Structure.shape(value));
        return pull(f, arguments, seed);
    }

    private static void requireShape(String seed, String result) {
        if (!seed.equals(result)) {
            throw new IllegalArgumentException("The seed must have the shape of the result, %s, but is %s.".formatted(result, seed));
        }
    }

    /// The cotangents of the arguments, from one of the result, which is of its shape.
    static Object[] pull(Object f, Object[] arguments, Object seed) {
        return Ways.first(() -> compiledPull(f, arguments, seed), () -> Recorded.pull(f, arguments, seed));
    }

    private static Object[] compiledPull(Object f, Object[] arguments, Object seed) {
        Target target = Targets.of(f, arguments.length);
        return VectorAdjoint.ALL.of(target).run(target.captured(), Copies.deep(arguments), seed);
    }

    /// The result, and its tangents along several directions.
    static VectorTangents along(Object f, Object[] arguments, List<Object[]> directions) {
        if (TensorLeaves.areIn(arguments)) {
            List<ValueAndTangent<Object>> along = directions.stream().map(direction -> TensorDerivatives.along(f, arguments, direction)).toList();
            return new VectorTangents(along.getFirst().value(), along.stream().map(ValueAndTangent::tangent).toList());
        }
        return Ways.first(() -> compiledAlong(f, arguments, directions), () -> Recorded.tangents(f, arguments, directions));
    }

    private static VectorTangents compiledAlong(Object f, Object[] arguments, List<Object[]> directions) {
        Target target = Targets.of(f, arguments.length);
        return VectorTangent.ALL.of(target).run(target.captured(), arguments, directions);
    }

    /// The tangent of the result along one direction.
    static Object tangent(Object f, Object[] arguments, Object... direction) {
        return along(f, arguments, List.<Object[]>of(direction)).tangents().getFirst();
    }

    /// The Jacobian, all rows in one run where the function is short, else by columns in forward mode or by rows in reverse mode, whichever
    /// takes fewer runs.
    static double[][] jacobian(VectorFunction f, double[] x) {
        return Ways.first(() -> compiledJacobian(f, point -> f.apply(point[0]), x), () -> Recorded.jacobian(f, x));
    }

    /// The Jacobian by the first argument.
    static double[][] jacobian(VectorFunction2 f, double[] x, double[] parameters) {
        return Ways.first(() -> compiledJacobian(f, point -> f.apply(point[0], point[1]), x, parameters),
                () -> Recorded.jacobian((VectorFunction) at -> f.apply(at, parameters.clone()), x));
    }

    /// @param run calls the function
    private static double[][] compiledJacobian(Object f, Mapping<double[][], double[]> run, double[]... given) {
        int columns = given[0].length;
        if (columns > 0) {
            Target target = Targets.of(f, given.length);
            JacobianProgram program = JacobianProgram.ALL.of(target);
            if (program.serves(columns)) {
                return program.run(target.captured(), given);
            }
        }
        int rows = run.apply(Arrays.stream(given).map(double[]::clone).toArray(double[][]::new)).length;
        return columns == 0 ? new double[rows][0] : REVERSE_SWEEP * rows < columns ? byRows(f, rows, given)
                : transposed(tangents(f, given, units(columns)), rows);
    }

    private static double[][] byRows(Object f, int rows, double[][] given) {
        double[][] jacobian = new double[rows][];
        for (int i = 0; i < rows; i++) {
            jacobian[i] = (double[]) compiledPull(f, given, unit(rows, i))[0];
        }
        return jacobian;
    }

    /// The Jacobian times a matrix.
    static double[][] jacobian(VectorFunction f, double[] x, double[][] seeds) {
        int columns = columns(x, seeds);
        return Ways.first(() -> compiledJacobian(f, x, seeds, columns), () -> Recorded.jacobian(f, x, seeds));
    }

    /// The Hessian, row by row.
    static double[][] hessian(Objective<double[]> f, double[] x) {
        double[][] compiled = Derivatives.compiledHessian(f, x, units(x.length));
        return compiled != null ? compiled : Ways.refusing(() -> Recorded.jacobian(at -> Autodiff.gradient(f, at), x));
    }

    /// The Hessian times a matrix.
    static double[][] hessian(Objective<double[]> f, double[] x, double[][] seeds) {
        double[][] compiled = Derivatives.compiledHessian(f, x, directions(seeds, columns(x, seeds)));
        return compiled != null ? transposed(List.of(compiled), x.length) : Ways.refusing(() -> Recorded.jacobian(at -> Autodiff.gradient(f, at), x, seeds));
    }

    private static int columns(double[] x, double[][] seeds) {
        if (seeds.length != x.length) {
            throw new IllegalArgumentException("The seeds must have a row for each of the %d variables, but have %d.".formatted(x.length, seeds.length));
        }
        int columns = seeds.length == 0 ? 0 : seeds[0].length;
        if (Arrays.stream(seeds).anyMatch(row -> row.length != columns)) {
            throw new IllegalArgumentException("The rows of the seeds must be equally long, and are not.");
        }
        return columns;
    }

    private static List<Object[]> directions(double[][] seeds, int columns) {
        return Arrays.stream(transposed(List.of(seeds), columns)).map(column -> new Object[] {column}).toList();
    }

    private static double[][] compiledJacobian(VectorFunction f, double[] x, double[][] seeds, int columns) {
        int rows = f.apply(x.clone()).length;
        return columns == 0 ? new double[rows][0] : transposed(tangents(f, new double[][] {x}, directions(seeds, columns)), rows);
    }

    /// @param directions of the first argument; the others stay
    private static List<double[]> tangents(Object f, double[][] given, List<Object[]> directions) {
        List<Object[]> whole = directions.stream().map(direction -> {
            Object[] all = Copies.zerosLike(given);
            all[0] = direction[0];
            return all;
        }).toList();
        return compiledAlong(f, given, whole).tangents().stream().map(double[].class::cast).toList();
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
