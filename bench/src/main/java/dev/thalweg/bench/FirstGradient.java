package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;
import java.time.Duration;
import java.time.Instant;

/// Prints the milliseconds from the start of its process to its first gradient, of a function of 1,000 bytes.
public final class FirstGradient {
    private FirstGradient() {}

    public static void main(String[] arguments) {
        double[] gradient = Autodiff.gradient(ThousandBytes.FUNCTION, ThousandBytes.POINT);
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        System.out.println(Duration.between(start, Instant.now()).toMillis() + " ms " + gradient[0]);
    }
}
