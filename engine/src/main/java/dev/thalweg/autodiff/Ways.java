package dev.thalweg.autodiff;

import dev.thalweg.ir.Refusal;
import dev.thalweg.recording.Recording;
import dev.thalweg.runtime.SharedArrayException;
import java.util.function.Supplier;

/// The two ways to a derivative: compiled, and where that is refused, recorded.
final class Ways {
    /// For tests: whether to record also what could be compiled.
    private static volatile boolean recordsAll;

    private Ways() {}

    static void recordAll(boolean all) {
        recordsAll = all;
    }

    /// Whether the compiled way comes first.
    static boolean compiles() {
        return !recordsAll && !Recording.isRunning();
    }

    /// @throws NotDifferentiableException if both ways are refused, for the reason of the second, which knows what has happened
    static <T> T first(Supplier<T> compiled, Supplier<T> recorded) {
        if (!compiles()) {
            return refusing(recorded);
        }
        try {
            return compiled.get();
        } catch (Refusal refusal) {
            return refusal.isFinal() ? refusing(() -> {
                throw refusal;
            }) : refusing(recorded);
        } catch (SharedArrayException | IllegalAccessError e) {
            return refusing(() -> {
                throw e;
            });
        }
    }

    static <T> T refusing(Supplier<T> action) {
        if (Recording.isRunning()) {
            return action.get();
        }
        try {
            return action.get();
        } catch (Refusal | SharedArrayException refusal) {
            throw new NotDifferentiableException(refusal.getMessage());
        } catch (IllegalAccessError e) {
            throw new NotDifferentiableException("The function uses what its adjoint may not: %s.\nMake it public.".formatted(e.getMessage()));
        }
    }
}
