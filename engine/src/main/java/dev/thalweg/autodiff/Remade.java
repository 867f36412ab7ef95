package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Sources;
import dev.thalweg.runtime.Redefinitions;
import java.util.function.Supplier;

/// Something that is made of class files, and made anew when one of them has changed.
///
/// As long as nobody announces a change, [#get] costs a look at a counter.
final class Remade<T> {
    private volatile Made<T> made;

    private record Made<T>(T value, Sources sources, int redefinitions) {}

    /// @param maker makes it, where it has not been made of the files as they are
    T get(Supplier<T> maker) {
        Made<T> known = made;
        if (known == null || known.redefinitions() != Redefinitions.count()) {
            known = renewed(maker);
        }
        return known.value();
    }

    /// The same, for something that is made of this in turn.
    T part(Supplier<T> maker) {
        T value = get(maker);
        made.sources().note();
        return value;
    }

    private synchronized Made<T> renewed(Supplier<T> maker) {
        int now = Redefinitions.count();
        Made<T> known = made;
        if (known != null && known.sources().areCurrent()) {
            made = new Made<>(known.value(), known.sources(), now);
        } else if (known == null || known.redefinitions() != now) {
            Sources sources = new Sources();
            made = new Made<>(sources.noting(maker), sources, now);
        }
        return made;
    }
}
