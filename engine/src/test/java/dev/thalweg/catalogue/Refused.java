package dev.thalweg.catalogue;

import static dev.thalweg.catalogue.Program.objective;
import static dev.thalweg.catalogue.Program.scalars;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// Programs that no derivative flows through, and that must be refused; the lines at fault end in `// refused: NAME`.
final class Refused {
    private static double total;
    private static double[] buffer = new double[3];

    /// @param method    the method at fault
    /// @param fragments what the message names besides the place
    record Refusal(String method, Program program, Object[] point, List<String> fragments) {
        @Override
        public String toString() {
            return method;
        }
    }

    static final List<Refusal> ALL = List.of(
            refusal("writesStaticField", scalars(Refused::writesStaticField), 1.5, "total", "static"),
            refusal("writesStaticArray", scalars(Refused::writesStaticArray), 1.5),
            refusal("throughText", scalars(Refused::throughText), 1.5, "Double.parseDouble"),
            refusal("throughBuilder", scalars(Refused::throughBuilder), 1.5, "Double.valueOf"),
            refusal("throughBigDecimal", scalars(Refused::throughBigDecimal), 1.5, "BigDecimal"),
            refusal("throughFormat", scalars(Refused::throughFormat), 1.5),
            refusal("throughSystemProperty", scalars(Refused::throughSystemProperty), 1.5),
            refusal("inHelper", scalars(Refused::callsHelper), 1.5, "Double.parseDouble"),
            refusal("inLoop", objective(Refused::inLoop), new double[] {1, 2}, "Double.parseDouble"));

    private Refused() {}

    private static Refusal refusal(String method, Program program, Object point, String... fragments) {
        return new Refusal(method, program, new Object[] {point}, List.of(fragments));
    }

    private static double writesStaticField(double x) {
        total = x * x; // refused: writesStaticField
        return total * x;
    }

    private static double writesStaticArray(double x) {
        buffer[1] = x * x; // refused: writesStaticArray
        return buffer[1] * x;
    }

    private static double throughText(double x) {
        String text = Double.toString(x * x);
        return Double.parseDouble(text) * x; // refused: throughText
    }

    private static double throughBuilder(double x) {
        StringBuilder text = new StringBuilder();
        text.append(x * x);
        return Double.valueOf(text.toString()) * x; // refused: throughBuilder
    }

    private static double throughBigDecimal(double x) {
        return new BigDecimal(x).add(BigDecimal.ONE).doubleValue(); // refused: throughBigDecimal
    }

    private static double throughFormat(double x) {
        String text = String.format(Locale.ROOT, "%.17g", x * x);
        return Double.parseDouble(text) * x; // refused: throughFormat
    }

    private static double throughSystemProperty(double x) {
        System.setProperty("thalweg.test", "" + x);
        return Double.parseDouble(System.getProperty("thalweg.test")) * x; // refused: throughSystemProperty
    }

    private static double callsHelper(double x) {
        return x * helper(x);
    }

    private static double helper(double x) {
        return Double.toString(x).isEmpty() ? 1 : Double.parseDouble(Double.toString(x)); // refused: inHelper
    }

    private static double inLoop(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += Double.parseDouble(Double.toString(xi)); // refused: inLoop
        }
        return sum;
    }
}
