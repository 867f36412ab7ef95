package dev.thalweg.bench;

import dev.thalweg.autodiff.Autodiff;

/// Takes one gradient, of a function of 1,000 bytes: [Latency] measures how long the process takes.
public final class FirstGradient {
    private FirstGradient() {}

    public static void main(String[] arguments) {
        System.out.println(Autodiff.gradient(ThousandBytes.FUNCTION, ThousandBytes.POINT)[0]);
    }
}
