package dev.thalweg.fuzz;

import dev.thalweg.bytecode.Emitter;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Interpreter;
import dev.thalweg.runtime.Program;
import dev.thalweg.runtime.Residuals;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/// A way to run a function of a program's parameters, or its adjoint.
@FunctionalInterface
interface Runner {
    /// @param numbers `a` and `b`
    /// @param objects the other arguments
    double run(double[] numbers, Object[] objects);

    /// A value, and the derivatives by all numbers of the point.
    record Result(double value, double[] gradient) {
        /// Tells all numbers apart but NaN from NaN.
        @Override
        public String toString() {
            return value + " " + Arrays.toString(gradient);
        }
    }

    static Runner compiled(Function f, Subject subject) {
        Program program = Emitter.compile(f, subject.host());
        return program::run;
    }

    static Runner interpreted(Function f, Subject subject) {
        Interpreter interpreter = new Interpreter(access(subject));
        return (numbers, objects) -> {
            Object[] all = new Object[2 + objects.length];
            all[0] = numbers[0];
            all[1] = numbers[1];
            System.arraycopy(objects, 0, all, 2, objects.length);
            return (Double) interpreter.run(f, all);
        };
    }

    /// The method as the JVM runs it, to which nothing of the engine has been done.
    static Runner plain(Subject subject) {
        try {
            MethodHandle method = access(subject).findStatic(subject.host(), subject.name(), Subject.TYPE);
            return (numbers, objects) -> {
                try {
                    return (double) method.invokeExact(numbers[0], numbers[1], (double[]) objects[0], (double[][]) objects[1], (int) (Integer) objects[2]);
                } catch (RuntimeException e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandles.Lookup access(Subject subject) {
        try {
            return MethodHandles.privateLookupIn(subject.host(), MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    default double at(Point p) {
        return run(new double[] {p.a(), p.b()}, new Object[] {p.x(), p.m(), p.n()});
    }

    /// What the function has left in its arrays.
    default double[] leftAt(Point p) {
        double[] x = p.x();
        double[][] m = p.m();
        run(new double[] {p.a(), p.b()}, new Object[] {x, m, p.n()});
        return Point.flat(0, 0, x, m);
    }

    default Result adjointAt(Point p) {
        double[][] m = p.m();
        double[] xBar = new double[4];
        double[][] mBar = (double[][]) Residuals.zerosLike(m);
        double[][] rows = mBar.clone(); // the program may move them
        double[] derivatives = new double[2];
        double value = run(new double[] {p.a(), p.b()}, new Object[] {p.x(), m, p.n(), xBar, mBar, derivatives});
        return new Result(value, Point.flat(derivatives[0], derivatives[1], xBar, rows));
    }

    /// Of a [Subject#directional] program.
    default double alongAt(double[] direction, Point p) {
        Point d = new Point(direction, 0);
        return run(new double[] {p.a(), p.b(), d.a(), d.b()}, new Object[] {p.x(), p.m(), p.n(), d.x(), d.m()});
    }

    /// Of a [Subject#product] program: the Hessian times the direction.
    default double[] productAt(double[] direction, Point p) {
        Point d = new Point(direction, 0);
        double[][] m = p.m();
        double[] xBar = new double[4];
        double[][] mBar = (double[][]) Residuals.zerosLike(m);
        double[] xProduct = new double[4];
        double[][] mProduct = (double[][]) Residuals.zerosLike(m);
        double[][] rows = mProduct.clone(); // the program may move them
        double[] numbers = new double[2];
        run(new double[] {p.a(), p.b(), d.a(), d.b()},
                new Object[] {p.x(), m, p.n(), xBar, mBar, new double[2], d.x(), d.m(), xProduct, mProduct, numbers});
        return Point.flat(numbers[0], numbers[1], xProduct, rows);
    }
}
