package dev.thalweg.autodiff;

import java.util.Map;

/// What to do about an operation that gives a number which is not finite, or has a slope that is not.
final class Advice {
    private static final String ENDS = "It is defined from -1 to 1, with an infinite slope at both ends: clamp its argument to a little less.";
    private static final String POSITIVE = "A logarithm wants a number above 0: add a small one, or take Math.max(x, 1e-12).";

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("log", POSITIVE), Map.entry("log10", POSITIVE), Map.entry("log1p", "log1p wants a number above -1."),
            Map.entry("sqrt", "A root wants a number that is not negative: take Math.max(x, 0), or look for the sign."),
            Map.entry("pow", "A negative base has no power with a fraction, and 0 none with a negative exponent; a large one overflows."),
            Map.entry("exp", "exp overflows above 709.78: subtract the largest exponent first, or work with logarithms."),
            Map.entry("expm1", "expm1 overflows above 709.78."), Map.entry("sinh", "sinh overflows above 710.47."), Map.entry("cosh", "cosh overflows above 710.47."),
            Map.entry("div", "Add a small number to what is divided by, or choose another way where it is 0."),
            Map.entry("asin", ENDS), Map.entry("acos", ENDS));

    private static final Map<String, String> SLOPES = Map.ofEntries(
            Map.entry("sqrt", "Add a small number under the root, or choose another way at 0."),
            Map.entry("cbrt", "Choose another way at 0."),
            Map.entry("pow", "Add a small number to the base, or choose another way at 0."),
            Map.entry("log", POSITIVE), Map.entry("asin", ENDS), Map.entry("acos", ENDS),
            Map.entry("div", "What is divided by is close to 0, and its square too small."));

    private Advice() {}

    /// A line of its own, or nothing.
    static String on(String operation, boolean isDerivative) {
        String advice = (isDerivative ? SLOPES : VALUES).get(operation);
        return advice == null ? "" : "\n" + advice;
    }
}
