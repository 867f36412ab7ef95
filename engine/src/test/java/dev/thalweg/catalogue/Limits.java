package dev.thalweg.catalogue;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Jvp;
import dev.thalweg.autodiff.Mapping;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.Rules;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.Vjp;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/// What is refused, an example of each kind; what each says stands in `docs/limits.md`, word for word.
final class Limits {
    private static double total;
    private static double[] buffer = {1, 2};

    /// @param group what the example has to do with
    /// @param title what is refused, in a few words
    record Limit(String group, String title, Runnable derivative) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static final String STATE = "State outside of the function";
    private static final String JDK = "Code without a rule";
    private static final String FUNCTIONS = "Functions";
    private static final String ARGUMENTS = "Arguments and results";
    private static final String RULES = "Rules that users give";

    static final List<Limit> ALL = List.of(
            scalar(STATE, "a static field that is written", Limits::writesStatic),
            scalar(STATE, "an array in a static field that is written", Limits::writesStaticArray),
            vector(STATE, "an array that a field holds and an argument is, written", x -> writesBoth(x), buffer),
            scalar(JDK, "an active number", Limits::adds),
            vector(JDK, "an array of active numbers", Limits::hashed, new double[] {1, 2}),
            scalar(JDK, "a list of active numbers, whose hash is taken", x -> new ArrayList<>(List.of(x)).hashCode() * x),
            scalar(JDK, "active numbers in boxes, of which a hash is made", x -> java.util.Objects.hash(x, 2) * x),
            vector(JDK, "an array that such code holds, written", Limits::wrapped, new double[] {1, 2}),
            scalar(JDK, "an object that such code may call", Limits::calledBack),
            scalar(JDK, "a function that returns an active number to such code", Limits::generated),
            scalar(JDK, "text that is read again", Limits::throughText),
            scalar(JDK, "the bits of a number", x -> Double.longBitsToDouble(Double.doubleToRawLongBits(x))),
            scalar(JDK, "the hash of a number", x -> Double.hashCode(x) * x),
            scalar(JDK, "the hash of a record", x -> List.of(new Plain(x)).getFirst().hashCode() * x),
            scalar(JDK, "a method handle", Limits::handled),
            scalar(JDK, "another thread", Limits::elsewhere),
            scalar(JDK, "a constructor that does more than store", Limits::logged),
            limit(FUNCTIONS, "a lambda that does not tell its method", () -> Autodiff.gradient((ScalarFunction) unreadable()::applyAsDouble, 2)),
            scalar(FUNCTIONS, "a captured function that does not tell its method", captured(unreadable())),
            limit(FUNCTIONS, "a constructor in place of a function", () -> Autodiff.vjp((Mapping<Double, Plain>) Plain::new, 2.0)),
            limit(FUNCTIONS, "an object with several methods", () -> Autodiff.gradient(new Two(), 2)),
            limit(ARGUMENTS, "an object of a class of one's own", () -> Autodiff.gradient((Objective<Holder>) h -> h.x * h.x, new Holder())),
            limit(ARGUMENTS, "a list that holds itself", () -> Autodiff.gradient((Objective<List<Object>>) l -> (Double) l.get(0) * 2, endless())),
            limit(ARGUMENTS, "a record that checks its components", () -> Autodiff.gradient((Objective<Positive>) p -> -p.x, new Positive(2))),
            limit(ARGUMENTS, "a record that changes its components", () -> Autodiff.gradient((Objective<Doubled>) p -> p.x * 3, new Doubled(2))),
            limit(ARGUMENTS, "a result that is no number", () -> Autodiff.vjp((Mapping<Double, String>) x -> "x" + x, 2.0)),
            scalar(RULES, "a rule that is not there", Limits::noSuchRule),
            scalar(RULES, "two methods of the rule's name", Limits::overloaded),
            scalar(RULES, "a rule that is an instance method", Limits::instanceRule),
            scalar(RULES, "a rule for an instance method", x -> new Holder().ruled(x)),
            scalar(RULES, "a rule of another signature", Limits::wrong),
            scalar(RULES, "a tangent of another signature", Limits::wrongTangent),
            scalar(RULES, "too many rules for the arguments", x -> miscounted(x, 2)),
            scalar(RULES, "one rule for arguments of two types", x -> mixed(x, new double[] {x})),
            scalar(RULES, "a rule for a method without numbers", x -> text(x).length() * x),
            vector(RULES, "a cotangent of another length", x -> summed(x) * new ArrayList<>(List.of(x[0])).getFirst(), new double[] {1, 2}),
            vector(RULES, "a result that is an argument, written", Limits::writesWhatItClipped, new double[] {2, 3}),
            vector(RULES, "a result that is an argument, in recorded code", x -> new ArrayList<>(List.of(clipped(x)[0])).getFirst() * x[1], new double[] {2, 3}),
            scalar(RULES, "active numbers in an argument that the rule takes for a constant", x -> counted(List.of(x), x)),
            scalar(RULES, "a function that uses active numbers, given to a method with a rule", x -> applied(t -> new ArrayList<>(List.of(x)).getFirst() * t, x)),
            limit(RULES, "the source of a run that calls a method with a rule", () -> Autodiff.graph((ScalarFunction) x -> ruled(x) * x, 2).source()),
            limit(RULES, "a registered rule that captures", () -> Rules.vjp((Mapping<Double, Double>) Limits::tripled, capturing(3))));

    private Limits() {}

    private static Limit limit(String group, String title, Runnable derivative) {
        return new Limit(group, title, derivative);
    }

    private static Limit scalar(String group, String title, ScalarFunction f) {
        return new Limit(group, title, () -> Autodiff.gradient(f, 1.5));
    }

