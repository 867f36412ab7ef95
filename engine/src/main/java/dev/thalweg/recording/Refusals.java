package dev.thalweg.recording;

import dev.thalweg.ir.Refusal;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Method handles that refuse.
final class Refusals {
    private static final MethodHandle REFUSE = Handles.find(Refusals.class, "refuse", void.class, Refusal.class);
    private static final MethodHandle REQUIRE_CONSTANT = Handles.find(Refusals.class, "requireConstant", void.class, int.class, Object.class);

    private Refusals() {}

    /// Refuses whenever it is called.
    static MethodHandle always(Refusal refusal, MethodType type) {
        MethodHandle refuse = MethodHandles.dropArguments(REFUSE.bindTo(refusal), 0, type.parameterList());
        return MethodHandles.foldArguments(MethodHandles.empty(type), refuse);
    }

    private static void refuse(Refusal refusal) {
        throw Recording.current().refuse(new Refusal(refusal.getMessage()));
    }

    /// The hash of a record, unless an active number is in it.
    static MethodHandle unlessConstant(MethodHandle hash, int site) {
        MethodHandle require = MethodHandles.insertArguments(REQUIRE_CONSTANT, 0, site);
        return MethodHandles.foldArguments(hash, require.asType(MethodType.methodType(void.class, hash.type().parameterType(0))));
    }

    private static void requireConstant(int site, Object object) {
        Recording r = Recording.current();
        int[] nodes = r.objects().get(object);
        if (nodes != null && java.util.Arrays.stream(nodes).anyMatch(n -> n != 0)) {
            throw r.refuse(site, "computes the hash of an active number, and no derivative flows through that", "Compute it of a constant.");
        }
    }
}
