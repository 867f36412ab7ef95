package dev.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Refusal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Functions that use functions and objects which they have captured: compiled, for each class of these once.
class CapturedFunctionsTest {
    private static final double X = 0.7;
    private static final double STEP = 1e-6;

    /// The derivative is right, and compiled: the recorded way would hide that it is not.
    private static void assertCompiled(ScalarFunction f) {
        Target target = Targets.of(f, 1);
        assertSlope(f, (Double) Adjoint.ALL.of(target).run(target.captured(), new Object[] {X}).gradient()[0]);
        assertSlope(f, Autodiff.gradient(f, X));
        assertSlope(f, Autodiff.jvp(f, X, 1));
        ScalarFunction first = Autodiff.gradient(f);
        assertSlope(first, Autodiff.gradient(first, X));
    }

    private static void assertSlope(ScalarFunction f, double found) {
        double expected = (f.applyAsDouble(X + STEP) - f.applyAsDouble(X - STEP)) / (2 * STEP);
        assertEquals(expected, found, 1e-8 * (1 + Math.abs(expected)));
    }

    private static ScalarFunction twice(ScalarFunction g) {
        return x -> g.applyAsDouble(g.applyAsDouble(x)) * x;
    }

    private static ScalarFunction power(double exponent) {
        return x -> Math.pow(x, exponent);
    }

    private static double cube(double x) {
        return x * x * x;
    }

    @Test
    void lambdasAndMethodReferences() {
        assertCompiled(twice(x -> x * x + 1));
        assertCompiled(twice(Math::sin));
        assertCompiled(twice(CapturedFunctionsTest::cube));
        assertCompiled(twice(twice(x -> x * x + 1)));
        ScalarFunction2 g = (x, y) -> x * Math.exp(y);
        assertCompiled(x -> g.applyAsDouble(x, x * 2) + g.applyAsDouble(1, x));
        Mapping<double[], double[]> m = v -> new double[] {v[0] * v[1], v[0]};
        assertCompiled(x -> m.apply(m.apply(new double[] {x, 3}))[0]);
    }

    /// One program: what the functions have captured is read when it is called.
    @Test
    void whatAFunctionHasCapturedIsReadAtTheCall() {
        ScalarFunction squares = twice(power(2));
        ScalarFunction cubes = twice(power(3));
        assertEquals(5 * Math.pow(X, 4), Autodiff.gradient(squares, X), 1e-14);
        assertEquals(10 * Math.pow(X, 9), Autodiff.gradient(cubes, X), 1e-14);
        assertEquals(Adjoint.ALL.of(Targets.of(squares, 1)), Adjoint.ALL.of(Targets.of(cubes, 1)));
        double[] scale = {2};
        ScalarFunction scaled = twice(x -> scale[0] * x);
        assertEquals(2 * 4 * X, Autodiff.gradient(scaled, X), 1e-14);
        scale[0] = 3;
        assertEquals(2 * 9 * X, Autodiff.gradient(scaled, X), 1e-14);
    }

    private interface Kernel {
        double at(double x);
    }

    private record Gauss(double width) implements Kernel {
        @Override
        public double at(double x) {
            return Math.exp(-x * x / width);
        }
    }

    private record Sum(Kernel a, Kernel b, ScalarFunction outer) implements Kernel {
        @Override
        public double at(double x) {
            return outer.applyAsDouble(a.at(x) + b.at(2 * x));
        }
    }

    private static class Shifted implements Kernel {
        private final Kernel inner;
        private double shift;

        Shifted(Kernel inner, double shift) {
            this.inner = inner;
            this.shift = shift;
        }

        @Override
        public double at(double x) {
            return inner.at(x - shift);
        }

        ScalarFunction squared() {
            return x -> at(x) * at(x);
        }
    }

    @Test
    void objectsAndRecordsOfFunctions() {
        Kernel gauss = new Gauss(1.5);
        assertCompiled(x -> gauss.at(x) * x);
        Kernel sum = new Sum(gauss, new Shifted(new Gauss(0.5), 0.2), Math::sin);
        assertCompiled(x -> sum.at(x) * x);
        Shifted shifted = new Shifted(sum, 0.1);
        assertCompiled(shifted.squared());
        ScalarFunction bound = shifted::at;
        assertCompiled(bound);
        double before = Autodiff.gradient(bound, X);
        shifted.shift = 0.3;
        assertEquals((sum.at(X - 0.3 + STEP) - sum.at(X - 0.3 - STEP)) / (2 * STEP), Autodiff.gradient(bound, X), 1e-8);
        assertEquals(true, before != Autodiff.gradient(bound, X));
    }

    private enum Unit implements Kernel {
        SQUARE {
            @Override
            public double at(double x) {
                return x * x;
            }
        },
        WAVE {
            @Override
            public double at(double x) {
                return Math.cos(x);
            }
        }
    }

    @Test
    void constantsOfEnumsWithBodies() {
        for (Unit unit : Unit.values()) {
            assertCompiled(x -> unit.at(x) * x);
        }
    }

    /// The same code with another class behind it is another program.
    @Test
    void eachClassHasAProgramOfItsOwn() {
        for (Kernel kernel : List.of(new Gauss(1), Unit.WAVE, new Sum(Unit.SQUARE, new Gauss(2), Math::exp), Unit.SQUARE)) {
            assertCompiled(x -> kernel.at(x) * x);
        }
    }

    @Test
    void vectorsAndCurves() {
        ScalarFunction g = x -> x * x * x;
        VectorFunction f = x -> new double[] {g.applyAsDouble(x[0]) * x[1]};
        assertNotNull(VectorTangent.ALL.of(Targets.of(f, 1)));
        assertEquals(3 * 4 * 5, Autodiff.jacobian(f, new double[] {2, 5})[0][0], 1e-13);
        Curve curve = t -> new double[] {g.applyAsDouble(t)};
        assertEquals(6 * 2, Autodiff.derivative(Autodiff.derivative(curve)).apply(2)[0], 1e-13);
    }

    /// What cannot be known stays as it was: recorded, or refused.
    @Test
    void otherFunctionsAreRecorded() {
        List<ScalarFunction> all = List.of(Math::sin, x -> x * x);
        ScalarFunction f = x -> {
            double y = x;
            for (ScalarFunction g : all) {
                y = g.applyAsDouble(y);
            }
            return y;
        };
        assertEquals(2 * Math.sin(X) * Math.cos(X), Autodiff.gradient(f, X), 1e-14);
        ScalarFunction slope = Autodiff.gradient((double x) -> x * x * x);
        ScalarFunction g = x -> slope.applyAsDouble(x) * x;
        assertEquals(9 * X * X, Autodiff.gradient(g, X), 1e-14);
        Function<Double, Double> unreadable = y -> y * y;
        ScalarFunction h = x -> unreadable.apply(x);
        assertThrows(Refusal.class, () -> Adjoint.ALL.of(Targets.of(h, 1)));
        assertThrows(NotDifferentiableException.class, () -> Autodiff.gradient(h, X));
    }
}
