package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import dev.thalweg.autodiff.Inspection;
import dev.thalweg.autodiff.Jvp;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.VectorFunction;
import dev.thalweg.autodiff.Vjp;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What cannot be compiled, and is recorded instead: an example of each kind.
final class CompiledLimits {
    private static final String RECORDED = "What is recorded";
    private static double[] buffer = {1, 2};

    /// Each has a derivative, by recording.
    static final List<Construct> DIFFERENTIATED = List.of(
            Construct.of("exceptions that are caught, locks, resources", scalars(CompiledLimits::catches), 1.5),
            Construct.of("null for a Double", scalars(x -> half(x) == null ? x : half(x)), 1.5),
            Construct.of("a Double that may be null", scalars(CompiledLimits::orNull), 1.5),
            Construct.of("an object that may be an array of numbers", objective(CompiledLimits::ofObject), new double[] {1.5, 2}),
            Construct.of("an array that a method without rule has given, written", objective(CompiledLimits::given), new double[] {1.5, 2}),
            Construct.of("an array in a field, read by recursion that writes its argument", objective((double[] x) -> scaled(x, 2)), new double[] {1.5, 2}),
            Construct.of("the field of an object that was made outside, written", scalars(kept(new Holder())), 1.5),
            Construct.of("text of an active number in an array", scalars(CompiledLimits::labelled), 1.5),
            Construct.of("an active number in a collection", scalars(x -> new ArrayList<>(List.of(x)).getFirst() * x), 1.5),
            Construct.of("a method of a superclass whose code has no rule, called by super", scalars(x -> new Counted().times(x)), 1.5).is(3),
            Construct.of("an array function whose rule has no vjp", objective((double[] x) -> tripled(x)[0] * x[1]), new double[] {1.5, 2}));

    private static final List<Limit> OTHERS = List.of(
            new Limit(RECORDED, "an array function whose rule has no jvp, along a direction", explained(() -> Inspection.explainJvp((Objective<double[]>) x -> doubled(x)[0]))),
            new Limit(RECORDED, "a result whose type is erased", explained(() -> Inspection.explain((VectorFunction) CompiledLimits::erased))),
            Limit.uncompiled(RECORDED, "a list as an argument", (Objective<List<Double>>) l -> l.get(0) * 2, 1),
            Limit.uncompiled(RECORDED, "a record as an argument, used as an object", (Objective<Plain>) p -> new ArrayList<>(List.of(p)).getFirst().x(), 1),
            Limit.uncompiled(RECORDED, "a native method in place of a function", (ScalarFunction) Limits::outside, 1),
            Limit.uncompiled(RECORDED, "a function that only throws", (ScalarFunction) CompiledLimits::refuses, 1));

    static final List<Limit> ALL = Stream.concat(DIFFERENTIATED.stream()
            .map(c -> Limit.uncompiled(RECORDED, c.name(), c.program().function(), c.point().length)), OTHERS.stream()).toList();

    private CompiledLimits() {}

    private static Supplier<String> explained(Runnable explanation) {
        return Limit.of(RECORDED, "explain", explanation).message();
    }

    private static final class Counted extends BitSet {
        private static final long serialVersionUID = 1L;

        Counted() {
            set(4, 7);
        }

        double times(double x) {
            return x * super.cardinality();
        }
    }

    private static double catches(double x) {
        try {
            return x * Integer.parseInt("no number");
        } catch (NumberFormatException e) {
            return x * x;
        }
    }

    private static Double half(double x) {
        if (x < 0) {
            return null;
        }
        return x / 2;
    }

    private static double orNull(double x) {
        Double y = null;
        if (x > 1) {
            y = x * x;
        }
        return y == null ? x : y;
    }

    private static double ofObject(double[] x) {
        Object any = x[0] > 1 ? x : "none";
        double[] a = (double[]) any;
        a[1] = x[0] * x[1];
        return a[0] * a[1];
    }

    private static double given(double[] x) {
        double[] a = ThreadLocal.withInitial(() -> new double[2]).get();
        a[0] = x[0];
        return a[0] * x[1];
    }

    private static double scaled(double[] x, int times) {
        x[0] *= 2;
        return times == 0 ? x[0] * x[1] : scaled(x, times - 1) * buffer[1];
    }

    private static final class Holder {
        private double x;
    }

    private static ScalarFunction kept(Holder holder) {
        return x -> {
            holder.x = x * x;
            return holder.x * x;
        };
    }

    private static double labelled(double x) {
        String[] labels = {"x is " + x};
        return labels.length * x;
    }

    @Jvp("tripledJvp")
    static double[] tripled(double[] x) {
        return new double[] {3 * x[0], 3 * x[1]};
    }

    static double[] tripledJvp(double[] x, double[] xDot) {
        return new double[] {3 * xDot[0], 3 * xDot[1]};
    }

    @Vjp("doubledVjp")
    static double[] doubled(double[] x) {
        return new double[] {2 * x[0], 2 * x[1]};
    }

    static double[] doubledVjp(double[] x, double[] y, double[] yBar) {
        return new double[] {2 * yBar[0], 2 * yBar[1]};
    }

    @SuppressWarnings("unchecked")
    private static <T> T erased(double[] x) {
        return (T) new double[] {x[0] * x[1]};
    }

    private record Plain(double x) {}

    private static double refuses(double x) {
        throw new UnsupportedOperationException("not for " + x);
    }
}
