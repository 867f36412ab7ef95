package dev.thalweg.autodiff;

import dev.thalweg.bytecode.Target;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;

/// The targets of function objects, kept with the objects' classes: to ask a lambda for its method takes a microsecond.
///
/// What a lambda has captured does not change; of a class whose objects differ, the last one is remembered.
final class Targets {
    private static final ClassValue<Known> KNOWN = new ClassValue<>() {
        @Override
        protected Known computeValue(Class<?> type) {
            return new Known();
        }
    };

    /// Written without a lock: a target is immutable, and whoever misses one finds an equal one again.
    private static final class Known {
        private volatile Last last;
        private volatile Target constant;
    }

    private record Last(WeakReference<Object> function, int arity, SoftReference<Target> target) {}

    private Targets() {}

    /// @see Target#of
    static Target of(Object f, int arity) {
        Known known = KNOWN.get(f.getClass());
        Target constant = known.constant;
        if (constant != null) {
            return constant;
        }
        Last last = known.last;
        Target remembered = last != null && last.arity == arity && last.function.refersTo(f) ? last.target.get() : null;
        return remembered != null ? remembered : find(f, arity, known);
    }

    private static Target find(Object f, int arity, Known known) {
        Target found = Target.of(f, arity).withKnown();
        if (Target.capturesNothing(f)) {
            known.constant = found;
        } else {
            known.last = new Last(new WeakReference<>(f), arity, new SoftReference<>(found));
        }
        return found;
    }
}
