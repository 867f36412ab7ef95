package dev.thalweg.fuzz.features;

import java.util.List;

/// Functions that capture numbers and arrays, are put together, kept, returned and passed on.
final class Lambdas {
    static final Feature FEATURE = new Feature("lambdas", """
                interface Law {
                    double at(double z, int i);

                    default Law bent() {
                        return (z, i) -> Math.sin(at(z, i + 1));
                    }
                }

                static double twice(DoubleUnaryOperator function, double z) {
                    return function.applyAsDouble(0.5 * function.applyAsDouble(z));
                }

                static double integral(DoubleUnaryOperator function, double to) {
                    double r = 0;
                    for (int i = 0; i < 3; i++) {
                        r += function.applyAsDouble(to * i / 3) * to / 3;
                    }
                    return r;
                }

                static double[] mapped(double[] y, DoubleUnaryOperator function) {
                    double[] r = new double[y.length];
                    for (int i = 0; i < r.length; i++) {
                        r[i] = Math.tanh(function.applyAsDouble(y[i]));
                    }
                    return r;
                }

                static DoubleUnaryOperator line(double slope, double at) {
                    return z -> Math.sin(slope * z + at);
                }
            """,
            List.of("double held = #n;", "double[] kept = #a;", "DoubleUnaryOperator function = #c ? #y -> Math.sin(#y * held) : Math::cos;",
                    "DoubleBinaryOperator both = (#y, #z) -> #y * kept[1] - Math.sin(#z + held);", "Law law = (#y, #j) -> Math.cos(#y * kept[#j & 3]);"),
            List.of("{ double #now = #n; function = #y -> Math.sin(#y * #now + held); }", "{ DoubleUnaryOperator #inner = function; if (k < 6) function = #y -> 0.6 * #inner.applyAsDouble(#y + 0.2); k++; }",
                    "function = #c ? function.andThen(Math::sin) : line(#s, #s);", "#v = integral(function, #s);", "#u = mapped(#a, function);",
                    "{ double[] #now = #a; both = (#y, #z) -> #y - 0.4 * #now[2] * #z; }", "#v = Math.sin(both.applyAsDouble(#n, #s));", "law = law.bent();",
                    "{ double #now = #s; law = (#y, #j) -> #now * #y + #j * 0.1; }", "{ Runnable #run = () -> kept[2] = Math.sin(kept[1] + held); #run.run(); }",
                    "{ DoubleUnaryOperator[] #all = {Math::sin, function, #y -> #y * 0.3}; #v = 0.5 * Math.sin(#all[#i % 3].applyAsDouble(#s)); }",
                    "{ Function<Double, Double> #boxed = #y -> #y * 0.5 + held; #v = #boxed.apply(#s); }", "{ Supplier<double[]> #source = () -> new double[] {held, kept[0], 1, 2}; #u = #source.get(); }"),
            List.of("Math.sin(function.applyAsDouble(#n))", "Math.sin(twice(function, #s))", "both.applyAsDouble(#s, #s) * 0.3", "law.at(#s, #i)", "line(#s, #s).applyAsDouble(#n)",
                    "integral(#y -> #y * held, #s)", "held"));

    private Lambdas() {}
}
