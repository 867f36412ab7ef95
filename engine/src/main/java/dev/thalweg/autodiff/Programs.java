package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Op.Member;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Compiled programs of one kind, each made once for each method, and again when code that it was made of has changed.
///
/// They are kept with the class that the function's code belongs to, so that both are unloaded together.
final class Programs<T> {
    private final Function<Target, T> compiler;
    private final ClassValue<Map<Key, Remade<T>>> known = new ClassValue<>() {
        @Override
        protected Map<Key, Remade<T>> computeValue(Class<?> host) {
            return new ConcurrentHashMap<>();
        }
    };

    private record Key(Member method, int captured) {}

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
        return known.get(target.host()).computeIfAbsent(new Key(target.method(), target.captured().size()), _ -> new Remade<>());
    }
}
