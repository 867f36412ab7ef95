package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Limit.of;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.Jvp;
import dev.thalweg.autodiff.Mapping;
import dev.thalweg.autodiff.Objective;
import dev.thalweg.autodiff.Rules;
import dev.thalweg.autodiff.ScalarFunction;
import dev.thalweg.autodiff.Vjp;
import java.util.ArrayList;
import java.util.List;

/// What is refused of derivative rules that users give.
final class RuleLimits {
    private static final String RULES = "Rules that users give";

    static final List<Limit> ALL = List.of(
            scalar("a rule that is not there", RuleLimits::noSuchRule),
            scalar("two methods of the rule's name", RuleLimits::overloaded),
            scalar("a rule that is an instance method", RuleLimits::instanceRule),
            scalar("a rule for an instance method", x -> new Scale().ruled(x)),
            scalar("a rule of another signature", RuleLimits::wrong),
            scalar("a tangent of another signature", RuleLimits::wrongTangent),
            scalar("too many rules for the arguments", x -> miscounted(x, 2)),
            scalar("one rule for arguments of two types", x -> mixed(x, new double[] {x})),
            scalar("a rule for a method without numbers", x -> text(x).length() * x),
            vector("a cotangent of another length", x -> summed(x) * new ArrayList<>(List.of(x[0])).getFirst(), 1, 2),
            vector("a result that is an argument, written", RuleLimits::writesWhatItClipped, 2, 3),
            vector("a result that is an argument, in recorded code", x -> new ArrayList<>(List.of(clipped(x)[0])).getFirst() * x[1], 2, 3),
            scalar("active numbers in an argument that the rule takes for a constant", x -> counted(List.of(x), x)),
            scalar("a function that uses active numbers, given to a method with a rule", x -> applied(t -> new ArrayList<>(List.of(x)).getFirst() * t, x)),
            of(RULES, "the source of a run that calls a method with a rule", () -> Autodiff.graph((ScalarFunction) x -> ruled(x) * x, 2).source()),
            of(RULES, "a registered rule that captures", () -> Rules.vjp((Mapping<Double, Double>) RuleLimits::tripled, capturing(3))));

    private RuleLimits() {}

    private static Limit scalar(String title, ScalarFunction f) {
        return Limit.scalar(RULES, title, f);
    }

    private static Limit vector(String title, Objective<double[]> f, double... x) {
        return Limit.vector(RULES, title, f, x);
    }

    private static final class Scale {
        private double x = 2;

        @Vjp("tripledVjp")
        double ruled(double t) {
            return x * t;
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
