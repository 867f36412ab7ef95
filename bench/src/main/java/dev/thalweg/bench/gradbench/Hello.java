package dev.thalweg.bench.gradbench;

import dev.thalweg.autodiff.Autodiff;
import java.util.Map;

/// `hello`: a square and its derivative.
final class Hello {
    static final Map<String, Entry<?, ?>> FUNCTIONS = Map.of(
            "square", Entry.of(Double.class, Hello::square),
            "double", Entry.of(Double.class, x -> Autodiff.gradient(Hello::square, x)));

    private Hello() {}

    private static double square(double x) {
        return x * x;
    }
}