    private static Limit vector(String group, String title, Objective<double[]> f, double[] x) {
        return new Limit(group, title, () -> Autodiff.gradient(f, x));
    }

    private static double writesStatic(double x) {
        total = x * x;
        return total;
    }

    private static double writesStaticArray(double x) {
        buffer[1] = x;
        return buffer[1];
    }

    private static double writesBoth(double[] x) {
        x[0] *= 2;
        return x[0] * buffer[0];
    }

    private static double adds(double x) {
        DoubleAdder adder = new DoubleAdder();
        adder.add(x);
        return adder.sum() * x;
    }

    private static double hashed(double[] x) {
        return Arrays.hashCode(x) * x[0];
    }

    private static double wrapped(double[] x) {
        double[] kept = new double[1];
        DoubleBuffer all = DoubleBuffer.wrap(kept);
        kept[0] = new ArrayList<>(List.of(x[0])).getFirst();
        return all.get(0);
    }

    private static final class Summing implements Consumer<Double> {
        private double sum;

        @Override
        public void accept(Double x) {
            sum += x;
        }
    }

    private static double calledBack(double x) {
        Summing summing = new Summing();
        List.of(x, x * x).stream().forEach(summing);
        return summing.sum;
    }

    private static double generated(double x) {
        DoubleAccumulator sum = new DoubleAccumulator((a, b) -> a + b * x, 0);
        sum.accumulate(1);
        return sum.get();
    }

    private static double throughText(double x) {
        return Double.parseDouble(Double.toString(x));
    }

    private static double handled(double x) {
        try {
            MethodHandle sin = MethodHandles.lookup().findStatic(Math.class, "sin", MethodType.methodType(double.class, double.class));
            return (double) sin.invokeExact(x);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static double elsewhere(double x) {
        return CompletableFuture.supplyAsync(() -> x * x).join();
    }

    record Plain(double x) {}

    record Logged(double value) {
        Logged {
            total = 1;
        }
    }

    private static double logged(double x) {
        return new ArrayList<>(List.of(new Logged(x))).getFirst().value() * x;
    }

    private static DoubleUnaryOperator unreadable() {
        return t -> t * t;
    }

    private static ScalarFunction captured(DoubleUnaryOperator f) {
        return x -> f.applyAsDouble(x) * x;
    }

    private static final class Two implements ScalarFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public double applyAsDouble(double x) {
            return x;
        }

        public double other(double x) {
            return 2 * x;
        }
    }

    static final class Holder {
        private double x = 2;

        @Vjp("tripledVjp")
        double ruled(double t) {
            return x * t;
        }
    }

    private static List<Object> endless() {
        List<Object> list = new ArrayList<>(List.of(2.0));
        list.add(list);
        return list;
    }

    record Positive(double x) {
        Positive {
            if (x < 0) {
                throw new IllegalArgumentException("must be positive");
            }
        }
    }

    record Doubled(double x) {
        Doubled {
            x = 2 * x;
        }
    }

    @Vjp("nowhere")
    static double noSuchRule(double x) {
        return x;
    }

    @Vjp("twice")
    static double overloaded(double x) {
        return x;
    }

    static double twice(double x, double y, double yBar) {
        return yBar;
    }

    static double twice(double x) {
        return x;
    }

    @Vjp("ofInstance")
    static double instanceRule(double x) {
        return x;
    }

    double ofInstance(double x, double y, double yBar) {
        return yBar;
    }

    @Vjp("wrongVjp")
    static double wrong(double x) {
        return x;
    }

    static double wrongVjp(double x, double yBar) {
        return yBar;
    }

    @Jvp("wrongJvp")
    static double wrongTangent(double x) {
        return x;
    }

    static double wrongJvp(double x) {
        return x;
    }

    @Vjp({"tripledVjp", "", "tripledVjp"})
    static double miscounted(double x, double y) {
        return x * y;
    }

    static double tripledVjp(double x, double y, double yBar) {
        return 3 * yBar;
    }

    @Vjp("tripledVjp")
    static double ruled(double x) {
        return 3 * x;
    }

    static double tripled(double x) {
        return 3 * x;
    }

    private static Rules.MappingVjp<Double, Double> capturing(double factor) {
        return (_, _, yBar) -> factor * yBar;
    }

    @Vjp("mixedVjp")
    static double mixed(double x, double[] y) {
        return x * y[0];
    }

    static double mixedVjp(double x, double[] y, double z, double zBar) {
        return zBar;
    }

    @Vjp("tripledVjp")
    static String text(double x) {
        return "" + x;
    }

    @Vjp("summedVjp")
    static double summed(double[] x) {
        return x[0] + x[1];
    }

    static double[] summedVjp(double[] x, double y, double yBar) {
        return new double[] {yBar};
    }

    @Vjp("clippedVjp")
    static double[] clipped(double[] x) {
        return x;
    }

    static double[] clippedVjp(double[] x, double[] y, double[] yBar) {
        return yBar.clone();
    }

    private static double writesWhatItClipped(double[] x) {
        double[] y = clipped(x);
        y[0] *= 2;
        return x[0] * y[1];
    }

    @Vjp({"", "countedVjp"})
    static double counted(List<Double> numbers, double x) {
        return numbers.size() * x;
    }

    static double countedVjp(List<Double> numbers, double x, double y, double yBar) {
        return numbers.size() * yBar;
    }

    @Vjp({"", "appliedVjp"})
    static double applied(ScalarFunction f, double x) {
        return f.applyAsDouble(x);
    }

    static double appliedVjp(ScalarFunction f, double x, double y, double yBar) {
        return yBar;
    }
}
