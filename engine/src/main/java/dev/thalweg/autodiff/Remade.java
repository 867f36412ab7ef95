package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Sources;
import dev.thalweg.ir.Refusal;
import dev.thalweg.runtime.Redefinitions;
import java.util.function.Supplier;

/// Something that is made of class files, and made anew when one of them has changed. That it cannot be made is remembered as well,
/// unless a class file was missing, which may be there the next time.
///
/// As long as nobody announces a change, [#get] costs a look at a counter.
final class Remade<T> {
    private volatile Made<T> made;

    /// @param refusal why it cannot be made; null if it has been made
    private record Made<T>(T value, Refusal refusal, Sources sources, int redefinitions) {
        Made<T> at(int count) {
            return new Made<>(value, refusal, sources, count);
        }

        T get() {
            if (refusal != null) {
                throw refusal.again();
            }
            return value;
        }
    }

    /// @param maker makes it, where it has not been made of the files as they are
    T get(Supplier<T> maker) {
        Made<T> known = made;
        if (known == null || known.redefinitions() != Redefinitions.count()) {
            known = renewed(maker);
        }
        return known.get();
    }

    /// The same, for something that is made of this in turn.
    T part(Supplier<T> maker) {
        try {
            return get(maker);
        } finally {
            if (made != null) {
                made.sources().note();
            }
        }
    }

    private synchronized Made<T> renewed(Supplier<T> maker) {
        int now = Redefinitions.count();
        Made<T> known = made;
        if (known != null && known.sources().areCurrent()) {
            made = known.at(now);
        } else if (known == null || known.redefinitions() != now) {
            made = null;
            made = make(maker, now);
        }
        return made;
    }

    private static <T> Made<T> make(Supplier<T> maker, int now) {
        Sources sources = new Sources();
        try {
            return new Made<>(sources.noting(maker), null, sources, now);
        } catch (Refusal refusal) {
            if (sources.areComplete()) {
                return new Made<>(null, refusal, sources, now);
            }
            sources.note();
            throw refusal;
        }
    }
}
