package dev.thalweg.recording;

import java.lang.invoke.MethodHandle;
import java.util.Set;

/// The methods of `autodiff` that take a derivative: recorded code calls them as they are, and they see its numbers through a [Derivation].
///
/// They take and give objects; a number is in its box.
final class Nested {
    private static final String PACKAGE = "dev.thalweg.autodiff.";
    private static final Set<String> ENTRIES = Set.of("Derivatives.ofObjects", "Derivatives.along", "Derivatives.hessianProduct",
            "Derivatives.ofValues", "VectorDerivatives.pullback", "VectorDerivatives.pull", "VectorDerivatives.along", "VectorDerivatives.tangent",
            "VectorDerivatives.jacobian", "VectorDerivatives.hessian", "CurveDerivative.at", "CurveDerivative.of");

    private Nested() {}

    static boolean isEntry(Callee callee) {
        return callee.owner().getName().startsWith(PACKAGE) && ENTRIES.contains(callee.owner().getSimpleName() + "." + callee.name());
    }

    static MethodHandle call(Callee callee) {
        try {
            return RecordedMethods.lookup(callee.owner()).findStatic(callee.owner(), callee.name(), callee.type());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The entry " + callee.description() + " cannot be called", e);
        }
    }
}
