package dev.thalweg.runtime;

import java.util.concurrent.atomic.AtomicReference;

/// Which method a lambda runs that a generated program has made: such a lambda cannot tell by itself.
public final class Lambdas {
    private static final ClassValue<AtomicReference<Body>> BODIES = new ClassValue<>() {
        @Override
        protected AtomicReference<Body> computeValue(Class<?> lambda) {
            return new AtomicReference<>();
        }
    };

    private Lambdas() {}

    /// The method that a lambda runs.
    ///
    /// @param owner its class, by internal name
    /// @param kind  how it is called, as [java.lang.invoke.MethodHandleInfo] numbers it
    public record Body(String owner, String name, String descriptor, int kind) {}

    /// Called by generated programs for each lambda that they make.
    public static void note(Object lambda, String owner, String name, String descriptor, int kind) {
        AtomicReference<Body> body = BODIES.get(lambda.getClass());
        if (body.getPlain() == null) {
            body.set(new Body(owner, name, descriptor, kind));
        }
    }

    /// The method of a class of lambdas, or null if no program has made one.
    public static Body body(Class<?> lambda) {
        return BODIES.get(lambda).get();
    }
}
