package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Captures;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Op.Member;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Compiled programs of one kind, each made once for each method and what is known of the objects that it is given, and again when code
/// that it was made of has changed.
///
/// They are kept with the class that the function's code belongs to, so that both are unloaded together.
final class Programs<T> {
    private final Function<Target, T> compiler;
    private final ClassValue<OfHost<T>> known = new ClassValue<>() {
        @Override
        protected OfHost<T> computeValue(Class<?> host) {
            return new OfHost<>();
        }
    };

    private record Key(Member method, int captured, Captures captures) {}

    /// The programs of a class, and the last one that was asked for: most who ask, ask again.
    private static final class OfHost<T> {
        private final Map<Key, Remade<T>> all = new ConcurrentHashMap<>();
        private volatile Last<T> last = new Last<>(null, null);

        Remade<T> of(Target target) {
            Last<T> before = last;
            if (before.target == target) {
                return before.program;
            }
            Remade<T> found = all.computeIfAbsent(new Key(target.method(), target.captured().size(), target.captures()), _ -> new Remade<>());
            if (target.captured().isEmpty()) { // what it has captured is not kept for later
                last = new Last<>(target, found);
            }
            return found;
        }
    }

    private record Last<T>(Target target, Remade<T> program) {}

    Programs(Function<Target, T> compiler) {
        this.compiler = compiler;
    }

    /// @throws dev.thalweg.ir.Refusal if it cannot be made; it is not tried again as long as the code stays as it is
    T of(Target target) {
        return remade(target).get(() -> compiler.apply(target));
    }

    /// The same, for something that is made of this in turn.
    T part(Target target) {
        return remade(target).part(() -> compiler.apply(target));
    }

    private Remade<T> remade(Target target) {
        return known.get(target.host()).of(target);
    }
}
